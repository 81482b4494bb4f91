// What is selected is found again in the result of the same choices.

#include "session.h"

#include "test_analysis.h"

#include <QTest>

using namespace attopo;

class SessionMarksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySelectionIsFoundAgain();
    void barsAreFoundByTheirValues();
    void equalBarsAreTwo();
    void whatIsNotThereIsLeftOut();
};

void SessionMarksTest::everySelectionIsFoundAgain()
{
    const auto analysis = testAnalysis("some words");
    std::vector<Selection> selections{
        {}, {std::nullopt, {1, 4}}, selectEdge(2, 5), selectBars(*analysis->barcode, {0, 3, 5})};
    for (std::size_t bar = 0; bar < analysis->barcode->bars.size(); ++bar)
        for (const LoopShown shown : {LoopShown::Short, LoopShown::AtBirth, LoopShown::AtDeath})
            selections.push_back(selectBar(*analysis, bar, shown));
    for (const Selection &selection : selections)
        QVERIFY(selectionOf(*analysis, marksOf(analysis.get(), selection)) == selection);
    QVERIFY(marksOf(nullptr, selectEdge(1, 2)) == Marks());
}

void SessionMarksTest::barsAreFoundByTheirValues()
{
    const auto square = squareAnalysis();
    Analysis other = *square;
    auto barcode = std::make_shared<Barcode>(*square->barcode);
    std::reverse(barcode->bars.begin(), barcode->bars.end()); // as another version might order them
    other.barcode = barcode;
    const auto loop = *square->barcode->longestFiniteBar(1);
    const Marks marks = marksOf(square.get(), selectBar(*square, loop, LoopShown::Short));
    QCOMPARE(selectionOf(other, marks).bar, std::optional(barcode->bars.size() - 1 - loop));
    Marks gone = marks;
    gone.bars[0].death += 1e-9;
    QVERIFY(!selectionOf(*square, gone).bar);
}

void SessionMarksTest::equalBarsAreTwo()
{
    const auto square = squareAnalysis(); // three components die at 1
    std::vector<std::size_t> equal;
    for (std::size_t k = 0; k < square->barcode->bars.size(); ++k)
        if (square->barcode->bars[k].death == 1)
            equal.push_back(k);
    QCOMPARE(equal.size(), std::size_t(3));
    const Marks marks = marksOf(square.get(), selectBars(*square->barcode, {equal[0], equal[1]}));
    QCOMPARE(selectionOf(*square, marks).bars.size(), std::size_t(2));
}

void SessionMarksTest::whatIsNotThereIsLeftOut()
{
    const auto square = squareAnalysis();
    QCOMPARE(selectionOf(*square, Marks{.tokens = {-1, 1, 3, 4, 99}}).tokens, (std::vector<int>{1, 3}));
    QVERIFY(!selectionOf(*square, Marks{.tokens = {}, .edge = std::pair(1, 4)}).edge);
    QVERIFY(selectionOf(*square, Marks{.tokens = {}, .edge = std::pair(1, 3)}).edge.has_value());
}

QTEST_GUILESS_MAIN(SessionMarksTest)
#include "session_test.moc"
