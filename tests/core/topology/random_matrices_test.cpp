// Random matrices with ties and infinities: both engines give the bars of the plainest algorithm there is,
// bar for bar, and the distances of their diagrams are those of the best of all matchings.

#include "bar_ends.h"

#include "analysis/comparison.h"
#include "topology/persistence.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <random>

using namespace attopo;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// Few values, so that many edges are of one length, and edges that never enter.
SquareMatrix randomDistances(std::mt19937 &random)
{
    const std::size_t n = random() % 9;
    const int values = 1 + static_cast<int>(random() % 12);
    SquareMatrix distances(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < i; ++j)
            distances(i, j) = distances(j, i) = random() % 8 == 0
                ? infinite
                : static_cast<double>(random() % static_cast<unsigned>(values)) / 4;
    return distances;
}

using Ends = std::array<double, 3>; // dimension, birth, death

/// Reduction of the whole boundary matrix over Z/2, column by column (Edelsbrunner, Letscher & Zomorodian
/// 2002).
std::vector<Ends> barsByReduction(const SquareMatrix &distances, int maxDimension)
{
    struct Filtered {
        std::vector<std::size_t> vertices;
        double value = 0;
    };
    std::vector<Filtered> simplices;
    const std::size_t n = distances.n();
    for (std::size_t set = 1; set < (std::size_t(1) << n); ++set) {
        Filtered simplex;
        for (std::size_t v = 0; v < n; ++v)
            if (set >> v & 1U)
                simplex.vertices.push_back(v);
        if (simplex.vertices.size() > static_cast<std::size_t>(maxDimension) + 2)
            continue;
        for (const std::size_t i : simplex.vertices)
            for (const std::size_t j : simplex.vertices)
                simplex.value = std::max(simplex.value, distances(i, j));
        if (simplex.value < infinite)
            simplices.push_back(simplex);
    }
    std::stable_sort(simplices.begin(), simplices.end(), [](const Filtered &a, const Filtered &b) {
        return std::pair(a.value, a.vertices.size()) < std::pair(b.value, b.vertices.size());
    });
    std::map<std::vector<std::size_t>, std::size_t> number;
    for (std::size_t k = 0; k < simplices.size(); ++k)
        number[simplices[k].vertices] = k;
    std::vector<std::vector<std::size_t>> columns(simplices.size()); // ascending
    std::map<std::size_t, std::size_t> columnOf;                     // by its last entry
    std::vector<bool> paired(simplices.size());
    std::vector<Ends> bars;
    for (std::size_t k = 0; k < simplices.size(); ++k) {
        std::vector<std::size_t> &column = columns[k];
        if (simplices[k].vertices.size() > 1)
            for (std::size_t left = 0; left < simplices[k].vertices.size(); ++left) {
                std::vector<std::size_t> face = simplices[k].vertices;
                face.erase(face.begin() + static_cast<std::ptrdiff_t>(left));
                column.push_back(number[face]);
            }
        std::sort(column.begin(), column.end());
        while (!column.empty() && columnOf.contains(column.back())) {
            std::vector<std::size_t> sum;
            const std::vector<std::size_t> &other = columns[columnOf[column.back()]];
            std::set_symmetric_difference(column.begin(), column.end(), other.begin(), other.end(),
                                          std::back_inserter(sum));
            column = std::move(sum);
        }
        if (column.empty())
            continue;
        columnOf[column.back()] = k;
        paired[k] = paired[column.back()] = true;
        const Filtered &born = simplices[column.back()];
        if (simplices[k].value > born.value)
            bars.push_back({static_cast<double>(born.vertices.size()) - 1, born.value, simplices[k].value});
    }
    for (std::size_t k = 0; k < simplices.size(); ++k)
        if (!paired[k])
            bars.push_back(
                {static_cast<double>(simplices[k].vertices.size()) - 1, simplices[k].value, infinite});
    std::erase_if(bars, [&](const Ends &bar) { return bar[0] > maxDimension; });
    std::sort(bars.begin(), bars.end());
    return bars;
}

QString shown(const std::vector<Ends> &bars)
{
    QString text;
    for (const Ends &bar : bars)
        text += QStringLiteral("%1: %2 %3; ").arg(bar[0]).arg(bar[1]).arg(bar[2]);
    return text;
}

using Points = std::vector<std::pair<double, double>>;

