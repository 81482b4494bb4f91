#include "corpus_results.h"

#include "corpus_folder.h"
#include "error.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

namespace {

std::shared_ptr<const CorpusResults> resultsIn(const std::filesystem::path &folder,
                                               const QString &corpus = {})
{
    return readCorpusResults(QString::fromStdString(folder.string()), corpus, {},
                             [](const QString &, std::size_t, std::size_t) {});
}

} // namespace

class CorpusResultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        place_ = std::make_unique<QTemporaryDir>();
        made_ = std::make_unique<CorpusFolder>(place(), 10);
    }
    void readsAllButFeatures();
    void findsTheCorpus();
    void anotherCorpusIsNone();
    void beginningsAreAsLongAsALine();
    void groupsAreTextsWithOneName();
    void saysWhyThereAreNoGroups();
    void readsWholeTexts();
    void stops();

private:
    std::filesystem::path place() const { return place_->path().toStdString(); }
    std::unique_ptr<QTemporaryDir> place_;
    std::unique_ptr<CorpusFolder> made_;
};

void CorpusResultsTest::readsAllButFeatures()
{
    const auto results = resultsIn(made_->results);
    QCOMPARE(results->texts.texts().size(), std::size_t(9));
    QCOMPARE(results->layers(), std::size_t(2));
    QCOMPARE(results->heads(), std::size_t(3));
    const std::vector<FeatureColumn> features = featureColumns(made_->manifest.settings.features, 1);
    QCOMPARE(results->features.size(), features.size());
    QCOMPARE(results->features[1].name, features[1].name);
    QVERIFY(results->whyNoGroups.isEmpty() && !results->comparisons.empty());
    QCOMPARE(results->comparisons[0].differences.size(), 6 * features.size());
    QVERIFY_THROWS_EXCEPTION(Error, resultsIn(place())); // there are no results
}

void CorpusResultsTest::findsTheCorpus()
{
    const auto found = [this](const QString &corpus = {}) {
        const auto results = resultsIn(made_->results, corpus);
        // The row without a text has no results.
        if (results->whyNoCorpus.isEmpty() && results->beginnings.value(3) != QStringLiteral("Text number 4"))
            qFatal("other texts");
        return results->corpusFile;
    };
    QCOMPARE(found(), place_->filePath(QStringLiteral("texts.csv"))); // beside the results
    const std::filesystem::path inside = made_->results / "texts.csv";
    std::filesystem::rename(made_->corpus, inside);
    QCOMPARE(found(), QString::fromStdString(inside.string()));
    const QString elsewhere = place_->filePath(QStringLiteral("elsewhere.csv"));
    std::filesystem::rename(inside, elsewhere.toStdString());
    QVERIFY(found().isEmpty());
    QVERIFY(resultsIn(made_->results)->whyNoCorpus.contains(QStringLiteral("texts.csv")));
    QCOMPARE(found(elsewhere), elsewhere);
}

void CorpusResultsTest::anotherCorpusIsNone()
{
    QFile corpus(QString::fromStdString(made_->corpus.string()));
    QVERIFY(corpus.open(QIODevice::ReadWrite)); // of the same size
    corpus.seek(corpus.size() - 5);
    corpus.write("X");
    corpus.close();
    auto results = resultsIn(made_->results);
    QVERIFY(results->whyNoCorpus.contains(QStringLiteral("its contents are others")));
    QVERIFY(results->corpusFile.isEmpty() && results->beginnings.isEmpty());
    QCOMPARE(results->texts.texts().size(), std::size_t(9)); // which are shown nonetheless
    results = resultsIn(made_->results, place_->filePath(QStringLiteral("nowhere.csv")));
    QVERIFY(!results->whyNoCorpus.isEmpty());
}

