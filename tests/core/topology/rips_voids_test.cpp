// H2 edge by edge against Ripser's algorithm and, cycle by cycle, against linear algebra over Z/2.

#include "topology/rips_voids.h"

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
#include <numbers>
#include <set>

using namespace attopo;

namespace {

RipsLoops loopsOf(const SquareMatrix &distances, double cutOff = infinity)
{
    return RipsLoops(edgesUpTo(edgesByLength(distances), cutOff), distances.n());
}

/// Points spread evenly over a sphere of radius 1: one long bar in H2.
SquareMatrix sphereDistances(std::size_t n)
{
    std::vector<std::array<double, 3>> points;
    for (std::size_t i = 0; i < n; ++i) {
        const double z = 1 - (2 * static_cast<double>(i) + 1) / static_cast<double>(n);
        const double angle = static_cast<double>(i) * std::numbers::pi * (3 - std::sqrt(5.0));
        const double r = std::sqrt(1 - z * z);
        points.push_back({r * std::cos(angle), r * std::sin(angle), z});
    }
    SquareMatrix matrix(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < i; ++j)
            matrix(i, j) = matrix(j, i) = std::hypot(points[i][0] - points[j][0], points[i][1] - points[j][1],
                                                     points[i][2] - points[j][2]);
    return matrix;
}

/// The octahedron: opposite vertices 2i, 2i + 1 are at distance 2, others at 1.
SquareMatrix octahedron()
{
    SquareMatrix matrix = equalDistances(6, 1);
    for (std::size_t i = 0; i < 6; ++i)
        matrix(i, i ^ 1U) = 2;
    return matrix;
}

/// A sum of triangles over Z/2, of at most 14 vertices.
constexpr std::size_t mostVertices = 14;
using Chain = std::bitset<mostVertices * mostVertices * mostVertices>;

std::size_t place(int i, int j, int k) // ascending
{
    return (static_cast<std::size_t>(i) * mostVertices + static_cast<std::size_t>(j)) * mostVertices
        + static_cast<std::size_t>(k);
}

Chain chainOf(const RipsVoids::Cycle &cycle)
{
    Chain chain;
    for (const auto &[i, j, k] : cycle)
        chain.flip(place(i, j, k));
    return chain;
}

/// What the boundaries of tetrahedra span.
class Boundaries {
public:
    Boundaries(const SquareMatrix &distances, const std::function<bool(double)> &hasEntered)
    {
        const auto n = static_cast<int>(distances.n());
        for (int i = 0; i < n; ++i)
            for (int j = i + 1; j < n; ++j)
                for (int k = j + 1; k < n; ++k)
                    for (int l = k + 1; l < n; ++l)
                        if (hasEntered(simplexFrom(std::array{i, j, k, l}, distances)))
                            insert(Chain()
                                       .set(place(i, j, k))
                                       .set(place(i, j, l))
                                       .set(place(i, k, l))
                                       .set(place(j, k, l)));
    }

    bool contain(Chain chain) const { return reduced(chain).none(); }

private:
    static std::size_t first(const Chain &chain) { return chain._Find_first(); }
    Chain reduced(Chain chain) const
    {
        for (auto pivot = pivots_.find(first(chain)); chain.any() && pivot != pivots_.end();
             pivot = pivots_.find(first(chain)))
            chain ^= pivot->second;
        return chain;
    }
    void insert(const Chain &chain)
    {
        const Chain rest = reduced(chain);
        if (rest.any())
            pivots_[first(rest)] = rest;
    }

