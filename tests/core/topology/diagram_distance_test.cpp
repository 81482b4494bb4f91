#include "topology/diagram_distance.h"

#include "analysis/comparison.h"
#include "error.h"
#include "test_matrices.h"
#include "topology/persistence.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <functional>
#include <random>

using namespace attopo;

namespace {

Diagram toDiagram(const nlohmann::json &points)
{
    Diagram diagram;
    for (const auto &point : points)
        diagram.emplace_back(point[0].get<double>(), point[1].is_null() ? infinity : point[1].get<double>());
    return diagram;
}

/// Sums and roots of up to 600 doubles below 2, taken in another order: 1e-12 is 20 times what that can
/// change.
bool agrees(double found, const nlohmann::json &expected)
{
    if (expected.is_null())
        return found == infinity;
    return std::abs(found - expected.get<double>()) <= 1e-12;
}

bool everyPointOnce(const DiagramMatching &matching, const Diagram &a, const Diagram &b)
{
    std::vector<int> left(a.size(), 0);
    std::vector<int> right(b.size(), 0);
    for (const DiagramMatching::Pair &pair : matching.pairs) {
        if (pair.a)
            ++left.at(*pair.a);
        if (pair.b)
            ++right.at(*pair.b);
    }
    const auto once = [](const std::vector<int> &counts, const Diagram &diagram) {
        for (std::size_t k = 0; k < counts.size(); ++k)
            if (counts[k] != (diagram[k].first != diagram[k].second))
                return false;
        return true;
    };
    return once(left, a) && once(right, b);
}

/// The least cost over all matchings, one by one. Finite points only.
template <typename Together>
double bruteForce(const Diagram &a, const Diagram &b, const Together &together, GroundNorm norm)
{
    const auto diagonal = [&](const std::pair<double, double> &point) {
        const double length = point.second - point.first;
        return norm == GroundNorm::Infinity ? length / 2 : std::sqrt(length * length / 2);
    };
    std::vector<bool> taken(b.size(), false);
    double best = infinity;
    const std::function<void(std::size_t, double)> extend = [&](std::size_t i, double cost) {
        if (i == a.size()) {
            for (std::size_t j = 0; j < b.size(); ++j)
                if (!taken[j])
                    cost = together(cost, diagonal(b[j]));
            best = std::min(best, cost);
            return;
        }
        extend(i + 1, together(cost, diagonal(a[i])));
        for (std::size_t j = 0; j < b.size(); ++j)
            if (!taken[j]) {
                taken[j] = true;
                const double x = std::abs(a[i].first - b[j].first);
                const double y = std::abs(a[i].second - b[j].second);
                extend(
                    i + 1,
                    together(cost, norm == GroundNorm::Infinity ? std::max(x, y) : std::sqrt(x * x + y * y)));
                taken[j] = false;
            }
    };
    extend(0, 0);
    return best;
}

} // namespace

class DiagramDistanceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithGudhi_data();
    void agreesWithGudhi();
    void agreesWithPublishedValues();
    void agreesWithBruteForce();
    void byHand();
    void ofItselfIsZero();
    void refusesWhatIsNoDiagram();
    void stops();
    void comparesBarcodes();
    void comparesWhatOneSideLacks();
    void matchesAcrossDimensions();
};

void DiagramDistanceTest::agreesWithGudhi_data()
{
    QTest::addColumn<QByteArray>("caseJson");
    std::ifstream file(ATTOPO_TEST_DATA_DIR "/topology/diagram_distances.json");
    for (const nlohmann::json &item : nlohmann::json::parse(file))
        QTest::newRow(item["name"].get<std::string>().c_str()) << QByteArray::fromStdString(item.dump());
}

void DiagramDistanceTest::agreesWithGudhi()
{
    QFETCH(QByteArray, caseJson);
    const auto item = nlohmann::json::parse(caseJson.toStdString());
    const Diagram a = toDiagram(item["a"]);
    const Diagram b = toDiagram(item["b"]);
    const std::string_view names[] = {"bottleneck", "wasserstein_1", "wasserstein_2"};
    for (const DiagramDistanceInfo &info : diagramDistances()) {
        const auto name = names[static_cast<std::size_t>(info.distance)];
        QCOMPARE(info.name, name);
        for (const auto &[left, right] : {std::pair(&a, &b), std::pair(&b, &a)}) {
            const DiagramMatching matching =
                matchDiagrams(info.distance, *left, *right, GroundNorm::Infinity);
            QVERIFY2(agrees(matching.distance, item[std::string(name)]), info.name.data());
            if (matching.distance < infinity)
                QVERIFY(everyPointOnce(matching, *left, *right));
        }
    }
    for (const int q : {1, 2})
        QVERIFY(agrees(wassersteinMatching(a, b, q, GroundNorm::Euclidean).distance,
                       item["euclidean_" + std::to_string(q)]));
}

