#include "topology/component_bars.h"

#include "topology/token_scales.h"

#include "test_matrices.h"

#include <QTest>

#include <algorithm>

using namespace attopo;

class ComponentBarsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void componentsThatMeet();
    void theOneThatRemains();
};

void ComponentBarsTest::componentsThatMeet()
{
    std::size_t merges = 0;
    for (const auto &[name, distances] : testMatrices()) {
        const std::size_t n = distances.n();
        const std::vector<Edge> edges = edgesByLength(distances);
        for (const Bar &bar : componentBars(edges, n)) {
            if (bar.essential())
                continue;
            ++merges;
            const MergingComponents merging = mergingComponents(bar, edges, n);
            QCOMPARE(merging.ending.front(), bar.birthSimplex[0]);
            QVERIFY(merging.other.front() < merging.ending.front()); // the elder remains
            for (const std::vector<int> &component : {merging.ending, merging.other}) {
                QVERIFY(connectedFrom(component, edges, n) <= bar.death);
                // Whatever lies outside is as far away as the edge that comes next, or further.
                double nearest = infinity;
                for (const int inside : component)
                    for (int outside = 0; outside < static_cast<int>(n); ++outside)
                        if (!std::binary_search(component.begin(), component.end(), outside))
                            nearest = std::min(nearest,
                                               distances(static_cast<std::size_t>(inside),
                                                         static_cast<std::size_t>(outside)));
                QCOMPARE(nearest, bar.death);
            }
            const auto holds = [](const std::vector<int> &component, int vertex) {
                return std::binary_search(component.begin(), component.end(), vertex);
            };
            const int i = bar.deathSimplex[0];
            const int j = bar.deathSimplex[1];
            QVERIFY((holds(merging.ending, i) && holds(merging.other, j))
                    || (holds(merging.ending, j) && holds(merging.other, i)));
        }
    }
    QVERIFY(merges > 100);
}

void ComponentBarsTest::theOneThatRemains()
{
    SquareMatrix apart = equalDistances(5, 1);
    for (std::size_t i = 0; i < 5; ++i)
        apart(i, 3) = apart(3, i) = i == 3 ? 0 : infinity;
    const std::vector<Edge> edges = edgesByLength(apart);
    const std::vector<Bar> bars = componentBars(edges, 5);
    QCOMPARE(std::count_if(bars.begin(), bars.end(), [](const Bar &bar) { return bar.essential(); }), 2);
    QCOMPARE(mergingComponents({0, 0, infinity, {0}, {}}, edges, 5).ending, std::vector<int>({0, 1, 2, 4}));
    QCOMPARE(mergingComponents({0, 0, infinity, {3}, {}}, edges, 5).ending, std::vector<int>({3}));
    QVERIFY(mergingComponents({0, 0, infinity, {3}, {}}, edges, 5).other.empty());
    QVERIFY(componentBars({}, 0).empty());
}

QTEST_APPLESS_MAIN(ComponentBarsTest)
#include "component_bars_test.moc"
