#include "head_filter.h"

#include <QTest>

using namespace attopo;

class HeadFilterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void passes_data();
    void passes();
    void everyWordHasToBeSaid();
};

void HeadFilterTest::passes_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("passes"); // layer 10, head 7, told "Ends in der Größe, l2, 10.8 %"
    const auto row = [](const char *filter, bool passes) {
        QTest::newRow(filter) << QString::fromUtf8(filter) << passes;
    };
    row("", true);
    row("L10", true);
    row("L1", false); // not the beginning of a number
    row("L101", false);
    row("H7", true);
    row("L10H7", true);
    row("L10.H7", true);
    row("l10,h7", true);
    row("L10·h7", true);
    row("L010H07", true);
    row("10.7", true);
    row("10.8", false); // a place, though it is said
    row("l2", false);   // likewise
    row("7.10", false);
    row("H10", false);
    row("L7", false);
    row("10", true); // is said
    row("11", false);
    row("größe", true);
    row("GRÖSSE", false);
    row("L10H", false); // no place, and not said
    row("L", true);
}

void HeadFilterTest::passes()
{
    QFETCH(const QString, filter);
    QTEST(passesFilter(filter, {10, 7}, QStringLiteral("Ends in der Größe, l2, 10.8 %")), "passes");
}

void HeadFilterTest::everyWordHasToBeSaid()
{
    const QString told = QStringLiteral("mostly the token before");
    for (const LayerHead &head : {LayerHead{0, 0}, {0, 1}, {3, 0}, {3, 1}}) {
        QVERIFY(passesFilter(QStringLiteral(" \t"), head, told));
        QCOMPARE(passesFilter(QStringLiteral("L3  H1"), head, told), head == (LayerHead{3, 1}));
        QCOMPARE(passesFilter(QStringLiteral("before L3\tmostly"), head, told), head.layer == 3);
        QVERIFY(!passesFilter(QStringLiteral("L0 L3"), head, told));
        QVERIFY(!passesFilter(QStringLiteral("L99999999999999999999"), head, told)); // more than there are
        QVERIFY(!passesFilter(QStringLiteral("before after"), head, told));
    }
}

QTEST_APPLESS_MAIN(HeadFilterTest)
#include "head_filter_test.moc"
