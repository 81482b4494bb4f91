#include "topology/diagram_distance.h"

#include "analysis/comparison.h"
#include "test_matrices.h"
#include "topology/persistence.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

using namespace attopo;

namespace {

Diagram toDiagram(const nlohmann::json &points)
{
    Diagram diagram;
    for (const auto &point : points)
        diagram.emplace_back(point[0].get<double>(), point[1].is_null() ? infinity : point[1].get<double>());
    return diagram;
}

bool agrees(double found, const nlohmann::json &expected, double relative)
{
    if (expected.is_null())
        return found == infinity;
    return std::abs(found - expected.get<double>())
        <= relative * std::max(found, expected.get<double>()) + 1e-12;
}

} // namespace

class DiagramDistanceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithGudhi_data();
    void agreesWithGudhi();
    void ofItselfIsZero();
    void comparesBarcodes();
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
    QVERIFY(agrees(bottleneckDistance(a, b), item["bottleneck"], 1e-12)); // both exact
    QVERIFY(agrees(wassersteinDistance(a, b, 1), item["wasserstein_1"], wassersteinRelativeError));
    QVERIFY(agrees(wassersteinDistance(a, b, 2), item["wasserstein_2"], wassersteinRelativeError));
    QVERIFY(agrees(bottleneckDistance(b, a), item["bottleneck"], 1e-12));
    QVERIFY(agrees(wassersteinDistance(b, a, 1), item["wasserstein_1"], wassersteinRelativeError));
}

void DiagramDistanceTest::ofItselfIsZero()
{
    const Diagram a = diagram(persistentHomology(attentionDistances(30, 2), {1, {}}), 1);
    QVERIFY(!a.empty());
    QCOMPARE(bottleneckDistance(a, a), 0.0);
    QCOMPARE(wassersteinDistance(a, a, 1), 0.0);
    QCOMPARE(bottleneckDistance({{0.2, 0.2}}, {}), 0.0); // on the diagonal
}

void DiagramDistanceTest::comparesBarcodes()
{
    const Barcode a = persistentHomology(equalDistances(2, 0.5), {1, {}});
    const Barcode b = persistentHomology(equalDistances(2, 0.75), {1, {}});
    const Comparison comparison = compareBarcodes(a, b);
    QCOMPARE(comparison.size(), std::size_t(2));
    QCOMPARE(comparison[0].bottleneck, 0.25);
    QVERIFY(std::abs(comparison[0].wasserstein1 - 0.25) < 1e-6);
    QVERIFY(std::abs(comparison[0].wasserstein2 - 0.25) < 1e-6);
    QCOMPARE(comparison[1].bottleneck, 0.0);
}

QTEST_GUILESS_MAIN(DiagramDistanceTest)
#include "diagram_distance_test.moc"
