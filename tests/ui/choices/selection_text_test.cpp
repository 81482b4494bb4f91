#include "selection_text.h"

#include "error.h"
#include "test_analysis.h"

#include <QTest>

using namespace attopo;

class SelectionTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBack();
    void refusesWhatIsNoSelection_data();
    void refusesWhatIsNoSelection();
    void numbersAreAscending();
    void whatIsNotThereIsSaid();
};

void SelectionTextTest::comesBack()
{
    const auto square = squareAnalysis();
    std::vector<std::pair<Selection, QString>> cases{
        {selectBars(*square->barcode, {0, 2}), QStringLiteral("bars:0,2")},
        {selectEdge(1, 3), QStringLiteral("edge:1-3")},
        {Selection{.bar = {}, .tokens = {0, 2, 3}}, QStringLiteral("tokens:0,2,3")},
        {Selection{.bar = {}, .tokens = {2}}, QStringLiteral("tokens:2")}};
    for (std::size_t bar = 0; bar < square->barcode->bars.size(); ++bar)
        cases.emplace_back(selectBar(*square, bar, LoopShown::AtBirth), QStringLiteral("bars:%1").arg(bar));
    for (const auto &[selection, text] : cases) {
        QCOMPARE(selectionText(selection), text);
        const auto numbers = selectionNumbers(text);
        QVERIFY(numbers.has_value());
        QVERIFY2(selectionOf(*numbers, *square, LoopShown::AtBirth) == selection, qPrintable(text));
    }
    QCOMPARE(selectionText({}), QString());
}

void SelectionTextTest::refusesWhatIsNoSelection_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "bars", "bars:", "bars:1,", "bars:-1", "bars:1.5", "bars:one", "bar:1", "edge:1", "edge:1,2",
          "edge:1-2-3", "edge:2-2", "edge:-1-2", "tokens:1-2", "tokens:99999999999", "loops:1", ":1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void SelectionTextTest::refusesWhatIsNoSelection()
{
    QFETCH(QString, text);
    QVERIFY(!selectionNumbers(text));
}

void SelectionTextTest::numbersAreAscending()
{
    QCOMPARE(selectionNumbers(QStringLiteral("tokens:5,1,3"))->numbers, (std::vector<int>{1, 3, 5}));
    QCOMPARE(selectionNumbers(QStringLiteral("edge:7-2"))->numbers, (std::vector<int>{2, 7}));
}

void SelectionTextTest::whatIsNotThereIsSaid()
{
    const auto square = squareAnalysis(); // four points, five bars
    for (const char *text : {"tokens:4", "edge:0-4", "bars:5", "bars:0,5"}) {
        try {
            selectionOf(*selectionNumbers(QLatin1String(text)), *square, LoopShown::Short);
            QFAIL(text);
        } catch (const Error &error) {
            const QString message = QString::fromUtf8(error.what());
            QVERIFY2(message.contains(text[0] == 'b' ? QStringLiteral("bar 5") : QStringLiteral("point 4")),
                     error.what());
        }
    }
}

QTEST_GUILESS_MAIN(SelectionTextTest)
#include "selection_text_test.moc"
