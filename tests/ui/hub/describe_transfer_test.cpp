#include "describe_transfer.h"

#include "hub_progress.h"

#include <QLocale>
#include <QTest>

using namespace attopo;

class DescribeTransferTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void sizes_data();
    void sizes();
    void timeLeft_data();
    void timeLeft();
    void transfers();
};

void DescribeTransferTest::sizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << "0 bytes";
    QTest::newRow("bytes") << qint64(999) << "999 bytes";
    QTest::newRow("thousands") << qint64(1000) << "1.0 kB";
    QTest::newRow("one digit") << qint64(8249999) << "8.2 MB";
    QTest::newRow("ten") << qint64(9960000) << "10 MB";
    QTest::newRow("hundreds") << qint64(440473133) << "440 MB";
    QTest::newRow("large") << qint64(12345678901) << "12 GB";
}

void DescribeTransferTest::sizes()
{
    QFETCH(qint64, bytes);
    QTEST(describeSize(bytes), "text");
}

void DescribeTransferTest::timeLeft_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("soon") << 0.2 << "1 s left";
    QTest::newRow("seconds") << 40.0 << "40 s left";
    QTest::newRow("nearly a minute") << 59.5 << "1 min left";
    QTest::newRow("a little more") << 61.0 << "2 min left"; // never less than it is
    QTest::newRow("an hour") << 3600.0 << "1 h 0 min left";
    QTest::newRow("hours") << 7260.0 << "2 h 1 min left";
}

void DescribeTransferTest::timeLeft()
{
    QFETCH(double, seconds);
    QTEST(describeTimeLeft(seconds), "text");
}

void DescribeTransferTest::transfers()
{
    QCOMPARE(describeTransfer({123'000'000, 440'000'000, 8'200'000, {}}),
             QStringLiteral("123 of 440 MB, 8.2 MB/s, 39 s left"));
    QCOMPARE(describeTransfer({123'000'000, 440'000'000, 0, {}}), QStringLiteral("123 of 440 MB"));
    QCOMPARE(describeTransfer({0, 440'000'000, 0, {}}), QStringLiteral("0 of 440 MB")); // of one unit
    QCOMPARE(describeTransfer({440'000'000, 440'000'000, 8'200'000, {}}), QStringLiteral("440 of 440 MB"));
    QCOMPARE(describeTransfer({0, 9'000'000'000'000, 2, {}}), // for ever
             QStringLiteral("0 of 9000 GB, 2 bytes/s"));
}

QTEST_GUILESS_MAIN(DescribeTransferTest)
#include "describe_transfer_test.moc"
