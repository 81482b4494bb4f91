// The shape of a model's heads against GUDHI (tests/data/analysis/make_head_distances.py).

#include "analysis/model_topology.h"

#include "analysis/model_topology_json.h"
#include "error.h"
#include "head_cases.h"

#include <QTest>

using namespace attopo;

class ModelTopologyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithGudhi();
    void oneModel();
    void json();
    void stops();
};

namespace {

std::vector<HeadReading> readings() { return referenceReadings(); }

void compareBars(const Barcode &found, const nlohmann::json &expected)
{
    QCOMPARE(found.bars.size(), expected.size());
    std::vector<std::array<double, 3>> bars;
    for (const Bar &bar : found.bars)
        bars.push_back({static_cast<double>(bar.dimension), bar.birth, bar.death});
    std::sort(bars.begin(), bars.end());
    for (std::size_t k = 0; k < bars.size(); ++k) {
        QCOMPARE(bars[k][0], expected[k][0].get<double>());
        // As far as the distances agree with SciPy's.
        QVERIFY(std::abs(bars[k][1] - expected[k][1].get<double>()) < 1e-5);
        QCOMPARE(bars[k][2] == infinity, expected[k][2].is_null());
        if (bars[k][2] < infinity)
            QVERIFY(std::abs(bars[k][2] - expected[k][2].get<double>()) < 1e-5);
    }
}

} // namespace

void ModelTopologyTest::agreesWithGudhi()
{
    const auto read = readings();
    const SquareMatrix distances = headDistances(read, HeadDistance::RowsSum);
    const ModelComparison compared = compareModels(headPlaces(read), distances, 1);
    const auto &bars = headReference()["bars"];
    compareBars(compared.joint.barcode, bars["joint"]);
    for (const std::size_t model : {0U, 1U}) {
        const ModelTopology &alone = compared.models[model];
        compareBars(alone.barcode, bars["models"][model]);
        QCOMPARE(alone.layout.size(), alone.heads.size());
        QCOMPARE(alone.mergeTree.merges.size(), alone.heads.size() - 1);
        for (const HeadPlace &place : alone.heads)
            QCOMPARE(place.model, model);
    }
    QCOMPARE(compared.models[1].distances(2, 0), distances(14, 12));
    for (const int dimension : {0, 1}) {
        const double found =
            matchingIn(compared.comparison, {dimension, DiagramDistance::Bottleneck})->distance;
        QVERIFY(
            std::abs(found - headReference()["bottleneck"][static_cast<std::size_t>(dimension)].get<double>())
            < 1e-5);
    }
}

void ModelTopologyTest::oneModel()
{
    const std::vector<HeadReading> one{readings().front()};
    const SquareMatrix distances = headDistances(one, HeadDistance::RowsSum);
    const ModelTopology topology = modelTopology(headPlaces(one), distances, 1);
    compareBars(topology.barcode, headReference()["bars"]["models"][0]);
    QVERIFY(topology.distances == distances);
    QCOMPARE(topology.mergeTree.leafOrder.size(), std::size_t(12));
    QVERIFY(topology.layout == multidimensionalScaling(distances));
    QCOMPARE(modelTopology({}, {}, 2).barcode.bars.size(), std::size_t(0));
}

void ModelTopologyTest::json()
{
    const auto read = readings();
    const SquareMatrix distances = headDistances(read, HeadDistance::RowsMean);
    const ModelComparison compared = compareModels(headPlaces(read), distances, 1);
    const auto json = nlohmann::json::parse(
        modelComparisonJson(compared, {.models = {"a", "b"}, .distance = "rows-mean", .points = 9}));
    QCOMPARE(json["models"][1].get<std::string>(), std::string("b"));
    QCOMPARE(json["heads"].size(), std::size_t(18));
    QCOMPARE(json["heads"][17]["model"].get<int>(), 1);
    QCOMPARE(json["distances"][3][14].get<double>(), distances(3, 14));
    QCOMPARE(json["bars"].size(), compared.joint.barcode.bars.size());
    QCOMPARE(json["merge_tree"]["merges"].size(), std::size_t(17));
    QCOMPARE(json["layout"].size(), std::size_t(18));
    QCOMPARE(json["alone"][1]["heads"].size(), std::size_t(6));
    QCOMPARE(json["comparison"]["0"]["bottleneck"].get<double>(),
             compared.comparison.diagrams[0][DiagramDistance::Bottleneck].distance);
    const auto alone = nlohmann::json::parse(modelTopologyJson(compared.models[0], {{"a"}, "rows-mean", 9}));
    QCOMPARE(alone["distance"].get<std::string>(), std::string("rows-mean"));
    QCOMPARE(alone["points"].get<int>(), 9);
    QVERIFY(!alone.contains("comparison"));
}

void ModelTopologyTest::stops()
{
    std::stop_source source;
    source.request_stop();
    const auto read = readings();
    const SquareMatrix distances = headDistances(read, HeadDistance::RowsSum);
    QVERIFY_THROWS_EXCEPTION(Cancelled, modelTopology(headPlaces(read), distances, 1, source.get_token()));
}

QTEST_GUILESS_MAIN(ModelTopologyTest)
#include "model_topology_test.moc"
