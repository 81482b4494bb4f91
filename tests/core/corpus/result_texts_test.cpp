// The results of a corpus read back, whole, cut off and damaged.

#include "corpus/result_texts.h"

#include "corpus/features.h"
#include "corpus_folder.h"
#include "error.h"

#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class ResultTextsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readsTextsAndHeads();
    void whatIsThereOfARun();
    void saysWhatIsMissing();
    void noticesWhatHasChanged();
    void stops();

private:
    QByteArray failure() const
    {
        try {
            const ResultTexts texts(made_->results);
            texts.features(0, 0);
        } catch (const Error &error) {
            return error.what();
        }
        return {};
    }
    std::filesystem::path rows() const { return made_->results / result_files::rows; }

    static constexpr std::uint64_t count = 12;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<CorpusFolder> made_;
};

void ResultTextsTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    made_ = std::make_unique<CorpusFolder>(folder_->path().toStdString(), count);
}

void ResultTextsTest::readsTextsAndHeads()
{
    std::uint64_t last = 0;
    const ResultTexts texts(made_->results, {}, [&](std::uint64_t done, std::uint64_t total) {
        QCOMPARE(total, count);
        last = done;
    });
    QCOMPARE(last, count);
    QCOMPARE(texts.texts().size(), std::size_t(count - 1));
    QCOMPARE(texts.leftOut(), std::uint64_t(1));
    QCOMPARE(texts.missing(), std::uint64_t(0));
    QCOMPARE(texts.texts()[3].row, std::uint64_t(4)); // row 3 has no text
    QCOMPARE(texts.texts()[3].columns, (std::vector<std::string>{"n104", "a"}));
    const std::size_t features = featureColumns(made_->manifest.settings.features, 1).size();
    for (std::size_t layer = 0; layer < 2; ++layer)
        for (std::size_t head = 0; head < 3; ++head) {
            const std::vector<double> values = texts.features(layer, head);
            QCOMPARE(values.size(), texts.texts().size() * features);
            for (std::size_t k = 0; k < values.size(); ++k)
                QCOMPARE(
                    values[k],
                    CorpusFolder::value(texts.texts()[k / features].row, layer * 3 + head, k % features));
        }
}

void ResultTextsTest::whatIsThereOfARun()
{
    std::filesystem::resize_file(rows(), std::filesystem::file_size(rows()) - 5);
    const ResultTexts texts(made_->results);
    QCOMPARE(texts.missing(), std::uint64_t(1));
    QCOMPARE(texts.texts().size(), std::size_t(count - 2));
    QVERIFY(!texts.features(1, 2).empty());
}

void ResultTextsTest::saysWhatIsMissing()
{
    std::ofstream(rows()) << "something else";
    QVERIFY2(failure().contains("rows.bin holds no results"), failure().constData());
    std::filesystem::remove(rows());
    QVERIFY2(failure().contains("there is no rows.bin in it"), failure().constData());
    std::filesystem::remove(made_->results / result_files::manifest);
    QVERIFY2(failure().contains("there is no manifest.json in it"), failure().constData());
    std::ofstream(rows()) << "";
    std::ofstream(made_->results / result_files::manifest) << "{\"format\": ";
    QVERIFY2(failure().contains("manifest.json"), failure().constData());
}

void ResultTextsTest::noticesWhatHasChanged()
{
    const ResultTexts texts(made_->results);
    std::filesystem::resize_file(rows(), 100);
    QVERIFY_EXCEPTION_THROWN(texts.features(0, 0), Error);
}

void ResultTextsTest::stops()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(ResultTexts(made_->results, stop.get_token()), Cancelled);
}

QTEST_GUILESS_MAIN(ResultTextsTest)
#include "result_texts_test.moc"
