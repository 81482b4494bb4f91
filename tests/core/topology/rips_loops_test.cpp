// H1 edge by edge against Ripser's algorithm and, cycle by cycle, against linear algebra over Z/2.

#include "topology/rips_loops.h"

#include "error.h"
#include "topology/persistence.h"
#include "topology/token_scales.h"

#include "bar_ends.h"
#include "engine_matrices.h"
#include "test_matrices.h"

#include <QTest>

#include <algorithm>
#include <bitset>
#include <map>
#include <numeric>
#include <set>

using namespace attopo;

namespace {

RipsLoops loopsOf(const SquareMatrix &distances, double cutOff = infinity)
{
    return RipsLoops(edgesUpTo(edgesByLength(distances), cutOff), distances.n());
}

SquareMatrix relabelled(const SquareMatrix &matrix, unsigned seed)
{
    std::vector<std::size_t> order(matrix.n());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::shuffle(order.begin(), order.end(), std::mt19937(seed));
    SquareMatrix result(matrix.n());
    for (std::size_t i = 0; i < matrix.n(); ++i)
        for (std::size_t j = 0; j < matrix.n(); ++j)
            result(order[i], order[j]) = matrix(i, j);
    return result;
}

/// A sum of edges over Z/2, of at most 12 vertices.
using Chain = std::bitset<144>;

std::size_t place(int i, int j) { return static_cast<std::size_t>(std::min(i, j) * 12 + std::max(i, j)); }

Chain chainOf(const RipsLoops::Cycle &cycle)
{
    Chain chain;
    for (const auto &[i, j] : cycle)
        chain.flip(place(i, j));
    return chain;
}

/// What the boundaries of triangles span.
class Boundaries {
public:
    Boundaries(const SquareMatrix &distances, const std::function<bool(double)> &hasEntered)
    {
        const auto n = static_cast<int>(distances.n());
        const auto d = [&](int i, int j) {
            return distances(static_cast<std::size_t>(i), static_cast<std::size_t>(j));
        };
        for (int i = 0; i < n; ++i)
            for (int j = i + 1; j < n; ++j)
                for (int k = j + 1; k < n; ++k)
                    if (hasEntered(std::max({d(i, j), d(i, k), d(j, k)})))
                        insert(Chain().set(place(i, j)).set(place(i, k)).set(place(j, k)));
    }

    bool contain(Chain chain) const { return reduced(chain).none(); }

private:
    static std::size_t last(const Chain &chain)
    {
        std::size_t i = chain.size();
        while (i > 0 && !chain[i - 1])
            --i;
        return i;
    }
    Chain reduced(Chain chain) const
    {
        for (auto pivot = pivots_.find(last(chain)); chain.any() && pivot != pivots_.end();
             pivot = pivots_.find(last(chain)))
            chain ^= pivot->second;
        return chain;
    }
    void insert(const Chain &chain)
    {
        const Chain rest = reduced(chain);
        if (rest.any())
            pivots_[last(rest)] = rest;
    }

    std::map<std::size_t, Chain> pivots_;
};

bool isCycle(const RipsLoops::Cycle &cycle)
{
    std::map<int, int> degree;
    for (const auto &[i, j] : cycle) {
        ++degree[i];
        ++degree[j];
    }
    return std::all_of(degree.begin(), degree.end(),
                       [](const auto &vertex) { return vertex.second % 2 == 0; });
}

std::vector<SquareMatrix> smallMatrices()
{
    std::vector<SquareMatrix> matrices = {circleDistances(10), circleDistances(12),
                                          duplicatedDistances(12, 4)};
    for (unsigned seed = 0; seed < 40; ++seed) {
        matrices.push_back(randomDistances(4 + seed % 9, seed));
        matrices.push_back(tiedDistances(4 + seed % 9, 2 + static_cast<int>(seed % 4), seed));
        matrices.push_back(withHoles(randomDistances(4 + seed % 9, seed), seed));
    }
    return matrices;
}

} // namespace

class RipsLoopsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void barsAreRipsers_data();
    void barsAreRipsers();
    void relabellingChangesNothing();
    void endsAreEntries();
    void representativesLiveAsLongAsTheirBars();
    void otherBarsHaveNone();
    void stops();
};

void RipsLoopsTest::barsAreRipsers_data() { addEngineMatrices(60); }

