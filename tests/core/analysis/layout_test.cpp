#include "analysis/layout.h"

#include "error.h"
#include "topology/barcode.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace attopo;

class LayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recoversPointsOfThePlane();
    void degenerate_data();
    void degenerate();
    void repeats();
    void stops();
    void aligns();
};

namespace {

double distance(const Layout &layout, std::size_t i, std::size_t j)
{
    return std::hypot(layout[i][0] - layout[j][0], layout[i][1] - layout[j][1]);
}

SquareMatrix planeDistances(std::size_t n)
{
    std::mt19937 generator(11);
    std::uniform_real_distribution<double> uniform(-1, 1);
    std::vector<std::array<double, 2>> points(n);
    // A ring, so that no two points come so near that the picture spreads them.
    for (std::size_t i = 0; i < n; ++i) {
        const double angle = 2 * M_PI * static_cast<double>(i) / static_cast<double>(n);
        points[i] = {2 * std::cos(angle) + 0.05 * uniform(generator),
                     std::sin(angle) + 0.05 * uniform(generator)};
    }
    SquareMatrix distances(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            distances(i, j) = std::hypot(points[i][0] - points[j][0], points[i][1] - points[j][1]);
    return distances;
}

} // namespace

void LayoutTest::recoversPointsOfThePlane()
{
    const SquareMatrix distances = planeDistances(14);
    const Layout layout = multidimensionalScaling(distances);
    // Distances in the plane can be kept exactly, up to one scale; only the very shortest are spread.
    const double scale = distance(layout, 0, 7) / distances(0, 7);
    for (std::size_t i = 0; i < 14; ++i)
        for (std::size_t j = 0; j < 14; ++j)
            QVERIFY(std::abs(distance(layout, i, j) - scale * distances(i, j)) < 0.03);
    QVERIFY(layout[0][0] <= 0); // the first token to the left
    QVERIFY(layout.back()[1] >= 0);
}

void LayoutTest::degenerate_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("value");
    for (const int n : {0, 1, 2, 3, 4, 30})
        for (const double value : {0.0, 0.5, infinity})
            QTest::addRow("n = %d, all %g", n, value) << n << value;
}

void LayoutTest::degenerate()
{
    QFETCH(int, n);
    QFETCH(double, value);
    SquareMatrix distances(static_cast<std::size_t>(n));
    for (std::size_t i = 0; i < distances.n(); ++i)
        for (std::size_t j = 0; j < distances.n(); ++j)
            distances(i, j) = i == j ? 0 : value;
    const Layout layout = multidimensionalScaling(distances);
    QCOMPARE(static_cast<int>(layout.size()), n);
    for (std::size_t i = 0; i < layout.size(); ++i) {
        QVERIFY(std::isfinite(layout[i][0]) && std::isfinite(layout[i][1]));
        QVERIFY(std::hypot(layout[i][0], layout[i][1]) <= 1 + 1e-9);
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(distance(layout, i, j) > 0.01); // tokens can be told apart
    }
}

void LayoutTest::repeats()
{
    const SquareMatrix distances = planeDistances(25);
    QVERIFY(multidimensionalScaling(distances) == multidimensionalScaling(distances));
}

void LayoutTest::stops()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled, multidimensionalScaling(planeDistances(9), source.get_token()));
}

void LayoutTest::aligns()
{
    const Layout reference = multidimensionalScaling(planeDistances(9));
    Layout turned;
    for (const auto &[x, y] : reference)
        turned.push_back({0.6 * x + 0.8 * y, 0.8 * x - 0.6 * y}); // turned and mirrored
    std::vector<std::pair<int, int>> pairs;
    for (int k = 0; k < 9; ++k)
        pairs.emplace_back(k, k);
    const Layout back = alignedTo(turned, reference, pairs);
    for (std::size_t k = 0; k < reference.size(); ++k)
        QVERIFY(std::hypot(back[k][0] - reference[k][0], back[k][1] - reference[k][1]) < 1e-9);
    QVERIFY(alignedTo(turned, reference, {{0, 0}}) == turned);
}

QTEST_GUILESS_MAIN(LayoutTest)
#include "layout_test.moc"