double apart(const std::pair<double, double> &a, const std::pair<double, double> &b)
{
    return std::max(std::abs(a.first - b.first), std::abs(a.second - b.second));
}

double fromDiagonal(const std::pair<double, double> &point) { return (point.second - point.first) / 2; }

/// The least `combined` cost over all matchings of finite points, by trying them.
template <typename Combine>
double best(const Points &a, const Points &b, const Combine &combine)
{
    // Each point of a goes to one of b or to the diagonal; what is left of b too.
    std::vector<std::size_t> to(a.size());
    double least = infinite;
    const auto attempt = [&](const auto &self, std::size_t k, std::vector<bool> &taken, double cost) -> void {
        if (k == a.size()) {
            for (std::size_t j = 0; j < b.size(); ++j)
                if (!taken[j])
                    cost = combine(cost, fromDiagonal(b[j]));
            least = std::min(least, cost);
            return;
        }
        self(self, k + 1, taken, combine(cost, fromDiagonal(a[k])));
        for (std::size_t j = 0; j < b.size(); ++j)
            if (!taken[j]) {
                taken[j] = true;
                self(self, k + 1, taken, combine(cost, apart(a[k], b[j])));
                taken[j] = false;
            }
    };
    std::vector<bool> taken(b.size());
    attempt(attempt, 0, taken, 0);
    return least;
}

} // namespace

class RandomMatricesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void enginesAgreeWithReduction();
    void distancesAreTheBest();
};

void RandomMatricesTest::enginesAgreeWithReduction()
{
    std::mt19937 random(11); // always the same
    for (int k = 0; k < 1500; ++k) {
        const SquareMatrix distances = randomDistances(random);
        checkDistanceMatrix(distances);
        for (int maxDimension = 0; maxDimension <= largestDimension; ++maxDimension) {
            const QString expected = shown(barsByReduction(distances, maxDimension));
            for (const PersistenceEngine engine : {PersistenceEngine::Edges, PersistenceEngine::Ripser})
                QCOMPARE(shown(endsOf(persistentHomology(distances,
                                                         {.maxDimension = maxDimension, .engine = engine}))),
                         expected);
        }
    }
}

void RandomMatricesTest::distancesAreTheBest()
{
    std::mt19937 random(12);
    int compared = 0;
    for (int k = 0; k < 3000; ++k) {
        const Barcode a = persistentHomology(randomDistances(random));
        const Barcode b = persistentHomology(randomDistances(random));
        const Comparison comparison = compareBarcodes(a, b);
        for (const DiagramComparison &of : comparison.diagrams) {
            if (!of.dimension)
                continue;
            Points points[2];
            std::vector<double> essential[2];
            for (const auto &[barcode, side] : {std::pair(&a, 0), std::pair(&b, 1)})
                for (const Bar &bar : barcode->bars) {
                    if (bar.dimension != *of.dimension)
                        continue;
                    if (bar.death < infinite)
                        points[side].emplace_back(bar.birth, bar.death);
                    else
                        essential[side].push_back(bar.birth);
                }
            if (points[0].size() > 5 || points[1].size() > 5)
                continue;
            const auto found = [&](DiagramDistance distance) { return of[distance].distance; };
            if (essential[0].size() != essential[1].size()) {
                QCOMPARE(found(DiagramDistance::Bottleneck), infinite);
                QCOMPARE(found(DiagramDistance::Wasserstein1), infinite);
                continue;
            }
            for (auto &births : essential)
                std::sort(births.begin(), births.end());
            double longest = 0;
            double sum = 0;
            for (std::size_t i = 0; i < essential[0].size(); ++i) { // in order is best on a line
                longest = std::max(longest, std::abs(essential[0][i] - essential[1][i]));
                sum += std::abs(essential[0][i] - essential[1][i]);
            }
            longest = std::max(longest,
                               best(points[0], points[1], [](double x, double y) { return std::max(x, y); }));
            sum += best(points[0], points[1], [](double x, double y) { return x + y; });
            // Values are quarters: sums are exact.
            QCOMPARE(found(DiagramDistance::Bottleneck), longest);
            QCOMPARE(found(DiagramDistance::Wasserstein1), sum);
            ++compared;
        }
    }
    QVERIFY(compared > 1000);
}

QTEST_APPLESS_MAIN(RandomMatricesTest)
#include "random_matrices_test.moc"