void RipsLoopsTest::barsAreRipsers()
{
    QFETCH(const SquareMatrix, distances);
    for (const std::optional<double> cutOff :
         {std::optional<double>(), std::optional(0.0), std::optional(0.4), std::optional(infinity)}) {
        const Barcode edges = persistentHomology(distances, {1, cutOff, PersistenceEngine::Edges});
        const Barcode ripser = persistentHomology(distances, {1, cutOff, PersistenceEngine::Ripser});
        QCOMPARE(endsOf(edges), endsOf(ripser));
        // The order of edges is the same, and so are those with which classes are born.
        std::multiset<Simplex> births, expected;
        for (const Bar &bar : edges.bars)
            births.insert(bar.birthSimplex);
        for (const Bar &bar : ripser.bars)
            expected.insert(bar.birthSimplex);
        QCOMPARE(births, expected);
    }
}

void RipsLoopsTest::relabellingChangesNothing()
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        const SquareMatrix distances = tiedDistances(24, 4, seed);
        QCOMPARE(endsOf(persistentHomology(relabelled(distances, seed))),
                 endsOf(persistentHomology(distances)));
    }
}

void RipsLoopsTest::endsAreEntries()
{
    const SquareMatrix distances = attentionDistances(40, 3);
    const RipsLoops loops = loopsOf(distances, enclosingRadius(distances));
    QVERIFY(!loops.bars().empty());
    for (const Bar &bar : loops.bars()) {
        QCOMPARE(bar.birthSimplex.size(), std::size_t(2));
        QCOMPARE(simplexFrom(bar.birthSimplex, distances), bar.birth);
        QCOMPARE(bar.deathSimplex.size(), std::size_t(3));
        QCOMPARE(simplexFrom(bar.deathSimplex, distances), bar.death);
        QVERIFY(bar.birth < bar.death);
    }
}

void RipsLoopsTest::representativesLiveAsLongAsTheirBars()
{
    std::size_t finite = 0;
    std::size_t essential = 0;
    for (const SquareMatrix &distances : smallMatrices()) {
        const double largest =
            *std::max_element(distances.values.begin(), distances.values.end(), [](double a, double b) {
                return (b == infinity ? 0 : b) > (a == infinity ? 0 : a);
            });
        for (const double cutOff : {infinity, 0.5 * largest}) {
            const RipsLoops loops = loopsOf(distances, cutOff);
            for (const Bar &bar : loops.bars()) {
                const RipsLoops::Cycle cycle = loops.representative(bar);
                QVERIFY(cycle.size() >= 3);
                QVERIFY(isCycle(cycle));
                QCOMPARE(cycle.back(), std::pair(bar.birthSimplex[0], bar.birthSimplex[1]));
                for (const auto &[i, j] : cycle)
                    QVERIFY(distances(static_cast<std::size_t>(i), static_cast<std::size_t>(j)) <= bar.birth);
                const auto isFilled = [&](const RipsLoops::Cycle &of, auto hasEntered) {
                    return Boundaries(distances, hasEntered).contain(chainOf(of));
                };
                if (bar.essential()) {
                    ++essential;
                    QVERIFY(
                        !isFilled(cycle, [&](double value) { return value <= cutOff && value < infinity; }));
                    QVERIFY(loops.cycleAtDeath(bar).empty());
                    continue;
                }
                ++finite;
                const RipsLoops::Cycle last = loops.cycleAtDeath(bar);
                QCOMPARE(last.size(), std::size_t(4));
                QVERIFY(isCycle(last));
                for (const RipsLoops::Cycle &of : {cycle, last}) {
                    QVERIFY(!isFilled(of, [&](double value) { return value < bar.death; }));
                    QVERIFY(isFilled(of, [&](double value) { return value <= bar.death; }));
                }
            }
        }
    }
    QVERIFY(finite > 100);
    QVERIFY(essential > 20);
}

void RipsLoopsTest::otherBarsHaveNone()
{
    const RipsLoops loops = loopsOf(circleDistances(8));
    QVERIFY(loops.representative({0, 0, 1, {3}, {1, 3}}).empty());
    QVERIFY(loops.representative({1, 0, 1, {0, 1}, {}}).empty()); // joins components
    QVERIFY(loopsOf(SquareMatrix()).bars().empty());
    QVERIFY(loopsOf(SquareMatrix()).representative({1, 0, 1, {0, 1}, {}}).empty());
}

void RipsLoopsTest::stops()
{
    std::stop_source source;
    std::size_t reports = 0;
    QVERIFY_EXCEPTION_THROWN(RipsLoops(edgesByLength(randomDistances(120, 1)), 120, source.get_token(),
                                       [&](const PersistenceProgress &progress) {
                                           QCOMPARE(progress.total, std::size_t(7140));
                                           if (++reports == 3)
                                               source.request_stop();
                                       }),
                             Cancelled);
    QCOMPARE(reports, std::size_t(3));
}

QTEST_GUILESS_MAIN(RipsLoopsTest)
#include "rips_loops_test.moc"
