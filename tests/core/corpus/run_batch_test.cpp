// A corpus through a model that is made up: order, threads, stops, shards.

#include "corpus/analyse_row.h"
#include "corpus/feature_table.h"
#include "corpus/result_folder.h"
#include "corpus/run_batch.h"
#include "fake_model.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class RunBatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void sameWithAnyNumberOfThreads();
    void stopsAndGoesOn();
    void shardsMerge();
    void refusesOtherWork();
    void readsTextsWhileTheModelIsHashed();
    void refusesAnotherModel();
    void stopsHashingWhenTextsFail();
    void refusesSettings();

private:
    BatchManifest manifest(std::uint64_t shard = 1, std::uint64_t shards = 1) const
    {
        BatchSettings settings;
        settings.features = {FeatureSet::Bars, FeatureSet::Patterns};
        settings.diagrams = true;
        BatchManifest made = surveyCorpus(corpus_, resolvedSettings(settings, model_.info()));
        made.modelName = model_.info().name;
        made.shard = shard;
        made.shards = shards;
        return made;
    }
    std::filesystem::path folder(const char *name) const
    {
        return folder_.filePath(QLatin1String(name)).toStdString();
    }
    void run(ResultFolder &results, std::size_t threads, const std::stop_token &stop = {},
             const BatchReports &reports = {}) const
    {
        runBatch(model_, results, corpus_, threads, stop, reports);
    }
    static QByteArray bytes(const std::filesystem::path &file)
    {
        QFile opened(QString::fromStdString(file.string()));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    static constexpr int rows = 41; // row 7 is empty
    FakeModel model_;
    QTemporaryDir folder_;
    std::filesystem::path corpus_;
    QByteArray expected_; ///< rows.bin
};

void RunBatchTest::initTestCase()
{
    corpus_ = folder("texts.txt");
    QByteArray texts;
    for (int row = 0; row < rows; ++row)
        texts +=
            (row == 7 ? QByteArray() : QByteArray("text number ") + QByteArray::number(row * row)) + '\n';
    QFile file(QString::fromStdString(corpus_.string()));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(texts) == texts.size());
    file.close();
    ResultFolder results(folder("one"), manifest());
    std::vector<std::uint64_t> seen;
    std::size_t bad = 0;
    BatchReports reports;
    reports.progress = [&](std::uint64_t done, std::uint64_t) { seen.push_back(done); };
    reports.badRow = [&](const RowResult &row) { bad += row.row == 7 && row.line == 8; };
    run(results, 1, {}, reports);
    QCOMPARE(seen.size(), std::size_t(rows));
    QCOMPARE(seen.back(), std::uint64_t(rows));
    QCOMPARE(bad, std::size_t(1));
    expected_ = bytes(results.rows());
    QVERIFY(!expected_.isEmpty());
}

void RunBatchTest::sameWithAnyNumberOfThreads()
{
    for (const std::size_t threads : {2U, 7U}) {
        ResultFolder results(folder(threads == 2 ? "two" : "seven"), manifest());
        run(results, threads);
        QVERIFY(bytes(results.rows()) == expected_);
    }
}

void RunBatchTest::stopsAndGoesOn()
{
    ResultFolder results(folder("stopped"), manifest());
    const int before = model_.forwards;
    int turns = 0;
    for (std::uint64_t done = 0; done < rows; ++turns) {
        std::stop_source source;
        BatchReports reports;
        const std::uint64_t stopAt = done + 5;
        reports.progress = [&](std::uint64_t now, std::uint64_t) {
            done = now;
            if (now >= stopAt)
                source.request_stop();
        };
        run(results, 3, source.get_token(), reports);
    }
    QVERIFY(turns > 2);
    QCOMPARE(model_.forwards - before, rows - 1); // none again
    QVERIFY(bytes(results.rows()) == expected_);
}

void RunBatchTest::shardsMerge()
{
    std::vector<std::filesystem::path> shards;
    for (std::uint64_t shard = 1; shard <= 4; ++shard) {
        shards.push_back(folder("shard") / std::to_string(shard));
        ResultFolder results(shards.back(), manifest(shard, 4));
        run(results, 2);
    }
    std::swap(shards[0], shards[2]);
    const ResultFolder merged(folder("merged"), mergedManifest(shards));
    mergeRows(shards, merged);
    QVERIFY(bytes(merged.rows()) == expected_);
    QVERIFY(bytes(merged.path() / result_files::manifest) == bytes(folder("one") / result_files::manifest));

    const auto complains = [&](const std::vector<std::filesystem::path> &folders, const char *says) {
        try {
            mergedManifest(folders);
            return false;
        } catch (const Error &error) {
            return QByteArray(error.what()).contains(says);
        }
    };
    QVERIFY(complains({shards[0], shards[3]}, "missing: 1, 2"));
    QVERIFY(complains({shards[0], shards[1], shards[0], shards[3]}, "both shard 3"));
    std::filesystem::resize_file(shards[1] / result_files::rows, 500);
    QVERIFY(complains(shards, "of 10 rows)"));
    QVERIFY(complains({folder("nothing")}, "Cannot open"));
    QVERIFY(complains({shards[0], folder("one")}, "one of 1"));
}