void DiagramDistanceTest::agreesWithPublishedValues()
{
    std::ifstream file(ATTOPO_TEST_DATA_DIR "/topology/published_wasserstein.json");
    const auto published = nlohmann::json::parse(file);
    const Diagram barycenter = toDiagram(published["barycenter"]);
    QCOMPARE(published["published_distance"].size(), std::size_t(18));
    for (std::size_t k = 0; k < published["published_distance"].size(); ++k) {
        const double found =
            wassersteinMatching(toDiagram(published["h1_diagrams"][k]), barycenter, 1).distance;
        const double expected = published["published_distance"][k].get<double>();
        // The barycenter is published with eight decimals.
        QVERIFY2(std::abs(found - expected) <= published["tolerance"].get<double>(),
                 qPrintable(QStringLiteral("%1: %2, not %3").arg(k).arg(found, 0, 'g', 12).arg(expected)));
    }
}

void DiagramDistanceTest::agreesWithBruteForce()
{
    std::mt19937 generator(11);
    for (int round = 0; round < 300; ++round) {
        std::uniform_int_distribution<int> size(0, 5);
        // On a coarse grid every second time: many ties and repeated points. All births equal every third.
        std::uniform_int_distribution<int> grid(0, 4);
        std::uniform_real_distribution<double> uniform(0, 1);
        const auto coordinate = [&] { return round % 2 ? 0.25 * grid(generator) : uniform(generator); };
        const auto random = [&] {
            Diagram diagram;
            for (int k = size(generator); k > 0; --k) {
                const double birth = round % 3 ? coordinate() : 0.5;
                diagram.emplace_back(birth, birth + coordinate());
            }
            return diagram;
        };
        const Diagram a = random();
        const Diagram b = random();
        for (const GroundNorm norm : {GroundNorm::Infinity, GroundNorm::Euclidean}) {
            const auto longest = [](double cost, double length) { return std::max(cost, length); };
            const auto squares = [](double cost, double length) { return cost + length * length; };
            const DiagramMatching bottleneck = bottleneckMatching(a, b, norm);
            const double least = bruteForce(a, b, longest, norm);
            QCOMPARE(bottleneck.distance, least);
            double sum = 0;
            for (const DiagramMatching::Pair &pair : bottleneck.pairs)
                sum += pair.distance;
            // Of the matchings with that longest pair the one with the least sum.
            const auto within = [&](double cost, double length) {
                return length <= least ? cost + length : infinity;
            };
            QVERIFY(std::abs(sum - bruteForce(a, b, within, norm)) < 1e-12);
            QVERIFY(
                std::abs(wassersteinMatching(a, b, 1, norm).distance - bruteForce(a, b, std::plus<>(), norm))
                < 1e-12);
            QVERIFY(std::abs(wassersteinMatching(a, b, 2, norm).distance
                             - std::sqrt(bruteForce(a, b, squares, norm)))
                    < 1e-12);
        }
    }
}

void DiagramDistanceTest::byHand()
{
    using Pairs = std::vector<DiagramMatching::Pair>;
    // One pair moves by 0.1, and the short point goes to the diagonal.
    const DiagramMatching matching = bottleneckMatching({{0, 1}, {0.4, 0.42}}, {{0.1, 1}});
    QCOMPARE(matching.distance, 0.1);
    QCOMPARE(matching.pairs, (Pairs{{0, 0, 0.1}, {1, std::nullopt, (0.42 - 0.4) / 2}}));
    // Two points of one place, one of them too many.
    QCOMPARE(wassersteinMatching({{0, 1}, {0, 1}}, {{0, 1}}, 1).distance, 0.5);
    QCOMPARE(wassersteinMatching({{0, 1}, {0, 1}}, {{0, 1}}, 2, GroundNorm::Euclidean).distance,
             1 / std::sqrt(2.0));
    // Essential points by birth, in whatever order they come.
    const DiagramMatching essential =
        wassersteinMatching({{0.5, infinity}, {0, infinity}}, {{0.1, infinity}, {0.7, infinity}}, 1);
    QVERIFY(std::abs(essential.distance - 0.3) < 1e-15);
    QCOMPARE(essential.pairs, (Pairs{{1, 0, 0.1}, {0, 1, 0.7 - 0.5}}));
    QCOMPARE(bottleneckMatching({{0, infinity}}, {}).distance, infinity);
    QVERIFY(bottleneckMatching({{0, infinity}}, {}).pairs.empty());
    // On the diagonal.
    QCOMPARE(bottleneckMatching({{0.2, 0.2}}, {}).distance, 0.0);
    QCOMPARE(bottleneckMatching({}, {}), DiagramMatching());
}

void DiagramDistanceTest::ofItselfIsZero()
{
    const Diagram a = diagram(persistentHomology(attentionDistances(30, 2), {1, {}}), 1);
    QVERIFY(!a.empty());
    for (const DiagramDistanceInfo &info : diagramDistances())
        QCOMPARE(matchDiagrams(info.distance, a, a, GroundNorm::Infinity).distance, 0.0);
}

