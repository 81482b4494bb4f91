#include "merge_tree_lines.h"

#include <QLineF>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace attopo;

namespace {

std::vector<QLineF> linesOf(const MergeTreeLines &drawn)
{
    std::vector<QLineF> lines;
    for (qsizetype k = 0; k + 2 < drawn.x.size(); k += 3) {
        if (!std::isnan(drawn.x[k + 2]) || !std::isnan(drawn.y[k + 2]))
            return {};
        lines.emplace_back(drawn.x[k], drawn.y[k], drawn.x[k + 1], drawn.y[k + 1]);
    }
    return lines;
}

/// Points on a line, so that who merges with whom is seen at once.
MergeTree treeOf(const std::vector<double> &places)
{
    SquareMatrix distances(places.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        for (std::size_t j = 0; j < places.size(); ++j)
            distances(i, j) = std::abs(places[i] - places[j]);
    return mergeTree(edgesByLength(distances), places.size());
}

} // namespace

class MergeTreeLinesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoPairs();
    void linesMeetButDoNotCross();
    void whatRemainsGoesOn();
};

void MergeTreeLinesTest::twoPairs()
{
    const MergeTreeLines drawn = mergeTreeLines(treeOf({0, 1, 10, 12}), 20); // at 1, at 2, at 9
    QCOMPARE(drawn.rows, (std::vector<double>{0, 1, 2, 3}));
    const std::vector<QLineF> expected{{0, 0, 1, 0},     {0, 1, 1, 1},     {1, 0, 1, 1},     {0, 2, 2, 2},
                                       {0, 3, 2, 3},     {2, 2, 2, 3},     {1, 0.5, 9, 0.5}, {2, 2.5, 9, 2.5},
                                       {9, 0.5, 9, 2.5}, {9, 1.5, 20, 1.5}};
    QVERIFY(linesOf(drawn) == expected);
}

void MergeTreeLinesTest::linesMeetButDoNotCross()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 20; ++round) {
        std::vector<double> places;
        for (int k = 0; k < 14; ++k)
            places.push_back(random.generateDouble());
        const std::vector<QLineF> lines = linesOf(mergeTreeLines(treeOf(places), 2));
        QCOMPARE(lines.size(), std::size_t(3 * 13 + 1));
        for (const QLineF &level : lines)
            for (const QLineF &upright : lines) {
                if (level.y1() != level.y2() || upright.x1() != upright.x2())
                    continue;
                const auto [low, high] = std::minmax({upright.y1(), upright.y2()});
                QVERIFY(!(level.x1() < upright.x1() && upright.x1() < level.x2() && low < level.y1()
                          && level.y1() < high));
            }
    }
}

void MergeTreeLinesTest::whatRemainsGoesOn()
{
    const MergeTree apart = mergeTree({{0, 1, 0.5}}, 3); // 2 joins nobody
    int toTheEnd = 0;
    for (const QLineF &line : linesOf(mergeTreeLines(apart, 4)))
        toTheEnd += line.x2() == 4 ? 1 : 0;
    QCOMPARE(toTheEnd, 2);
    QVERIFY(mergeTreeLines({}, 1).x.isEmpty());
}

QTEST_GUILESS_MAIN(MergeTreeLinesTest)
#include "merge_tree_lines_test.moc"