    std::map<std::size_t, Chain> pivots_;
};

bool isCycle(const RipsVoids::Cycle &cycle)
{
    std::map<std::pair<int, int>, int> triangles;
    for (const auto &[i, j, k] : cycle)
        for (const auto &edge : {std::pair(i, j), {i, k}, {j, k}})
            ++triangles[edge];
    return std::all_of(triangles.begin(), triangles.end(),
                       [](const auto &edge) { return edge.second % 2 == 0; });
}

bool isAscending(const Triangle &triangle) { return triangle[0] < triangle[1] && triangle[1] < triangle[2]; }

std::vector<SquareMatrix> smallMatrices()
{
    std::vector<SquareMatrix> matrices = {octahedron(), sphereDistances(12), sphereDistances(14),
                                          duplicatedDistances(14, 4), duplicatedDistances(14, 5)};
    for (unsigned seed = 0; seed < 30; ++seed) {
        const std::size_t n = 8 + seed % 7;
        matrices.push_back(randomDistances(n, seed));
        matrices.push_back(tiedDistances(n, 2 + static_cast<int>(seed % 4), seed));
        matrices.push_back(withHoles(randomDistances(n, seed), seed));
        matrices.push_back(withHoles(tiedDistances(n, 4, seed), seed));
    }
    return matrices;
}

} // namespace

class RipsVoidsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void octahedronHasOne();
    void barsAreRipsers_data();
    void barsAreRipsers();
    void largeMatrices();
    void endsAreEntries();
    void representativesLiveAsLongAsTheirBars();
    void largeRepresentatives();
    void otherBarsHaveNone();
    void stops();
};

void RipsVoidsTest::octahedronHasOne()
{
    const RipsVoids voids(loopsOf(octahedron()));
    QCOMPARE(voids.bars().size(), std::size_t(1));
    QCOMPARE(voids.bars()[0].birth, 1.0);
    QCOMPARE(voids.bars()[0].death, 2.0);
    QCOMPARE(voids.representative(voids.bars()[0]).size(), std::size_t(8));
    QCOMPARE(voids.cycleAtDeath(voids.bars()[0]).size(), std::size_t(8));
}

void RipsVoidsTest::barsAreRipsers_data() { addEngineMatrices(35); }

void RipsVoidsTest::barsAreRipsers()
{
    QFETCH(const SquareMatrix, distances);
    for (const std::optional<double> cutOff :
         {std::optional<double>(), std::optional(0.0), std::optional(0.4), std::optional(infinity)})
        QCOMPARE(endsOf(persistentHomology(distances, {2, cutOff, PersistenceEngine::Edges})),
                 endsOf(persistentHomology(distances, {2, cutOff, PersistenceEngine::Ripser})));
}

void RipsVoidsTest::largeMatrices()
{
    for (const SquareMatrix &distances : {attentionDistances(130, 1), sphereDistances(100)}) {
        const auto ends = endsOf(persistentHomology(distances, {2, {}}));
        QCOMPARE(ends.back()[0], 2.0); // they are sorted: there are voids
        QCOMPARE(ends, endsOf(persistentHomology(distances, {2, {}, PersistenceEngine::Ripser})));
    }
}

void RipsVoidsTest::endsAreEntries()
{
    const SquareMatrix distances = attentionDistances(60, 3);
    const RipsVoids voids(loopsOf(distances, enclosingRadius(distances)));
    QVERIFY(voids.bars().size() > 2);
    for (const Bar &bar : voids.bars()) {
        QCOMPARE(bar.birthSimplex.size(), std::size_t(3));
        QVERIFY(std::is_sorted(bar.birthSimplex.begin(), bar.birthSimplex.end()));
        QCOMPARE(simplexFrom(bar.birthSimplex, distances), bar.birth);
        QCOMPARE(bar.deathSimplex.size(), std::size_t(4));
        QVERIFY(std::is_sorted(bar.deathSimplex.begin(), bar.deathSimplex.end()));
        QCOMPARE(simplexFrom(bar.deathSimplex, distances), bar.death);
        QVERIFY(bar.birth < bar.death);
    }
}

