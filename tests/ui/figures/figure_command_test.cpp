#include "figure_command.h"

#include "test_figure_data.h"

#include <QTest>

using namespace attopo;

class FigureCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void obstaclesAreSaidOnce();
    void saysWhatIsSelected();
    void whatCannotBeSaidIsAnObstacle();
    void draggedTokensAreAnObstacle();
    void matchingsNeedAComparison();
};

void FigureCommandTest::obstaclesAreSaidOnce()
{
    FigureCommand command;
    command.obstacle(QStringLiteral("one"));
    command.obstacle(QStringLiteral("two"));
    command.obstacle(QStringLiteral("one"));
    QCOMPARE(command.obstacles, (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
}

void FigureCommandTest::saysWhatIsSelected()
{
    FigureData data = testFigureData("some words");
    data.selections[0] = selectBar(*data.a, 1, LoopShown::Short);
    data.selections[1] = {std::nullopt, {2, 3}};
    FigureCommand command;
    command.sayMarks(data);
    QVERIFY(command.obstacles.isEmpty());
    QCOMPARE(command.figure.selection->numbers, std::vector<int>{1});
    QCOMPARE(command.figure.selection->of, SelectionNumbers::Of::Bars);
    QCOMPARE(command.figure.selectionB->numbers, (std::vector<int>{2, 3}));
    FigureCommand ofB;
    ofB.sayMarks(data, Side::B);
    QVERIFY(!ofB.figure.selection);
    QVERIFY(ofB.figure.selectionB.has_value());
}

void FigureCommandTest::whatCannotBeSaidIsAnObstacle()
{
    FigureData data = testFigureData("some words");
    data.a = squareAnalysis();
    const auto loop = *data.a->barcode->longestFiniteBar(1);
    data.selections[0] = selectBar(*data.a, loop, LoopShown::AtDeath);
    FigureCommand command;
    command.sayMarks(data, Side::A);
    QCOMPARE(command.figure.loop, LoopShown::AtDeath);
    QVERIFY(command.obstacles.isEmpty());
    data.b = data.a;
    data.selections[1] = selectBar(*data.b, loop, LoopShown::AtBirth); // one word for both texts
    command.sayMarks(data, Side::B);
    QCOMPARE(command.obstacles.size(), qsizetype(1));
    data.selections[0].tokens = {0}; // no selection that bars have
    FigureCommand other;
    other.sayMarks(data, Side::A);
    QCOMPARE(other.obstacles.size(), qsizetype(1));
}

void FigureCommandTest::draggedTokensAreAnObstacle()
{
    FigureData data = testFigureData("some words");
    data.look.layout = TokenLayout::Circle;
    data.places[0] = firstPlaces(*data.a, nullptr, data.look);
    FigureCommand command;
    command.sayPlaces(data);
    QVERIFY(command.obstacles.isEmpty());
    QCOMPARE(command.figure.look.layout, TokenLayout::Circle);
    data.places[0].positions[2][0] += 0.1;
    command.sayPlaces(data);
    QCOMPARE(command.obstacles.size(), qsizetype(1));
}

void FigureCommandTest::matchingsNeedAComparison()
{
    FigureData data = testFigureData("some words");
    data.matching = MatchingChoice{1, DiagramDistance::Bottleneck};
    FigureCommand command;
    command.sayMatching(data);
    QVERIFY(command.figure.matching == data.matching);
    data.comparison.reset();
    FigureCommand without;
    without.sayMatching(data);
    QVERIFY(!without.figure.matching);
}

QTEST_MAIN(FigureCommandTest)
#include "figure_command_test.moc"
