#include "analysis/token_layout.h"

#include "analysis/circle_layout.h"
#include "analysis/force_layout.h"
#include "error.h"
#include "topology/barcode.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <random>

using namespace attopo;

class TokenLayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scalingRecoversPointsOfSpace();
    void scalingIsNotWorseThanScikitLearn();
    void degenerate_data();
    void degenerate();
    void repeats();
    void stops();
    void alignsInSpace();
    void forcesBringClustersTogether();
    void forcesLeaveABalanceAlone();
    void forcesStayInThePlane();
    void circleFollowsTheText();
    void dendrogramFollowsTheMerges();
};

namespace {

double distance(const Layout3D &layout, std::size_t i, std::size_t j)
{
    return std::hypot(layout[i][0] - layout[j][0], layout[i][1] - layout[j][1], layout[i][2] - layout[j][2]);
}

double largestMove(const Layout3D &a, const Layout3D &b)
{
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        largest = std::max(largest, std::hypot(a[i][0] - b[i][0], a[i][1] - b[i][1], a[i][2] - b[i][2]));
    return largest;
}

/// Points around the middle of a box, none near another.
SquareMatrix spaceDistances(std::size_t n)
{
    SquareMatrix distances(n);
    std::vector<std::array<double, 3>> points;
    for (std::size_t i = 0; i < n; ++i) { // a spiral on an ellipsoid
        const double z = 1 - (2 * static_cast<double>(i) + 1) / static_cast<double>(n);
        const double radius = std::sqrt(1 - z * z);
        const double angle = 2.4 * static_cast<double>(i);
        points.push_back({1.5 * radius * std::cos(angle), radius * std::sin(angle), 0.8 * z});
    }
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            distances(i, j) = std::hypot(points[i][0] - points[j][0], points[i][1] - points[j][1],
                                         points[i][2] - points[j][2]);
    return distances;
}

/// Two groups, near within and far between; the members are shuffled into each other.
SquareMatrix twoClusters(std::size_t n)
{
    std::mt19937 random(5);
    std::uniform_real_distribution<double> noise(0, 0.1);
    SquareMatrix distances(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < i; ++j)
            distances(i, j) = distances(j, i) = ((i + j) % 2 == 0 ? 0.2 : 0.8) + noise(random);
    return distances;
}

/// Σ (s |x_i − x_j| − d_ij)² over Σ d_ij², at the best scale s.
double stress(const Layout3D &layout, const SquareMatrix &distances)
{
    double dd = 0;
    double xd = 0;
    double xx = 0;
    for (std::size_t i = 0; i < layout.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const double x = distance(layout, i, j);
            dd += distances(i, j) * distances(i, j);
            xd += x * distances(i, j);
            xx += x * x;
        }
    return 1 - xd * xd / (xx * dd);
}

} // namespace

void TokenLayoutTest::scalingRecoversPointsOfSpace()
{
    const SquareMatrix distances = spaceDistances(20);
    const Layout3D layout = multidimensionalScaling3D(distances);
    const double scale = distance(layout, 0, 19) / distances(0, 19);
    for (std::size_t i = 0; i < 20; ++i)
        for (std::size_t j = 0; j < 20; ++j)
            QVERIFY(std::abs(distance(layout, i, j) - scale * distances(i, j)) < 0.01);
    QVERIFY(layout[0][0] <= 0);
    QVERIFY(layout.back()[1] >= 0);
    std::array<double, 3> spread{};
    for (const auto &point : layout)
        for (std::size_t k = 0; k < 3; ++k)
            spread[k] += point[k] * point[k];
    QVERIFY(spread[0] > spread[1] && spread[1] > spread[2]); // widest across
}

void TokenLayoutTest::scalingIsNotWorseThanScikitLearn()
{
    std::ifstream file(ATTOPO_TEST_DATA_DIR "/analysis/layout.json"); // make_layout_reference.py
    const nlohmann::json data = nlohmann::json::parse(file);
    SquareMatrix distances(data["distances"].size());
    for (std::size_t i = 0; i < distances.n(); ++i)
        for (std::size_t j = 0; j < distances.n(); ++j)
            distances(i, j) = data["distances"][i][j];
    // From one start, theirs is the best of forty; a start at random is often a third worse.
    const double plane = stress(flat(multidimensionalScaling(distances)), distances);
    const double space = stress(multidimensionalScaling3D(distances), distances);
    QVERIFY2(plane < 1.1 * data["stress"]["2"].get<double>(), qPrintable(QString::number(plane)));
    QVERIFY2(space < 1.1 * data["stress"]["3"].get<double>(), qPrintable(QString::number(space)));
}

void TokenLayoutTest::degenerate_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("value");
    for (const int n : {0, 1, 2, 3, 4, 30})
        for (const double value : {0.0, 0.5, infinity})
            QTest::addRow("n = %d, all %g", n, value) << n << value;
}

void TokenLayoutTest::degenerate()
{
    QFETCH(int, n);
    QFETCH(double, value);
    const auto size = static_cast<std::size_t>(n);
    SquareMatrix distances(size);
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j)
            distances(i, j) = i == j ? 0 : value;
    auto space = std::make_shared<TokenSpace>();
    space->tokens.resize(size);
    space->distances = distances;
    space->edges = edgesByLength(distances);
    Analysis analysis;
    analysis.space = space;
    analysis.layout = std::make_shared<const Layout>(multidimensionalScaling(distances));
    for (const TokenLayout kind :
         {TokenLayout::Scaling, TokenLayout::ForceDirected, TokenLayout::Circle, TokenLayout::Dendrogram})
        for (const bool in3D : {false, true}) {
            const Layout3D layout = layOutTokens(analysis, kind, in3D && hasDepth(kind));
            QCOMPARE(static_cast<int>(layout.size()), n);
            for (std::size_t i = 0; i < layout.size(); ++i) {
                QVERIFY(std::hypot(layout[i][0], layout[i][1], layout[i][2]) <= 1 + 1e-9); // and finite
                for (std::size_t j = 0; j < i; ++j)
                    QVERIFY(distance(layout, i, j) > 0.01); // tokens can be told apart
            }
        }
}