void RunBatchTest::refusesOtherWork()
{
    const auto says = [&](const BatchManifest &other) -> QByteArray {
        try {
            ResultFolder(folder("one"), other);
            return {};
        } catch (const Error &error) {
            return error.what();
        }
    };
    QCOMPARE(says(manifest()), QByteArray());
    BatchManifest other = manifest();
    other.settings.metric = Metric::Hellinger;
    QVERIFY(says(other).contains("\"metric\" is \"js\" in the first, \"hellinger\" in the second"));
    other = manifest();
    other.corpusSha256[0] = '-';
    QVERIFY(says(other).contains("sha256"));
    QVERIFY(says(manifest(1, 2)).contains("holds shard 1 of 1, not 1 of 2"));
    const ResultFolder held(folder("one"), manifest());
    QVERIFY(says(manifest()).contains("Another process"));
}

void RunBatchTest::readsTextsWhileTheModelIsHashed()
{
    const int before = model_.forwards;
    ResultFolder results(folder("hashed"), manifest(), [&](const std::stop_token &) -> std::string {
        for (int waited = 0; model_.forwards == before && waited < 10'000; ++waited)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return model_.forwards == before || std::filesystem::exists(folder("hashed") / result_files::manifest)
                || std::filesystem::exists(folder("hashed") / result_files::rows)
            ? "too late, or too early"
            : "of this model";
    });
    QCOMPARE(runBatch(model_, results, corpus_, 1), std::uint64_t(rows));
    QCOMPARE(results.manifest().modelSha256, std::string("of this model"));
    QCOMPARE(readManifest(results.path() / result_files::manifest), results.manifest());
    QVERIFY(bytes(results.rows()) == expected_);
}

void RunBatchTest::refusesAnotherModel()
{
    const auto hashed = [](std::string hash) {
        return [hash = std::move(hash)](const std::stop_token &) { return hash; };
    };
    std::stop_source source;
    BatchReports reports;
    reports.progress = [&](std::uint64_t, std::uint64_t) { source.request_stop(); };
    {
        ResultFolder results(folder("first model"), manifest(), hashed("first"));
        QVERIFY(runBatch(model_, results, corpus_, 2, source.get_token(), reports) < rows);
    }
    const std::filesystem::path log = folder("first model") / result_files::rows;
    std::filesystem::resize_file(log, std::filesystem::file_size(log) - 1); // what is torn stays as well
    const QByteArray rowsBefore = bytes(log);
    const QByteArray manifestBefore = bytes(folder("first model") / result_files::manifest);
    {
        ResultFolder results(folder("first model"), manifest(), hashed("second"));
        for (int attempt = 0; attempt < 2; ++attempt)
            try {
                runBatch(model_, results, corpus_, 2);
                QFAIL("goes on with another model");
            } catch (const Error &error) {
                QVERIFY(
                    QByteArray(error.what())
                        .contains("model \"sha256\" is \"first\" in the first, \"second\" in the second"));
            }
    }
    QVERIFY(bytes(log) == rowsBefore);
    QVERIFY(bytes(folder("first model") / result_files::manifest) == manifestBefore);
    ResultFolder results(folder("first model"), manifest(), hashed("first"));
    QCOMPARE(runBatch(model_, results, corpus_, 2), std::uint64_t(rows));
    QVERIFY(bytes(log) == expected_);
}

void RunBatchTest::stopsHashingWhenTextsFail()
{
    BatchManifest longer = manifest();
    ++longer.corpusRows;
    bool stopped = false;
    ResultFolder results(folder("shorter"), longer, [&](const std::stop_token &stop) -> std::string {
        for (int waited = 0; !stop.stop_requested() && waited < 10'000; ++waited)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        stopped = stop.stop_requested();
        throw Cancelled();
    });
    try {
        runBatch(model_, results, corpus_, 20);
        QFAIL("the corpus is shorter");
    } catch (const Error &error) {
        QVERIFY(QByteArray(error.what()).contains("has become shorter"));
    }
    QVERIFY(stopped);
    QVERIFY(!std::filesystem::exists(results.rows()));
}

void RunBatchTest::refusesSettings()
{
    BatchSettings settings;
    settings.layers = {3};
    QVERIFY_THROWS_EXCEPTION(Error, resolvedSettings(settings, model_.info()));
    settings.layers = {};
    settings.metric = Metric::Cosine;
    QVERIFY_THROWS_EXCEPTION(Error, resolvedSettings(settings, model_.info()));
}

QTEST_GUILESS_MAIN(RunBatchTest)
#include "run_batch_test.moc"
