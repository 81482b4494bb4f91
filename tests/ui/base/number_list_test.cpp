#include "number_list.h"

#include <QTest>

#include <algorithm>

using namespace attopo;

class NumberListTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void NumberListTest::reads_data()
{
    QTest::addColumn<QString>("shortest");
    const auto row = [](const char *text, const char *shortest) {
        QTest::newRow(text) << QString::fromUtf8(shortest);
    };
    row("", "all");
    row("  ", "all");
    row("all", "all");
    row("ALL", "all");
    row("3", "3");
    row("0-3, 7", "0-3, 7");
    row("7,3,2,1,3", "1-3, 7");
    row(" 1 - 2 ,4", "1-2, 4");
    row("5-5", "5");
    row("0-9999", "0-9999");
}

void NumberListTest::reads()
{
    QFETCH(const QString, shortest);
    const auto numbers = parseNumberList(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(numbers);
    QCOMPARE(numberListText(*numbers), shortest);
    QCOMPARE(parseNumberList(shortest), numbers);
    QVERIFY(std::is_sorted(numbers->begin(), numbers->end()));
}

void NumberListTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"x", "1,", ",1", "1,,2", "3-1", "-1", "1-", "1-2-3", "10000", "99999999999999999999", "1.5", "1;2"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void NumberListTest::refuses()
{
    QFETCH(const QString, text);
    QVERIFY(!parseNumberList(text));
}

QTEST_GUILESS_MAIN(NumberListTest)
#include "number_list_test.moc"