void DiagramDistanceTest::refusesWhatIsNoDiagram()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const Diagram &bad : {Diagram{{nan, 1}}, Diagram{{0, nan}}, Diagram{{1, 0}}, Diagram{{-infinity, 1}},
                               Diagram{{infinity, infinity}}}) {
        QVERIFY_THROWS_EXCEPTION(Error, bottleneckMatching(bad, {}));
        QVERIFY_THROWS_EXCEPTION(Error, wassersteinMatching({}, bad, 1));
    }
    const Diagram large(6000, {0, 1});
    QVERIFY_THROWS_EXCEPTION(Error, bottleneckMatching(large, large));
}

void DiagramDistanceTest::stops()
{
    std::mt19937 generator(1);
    std::uniform_real_distribution<double> uniform(0, 1);
    Diagram a;
    for (int k = 0; k < 50; ++k) {
        const double birth = uniform(generator);
        a.emplace_back(birth, birth + uniform(generator));
    }
    std::stop_source source;
    source.request_stop();
    for (const DiagramDistanceInfo &info : diagramDistances())
        QVERIFY_THROWS_EXCEPTION(
            Cancelled, matchDiagrams(info.distance, a, a, GroundNorm::Infinity, source.get_token()));
}

void DiagramDistanceTest::comparesBarcodes()
{
    const Barcode a = persistentHomology(equalDistances(2, 0.5), {1, {}});
    const Barcode b = persistentHomology(equalDistances(2, 0.75), {2, {}});
    const Comparison comparison = compareBarcodes(a, b);
    QCOMPARE(comparison.diagrams.size(), std::size_t(4));
    QCOMPARE(comparison.diagrams[0].dimension, std::optional(0));
    QCOMPARE(comparison.diagrams[3].dimension, std::optional<int>());
    for (const DiagramDistanceInfo &info : diagramDistances()) {
        QCOMPARE(matchingIn(comparison, {0, info.distance})->distance, 0.25);
        QCOMPARE(matchingIn(comparison, {1, info.distance})->distance, 0.0);
        QCOMPARE(matchingIn(comparison, {std::nullopt, info.distance})->distance, 0.25);
        QCOMPARE(matchingIn(comparison, {2, info.distance})->distance, 0.0);
    }
    QCOMPARE(compareBarcodes(persistentHomology(equalDistances(2, 0.5), {0, {}}),
                             persistentHomology(equalDistances(2, 0.75), {0, {}}))
                 .diagrams.size(),
             std::size_t(1));
}

void DiagramDistanceTest::comparesWhatOneSideLacks()
{
    // The numbers are gudhi.bottleneck_distance's and gudhi.wasserstein's.
    Barcode a{0, 1, 3, {{0, 0, 1, {}, {}}, {0, 0, infinity, {}, {}}, {1, 1, 3, {}, {}}}};
    Barcode b = a;
    b.maxDimension = 0;
    b.bars.pop_back();
    for (const auto &[left, right] : {std::pair(a, b), std::pair(b, a)}) {
        const Comparison comparison = compareBarcodes(left, right);
        QCOMPARE(comparison.diagrams.size(), std::size_t(3));
        for (const DiagramDistanceInfo &info : diagramDistances()) {
            QCOMPARE(matchingIn(comparison, {0, info.distance})->distance, 0.0);
            QCOMPARE(matchingIn(comparison, {1, info.distance})->distance, 1.0);
            QCOMPARE(matchingIn(comparison, {std::nullopt, info.distance})->distance, 1.0);
        }
    }
    const Comparison euclidean = compareBarcodes(a, b, GroundNorm::Euclidean);
    for (const DiagramDistance distance : {DiagramDistance::Wasserstein1, DiagramDistance::Wasserstein2})
        QCOMPARE(matchingIn(euclidean, {1, distance})->distance, std::sqrt(2.0));
}

void DiagramDistanceTest::matchesAcrossDimensions()
{
    // A bar of H0 and one of H1 at the same place: apart by dimension, the same as one diagram.
    const auto oneBar = [](int dimension) {
        Barcode barcode;
        barcode.maxDimension = 1;
        barcode.bars.push_back({dimension, 0.5, 1, {}, {}});
        return barcode;
    };
    const Comparison comparison = compareBarcodes(oneBar(0), oneBar(1));
    QCOMPARE(comparison.diagrams[0][DiagramDistance::Bottleneck].distance, 0.25);
    QCOMPARE(comparison.diagrams[1][DiagramDistance::Bottleneck].distance, 0.25);
    QCOMPARE(comparison.diagrams[2][DiagramDistance::Bottleneck].distance, 0.0);
}

QTEST_GUILESS_MAIN(DiagramDistanceTest)
#include "diagram_distance_test.moc"