void RipsVoidsTest::representativesLiveAsLongAsTheirBars()
{
    std::size_t finite = 0;
    std::size_t essential = 0;
    for (const SquareMatrix &distances : smallMatrices()) {
        double largest = 0;
        for (const double d : distances.values)
            largest = d < infinity ? std::max(largest, d) : largest;
        for (const double cutOff : {infinity, 0.7 * largest}) {
            const RipsVoids voids(loopsOf(distances, cutOff));
            for (const Bar &bar : voids.bars()) {
                const RipsVoids::Cycle cycle = voids.representative(bar);
                const RipsVoids::Cycle last = voids.cycleAtDeath(bar);
                if (bar.essential()) {
                    ++essential;
                    QVERIFY(cycle.empty());
                    QVERIFY(last.empty());
                    continue;
                }
                ++finite;
                QVERIFY(cycle.size() >= 4);
                QCOMPARE(cycle.back(),
                         (Triangle{bar.birthSimplex[0], bar.birthSimplex[1], bar.birthSimplex[2]}));
                for (const Triangle &triangle : cycle)
                    QVERIFY(simplexFrom(triangle, distances) <= bar.birth);
                for (const RipsVoids::Cycle &of : {cycle, last}) {
                    QVERIFY(isCycle(of));
                    QVERIFY(std::all_of(of.begin(), of.end(), isAscending));
                    QCOMPARE(std::set(of.begin(), of.end()).size(), of.size());
                    QVERIFY(!Boundaries(distances, [&](double value) {
                                 return value < bar.death;
                             }).contain(chainOf(of)));
                    QVERIFY(Boundaries(distances, [&](double value) {
                                return value <= bar.death;
                            }).contain(chainOf(of)));
                }
            }
        }
    }
    QVERIFY(finite > 50);
    QVERIFY(essential > 5);
}

void RipsVoidsTest::largeRepresentatives()
{
    for (const SquareMatrix &distances :
         {attentionDistances(128, 1), sphereDistances(128), randomDistances(60, 1)}) {
        const RipsVoids voids(loopsOf(distances, enclosingRadius(distances)));
        QVERIFY(!voids.bars().empty());
        for (const Bar &bar : voids.bars()) {
            const RipsVoids::Cycle cycle = voids.representative(bar);
            QVERIFY(isCycle(cycle));
            QCOMPARE(cycle.back(), (Triangle{bar.birthSimplex[0], bar.birthSimplex[1], bar.birthSimplex[2]}));
            QVERIFY(std::all_of(cycle.begin(), cycle.end(), [&](const Triangle &triangle) {
                return simplexFrom(triangle, distances) <= bar.birth;
            }));
        }
    }
}

void RipsVoidsTest::otherBarsHaveNone()
{
    const RipsVoids voids(loopsOf(octahedron()));
    QVERIFY(voids.representative({1, 0, 1, {0, 1}, {0, 1, 2}}).empty());
    Bar other = voids.bars()[0];
    for (int &vertex : other.birthSimplex)
        vertex ^= 1; // the triangle opposite
    std::sort(other.birthSimplex.begin(), other.birthSimplex.end());
    QVERIFY(voids.representative(other).empty());
    QVERIFY(voids.cycleAtDeath(other).empty());
    QVERIFY(RipsVoids(loopsOf(SquareMatrix())).bars().empty());
    QVERIFY(RipsVoids(loopsOf(SquareMatrix())).representative({2, 0, 1, {0, 1, 2}, {}}).empty());
}

void RipsVoidsTest::stops()
{
    const SquareMatrix distances = randomDistances(100, 1);
    const RipsLoops loops = loopsOf(distances);
    std::stop_source source;
    std::size_t reports = 0;
    QVERIFY_EXCEPTION_THROWN(RipsVoids(loops, source.get_token(),
                                       [&](const PersistenceProgress &progress) {
                                           QCOMPARE(progress.dimension, 2);
                                           QCOMPARE(progress.total, std::size_t(4950));
                                           if (++reports == 3)
                                               source.request_stop();
                                       }),
                             Cancelled);
    QCOMPARE(reports, std::size_t(3));
    const RipsVoids voids(loopsOf(octahedron()));
    QVERIFY_EXCEPTION_THROWN(voids.representative(voids.bars()[0], source.get_token()), Cancelled);
}

QTEST_GUILESS_MAIN(RipsVoidsTest)
#include "rips_voids_test.moc"