void TokenLayoutTest::repeats()
{
    const SquareMatrix distances = spaceDistances(25);
    const Layout3D layout = multidimensionalScaling3D(distances);
    QVERIFY(layout == multidimensionalScaling3D(distances));
    QVERIFY(forceDirectedLayout(distances, layout) == forceDirectedLayout(distances, layout));
}

void TokenLayoutTest::stops()
{
    std::stop_source source;
    source.request_stop();
    const SquareMatrix distances = spaceDistances(9);
    QVERIFY_THROWS_EXCEPTION(Cancelled, multidimensionalScaling3D(distances, source.get_token()));
    QVERIFY_THROWS_EXCEPTION(
        Cancelled, forceDirectedLayout(distances, multidimensionalScaling3D(distances), source.get_token()));
}

void TokenLayoutTest::alignsInSpace()
{
    const Layout3D reference = multidimensionalScaling3D(spaceDistances(9));
    Layout3D turned;
    std::vector<std::pair<int, int>> pairs;
    for (const auto &[x, y, z] : reference) { // a turn about the depth, and another about the height
        const std::array<double, 3> once{0.6 * x + 0.8 * y, -0.8 * x + 0.6 * y, z};
        turned.push_back({0.28 * once[0] + 0.96 * once[2], once[1], -0.96 * once[0] + 0.28 * once[2]});
        pairs.emplace_back(static_cast<int>(pairs.size()), static_cast<int>(pairs.size()));
    }
    QVERIFY(largestMove(turned, reference) > 0.3);
    QVERIFY(largestMove(alignedTo(turned, reference, pairs), reference) < 1e-9);
}

void TokenLayoutTest::forcesBringClustersTogether()
{
    constexpr std::size_t n = 40;
    const Layout3D layout = forceDirectedLayout(twoClusters(n), flat(circleLayout(n)));
    double within = 0;
    double between = infinity;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < i; ++j) {
            double &bound = (i + j) % 2 == 0 ? within : between;
            bound = (i + j) % 2 == 0 ? std::max(bound, distance(layout, i, j))
                                     : std::min(bound, distance(layout, i, j));
            QVERIFY(distance(layout, i, j) > 0.01);
        }
    QVERIFY2(within < between, qPrintable(QStringLiteral("%1 %2").arg(within).arg(between)));
}

void TokenLayoutTest::forcesLeaveABalanceAlone()
{
    const SquareMatrix distances = twoClusters(60);
    const Layout3D cold = flat(circleLayout(60));
    const Layout3D once = forceDirectedLayout(distances, cold);
    const Layout3D twice = forceDirectedLayout(distances, once);
    QVERIFY(largestMove(cold, once) > 0.3);
    QVERIFY2(largestMove(once, twice) < 0.05, qPrintable(QString::number(largestMove(once, twice))));
}

void TokenLayoutTest::forcesStayInThePlane()
{
    const SquareMatrix distances = spaceDistances(30);
    for (const auto &point : forceDirectedLayout(distances, flat(multidimensionalScaling(distances))))
        QCOMPARE(point[2], 0.0);
    double depth = 0;
    for (const auto &point : forceDirectedLayout(distances, multidimensionalScaling3D(distances)))
        depth = std::max(depth, std::abs(point[2]));
    QVERIFY(depth > 0.2);
}

void TokenLayoutTest::circleFollowsTheText()
{
    const Layout layout = circleLayout(11);
    for (std::size_t k = 0; k < layout.size(); ++k) {
        const double angle = 2 * M_PI * static_cast<double>(k + 1) / 12; // one place is free, at the top
        QVERIFY(std::hypot(layout[k][0] - std::sin(angle), layout[k][1] - std::cos(angle)) < 1e-12);
    }
    QCOMPARE(circleLayout(1), (Layout{{0, 0}}));
}

void TokenLayoutTest::dendrogramFollowsTheMerges()
{
    // 0 and 3 merge at 1, 1 and 2 at 2, both pairs at 8.
    const MergeTree tree = mergeTree({{0, 3, 1}, {1, 2, 2}, {0, 1, 8}}, 4);
    const Layout layout = dendrogramLayout(tree);
    const auto place = [&](std::size_t token) { // how far from the top, clockwise
        const double turned = std::atan2(layout[token][0], layout[token][1]) / (2 * M_PI);
        return turned < 0 ? turned + 1 : turned;
    };
    QVERIFY(place(0) < place(3) && place(3) < place(1) && place(1) < place(2));
    // A fifth of half of the circle each, and of the other half by height: 8.8 at either end.
    constexpr double heights = 8.8 + 1 + 8 + 2 + 8.8;
    QVERIFY(std::abs(place(3) - place(0) - (0.1 + 0.5 * 1 / heights)) < 1e-9);
    QVERIFY(std::abs(place(1) - place(3) - (0.1 + 0.5 * 8 / heights)) < 1e-9);
    QVERIFY(std::abs(place(2) - place(1) - (0.1 + 0.5 * 2 / heights)) < 1e-9);
}

QTEST_GUILESS_MAIN(TokenLayoutTest)
#include "token_layout_test.moc"
