#include "analysis/directed_graph.h"

#include "error.h"

#include <QTest>

#include <random>

using namespace attopo;

class DirectedGraphTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void complete();
    void byHand();
    void agreesWithBruteForce();
    void stops();
};

namespace {

DirectedGraph completeGraph(int n, bool loops)
{
    DirectedGraph graph(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j)
            if (loops || i != j)
                graph[static_cast<std::size_t>(i)].push_back(j);
    return graph;
}

/// Paths from `path.front()` over greater vertices that come back to it.
std::size_t cyclesByBruteForce(const DirectedGraph &graph, std::vector<int> &path)
{
    std::size_t count = 0;
    for (const int next : graph[static_cast<std::size_t>(path.back())]) {
        if (next == path.front())
            ++count;
        if (next <= path.front() || std::find(path.begin(), path.end(), next) != path.end())
            continue;
        path.push_back(next);
        count += cyclesByBruteForce(graph, path);
        path.pop_back();
    }
    return count;
}

} // namespace

void DirectedGraphTest::complete()
{
    // Σ over k ≥ 2 of n! / ((n − k)! k).
    const std::size_t cycles[] = {0, 0, 1, 5, 20, 84, 409, 2365};
    for (int n = 0; n <= 7; ++n) {
        const auto expected = cycles[n];
        QCOMPARE(simpleCycleCount(completeGraph(n, false), 5000), expected);
        QCOMPARE(simpleCycleCount(completeGraph(n, true), 5000), expected + static_cast<std::size_t>(n));
        QCOMPARE(simpleCycleCount(completeGraph(n, true), 100),
                 std::min(expected + static_cast<std::size_t>(n), std::size_t(100)));
        QCOMPARE(strongComponents(completeGraph(n, false)).count, std::size_t(n > 0));
    }
    QCOMPARE(simpleCycleCount(completeGraph(4, true), 0), std::size_t(0));
    // Of exponentially many only as many are looked for as are counted.
    QCOMPARE(simpleCycleCount(completeGraph(200, true), 500), std::size_t(500));
}

void DirectedGraphTest::byHand()
{
    // Two rings joined by one arrow, and one vertex alone with a loop.
    const DirectedGraph graph{{1}, {2}, {0, 3}, {4}, {3}, {5}};
    const StrongComponents components = strongComponents(graph);
    QCOMPARE(components.count, std::size_t(3));
    QCOMPARE(components.component[0], components.component[2]);
    QCOMPARE(components.component[3], components.component[4]);
    QVERIFY(components.component[0] != components.component[3]);
    QCOMPARE(simpleCycleCount(graph, 500), std::size_t(3));
    const StrongComponents later = strongComponents(graph, 1);
    QCOMPARE(later.count, std::size_t(4)); // 1, 2, {3, 4}, 5
    QCOMPARE(later.component[0], -1);
}

void DirectedGraphTest::agreesWithBruteForce()
{
    std::mt19937 generator(3);
    std::size_t cycles = 0;
    for (int round = 0; round < 300; ++round) {
        const int n = 1 + round % 8;
        std::bernoulli_distribution edge(0.1 + 0.05 * (round % 9));
        DirectedGraph graph(static_cast<std::size_t>(n));
        for (std::vector<int> &next : graph)
            for (int j = 0; j < n; ++j)
                if (edge(generator))
                    next.push_back(j);
        std::size_t expected = 0;
        for (int start = 0; start < n; ++start) {
            std::vector<int> path{start};
            expected += cyclesByBruteForce(graph, path);
        }
        QCOMPARE(simpleCycleCount(graph, 100000), expected);
        cycles += expected;
    }
    QVERIFY(cycles > 1000);
}

void DirectedGraphTest::stops()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled, simpleCycleCount(completeGraph(3, false), 10, source.get_token()));
}

QTEST_APPLESS_MAIN(DirectedGraphTest)
#include "directed_graph_test.moc"