void CorpusResultsTest::beginningsAreAsLongAsALine()
{
    const std::filesystem::path corpus = place() / "long.csv";
    std::ofstream(corpus) << "text\n\"  Two\n lines \"\n" << std::string(500, 'x') << "\n";
    BatchSettings settings = CorpusFolder::settings();
    settings.columns.kept.clear();
    settings.groupColumns.clear();
    BatchManifest manifest = surveyCorpus(corpus, settings);
    manifest.modelName = "small-bert";
    manifest.modelSha256 = std::string(64, '0');
    ResultFolder folder(place() / "long", manifest);
    const auto log = folder.openLog(folder.wholeRows(), {});
    for (std::uint64_t row = 0; row < 2; ++row) {
        RowResult result{.row = row, .line = row + 2, .points = 5};
        result.features.resize(6 * featureColumns(settings.features, settings.maxDimension).size());
        log->append(encodeResult(result));
    }
    log->flush();
    const auto results = resultsIn(place() / "long");
    QCOMPARE(results->beginnings, (QStringList{QStringLiteral("Two lines"), QString(200, u'x')}));
    QCOMPARE(readCorpusText(*results, 0, {}), std::string("  Two\n lines "));
    QCOMPARE(readCorpusText(*results, 1, {}), std::string(500, 'x'));
}

void CorpusResultsTest::groupsAreTextsWithOneName()
{
    const auto results = resultsIn(made_->results);
    QCOMPARE(results->columnPlace("label"), std::size_t(1));
    const auto groups = results->groups("label");
    QCOMPARE(groups.size(), std::size_t(2));
    // Places among those with results; row 3, one of “b”, is left out.
    QCOMPARE(groups.at("a"), (std::vector<std::size_t>{0, 2, 3, 5, 7}));
    QCOMPARE(groups.at("b"), (std::vector<std::size_t>{1, 4, 6, 8}));
    QCOMPARE(results->groups("id").size(), std::size_t(9));
}

void CorpusResultsTest::saysWhyThereAreNoGroups()
{
    const std::filesystem::path statistics = made_->results / result_files::groups;
    std::ofstream(statistics, std::ios::app) << "label,0\n";
    auto results = resultsIn(made_->results);
    QVERIFY(results->whyNoGroups.contains(QStringLiteral("group_statistics.csv, line")));
    std::filesystem::remove(statistics);
    results = resultsIn(made_->results);
    QVERIFY(results->whyNoGroups.contains(QStringLiteral("There is no group_statistics.csv")));
    QVERIFY(results->comparisons.empty() && results->beginnings.size() == 9);
    BatchSettings settings = CorpusFolder::settings();
    settings.groupColumns.clear();
    const QTemporaryDir without;
    const CorpusFolder made(without.path().toStdString(), 4, settings);
    results = resultsIn(made.results);
    QVERIFY(results->whyNoGroups.contains(QStringLiteral("--group-column")));
    BatchManifest shard = made.manifest;
    shard.shard = 2;
    shard.shards = 3;
    const std::filesystem::path folder = without.path().toStdString() + "/shard";
    ResultFolder of(folder, shard);
    of.openLog(of.wholeRows(), {})->flush();
    results = resultsIn(folder);
    QVERIFY2(results->whyNoGroups.startsWith(QStringLiteral("This is shard 2 of 3.")),
             qPrintable(results->whyNoGroups));
}

void CorpusResultsTest::readsWholeTexts()
{
    const auto results = resultsIn(made_->results);
    QCOMPARE(readCorpusText(*results, 0, {}), std::string("Text number 0"));
    QCOMPARE(readCorpusText(*results, 8, {}), std::string("Text number 9"));
    std::ofstream(made_->corpus, std::ios::app) << "n,more,a\n";
    QVERIFY_THROWS_EXCEPTION(Error, readCorpusText(*results, 0, {}));
}

void CorpusResultsTest::stops()
{
    std::stop_source stop;
    stop.request_stop();
    const QString folder = QString::fromStdString(made_->results.string());
    QVERIFY_THROWS_EXCEPTION(
        Cancelled,
        readCorpusResults(folder, {}, stop.get_token(), [](const QString &, std::size_t, std::size_t) {}));
    const auto results = resultsIn(made_->results);
    QVERIFY_THROWS_EXCEPTION(Cancelled, readCorpusText(*results, 0, stop.get_token()));
}

QTEST_GUILESS_MAIN(CorpusResultsTest)
#include "corpus_results_test.moc"
