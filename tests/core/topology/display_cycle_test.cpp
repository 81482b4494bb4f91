// The loop that is shown for an H1 bar, checked for what it promises.

#include "topology/display_cycle.h"

#include "test_matrices.h"
#include "topology/persistence.h"

#include <QTest>

#include <set>

using namespace attopo;

class DisplayCycleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isALoopBornWithTheBar();
    void goesAroundAPolygon();
    void onlyForLoops();
};

void DisplayCycleTest::isALoopBornWithTheBar()
{
    std::size_t loops = 0;
    for (const auto &[name, distances] : testMatrices()) {
        const Barcode barcode = persistentHomology(distances, {1, {}});
        for (const Bar &bar : barcode.bars) {
            if (bar.dimension != 1)
                continue;
            ++loops;
            const std::vector<int> cycle = displayCycle(bar, edgesByLength(distances), distances.n());
            // A path of one edge would be the birth edge again; one of two would fill it with a triangle.
            QVERIFY2(cycle.size() >= 4, name.c_str());
            QCOMPARE(std::set<int>(cycle.begin(), cycle.end()).size(), cycle.size());
            QCOMPARE((Simplex{std::min(cycle.front(), cycle.back()), std::max(cycle.front(), cycle.back())}),
                     bar.birthSimplex);
            for (std::size_t k = 1; k < cycle.size(); ++k)
                QVERIFY(distances(static_cast<std::size_t>(cycle[k - 1]), static_cast<std::size_t>(cycle[k]))
                        <= bar.birth);
        }
    }
    QVERIFY(loops > 10);
}

void DisplayCycleTest::goesAroundAPolygon()
{
    // Seven points on a circle: the distance is the number of steps.
    constexpr std::size_t n = 7;
    SquareMatrix polygon(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) {
            const std::size_t steps = i > j ? i - j : j - i;
            polygon(i, j) = static_cast<double>(std::min(steps, n - steps));
        }
    const Barcode barcode = persistentHomology(polygon, {1, {}});
    const auto loop = barcode.longestFiniteBar(1);
    QVERIFY(loop);
    QCOMPARE(displayCycle(barcode.bars[*loop], edgesByLength(polygon), n).size(), n);
}

void DisplayCycleTest::onlyForLoops()
{
    const SquareMatrix distances = randomDistances(10, 1);
    const Barcode barcode = persistentHomology(distances, {1, {}});
    QVERIFY(displayCycle(barcode.bars.front(), edgesByLength(distances), distances.n()).empty());
}

QTEST_APPLESS_MAIN(DisplayCycleTest)
#include "display_cycle_test.moc"
