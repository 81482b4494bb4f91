// Lines of batch --progress json.

#include "batch_report.h"

#include <QTest>

using namespace attopo;

class BatchReportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsReports();
    void everythingElseIsAMessage();
    void everyStageHasItsWords();
};

void BatchReportTest::readsReports()
{
    const auto report =
        readBatchReport(R"({"stage": "texts", "done": 3, "total": 60, "seconds_left": 12.5})");
    QVERIFY(report && report->stage == BatchStage::Texts && report->done == 3 && report->total == 60);
    QCOMPARE(*report->secondsLeft, 12.5);
    QCOMPARE(describeBatchReport(*report), QStringLiteral("3 of 60 texts, 13 s left"));
    const auto model = readBatchReport(R"({"stage": "model"})");
    QVERIFY(model && model->stage == BatchStage::Model && !model->done && !model->secondsLeft);
    const auto done =
        readBatchReport(R"({"stage": "permutations", "done": 9999, "total": 9999, "seconds_left": 0})");
    QVERIFY(describeBatchReport(*done).endsWith(QStringLiteral("permutations")));
}

void BatchReportTest::everythingElseIsAMessage()
{
    for (const char *line :
         {"", "attention-topology: 3 of 60 texts", "{}", "{\"stage\": \"lunch\"}", "{\"stage\":", "[1]",
          "attention-topology: texts.csv, line 5: left out: {\"stage\": \"texts\"}"})
        QVERIFY2(!readBatchReport(line), line);
}

void BatchReportTest::everyStageHasItsWords()
{
    QStringList words;
    for (const BatchStageInfo &info : batchStages()) {
        const QByteArray name(info.name.data(), static_cast<qsizetype>(info.name.size()));
        words << describeBatchReport(*readBatchReport("{\"stage\": \"" + name + "\"}"));
        QVERIFY(!words.last().isEmpty());
    }
    QCOMPARE(words.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(BatchReportTest)
#include "batch_report_test.moc"
