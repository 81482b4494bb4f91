// Several heads as one, against NumPy (tests/data/analysis/make_combination_reference.py).

#include "analysis/combine_heads.h"

#include "error.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

using namespace attopo;
using nlohmann::json;

namespace {

const json &reference()
{
    static const json data = [] {
        std::ifstream file(ATTOPO_TEST_DATA_DIR "/analysis/combinations.json");
        return json::parse(file);
    }();
    return data;
}

FloatBuffer buffer(const json &numbers)
{
    const auto read = numbers.get<std::vector<float>>();
    return {read.begin(), read.end()};
}

Activations activations()
{
    const json &data = reference();
    Activations made;
    made.layers = data["shape"][0];
    made.heads = data["shape"][1];
    made.tokens = data["shape"][2];
    made.sourceTokens = data["shape"][3];
    made.attention = buffer(data["attention"]);
    made.cross = buffer(data["cross"]);
    return made;
}

std::vector<float> normsOf(std::size_t layer)
{
    return reference()["norms"][layer].get<std::vector<float>>();
}

QString complaintOf(Attending attending, const HeadCombination &combination, const ValueNorms &norms)
{
    try {
        combineHeads(activations(), attending, 0, 0, combination, norms);
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

class CombineHeadsTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithNumpy_data();
    void agreesWithNumpy();
    void lastLayers();
    void whatHasNoMeaning();
};

void CombineHeadsTest::agreesWithNumpy_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const json &row : reference()["cases"])
        QTest::newRow(row["name"].get<std::string>().c_str()) << index++;
}

void CombineHeadsTest::agreesWithNumpy()
{
    QFETCH(const int, index);
    const json &row = reference()["cases"][static_cast<std::size_t>(index)];
    const std::map<std::string, Reduction> reductions = {{"one", Reduction::OneHead},
                                                         {"mean", Reduction::Mean},
                                                         {"max", Reduction::Maximum},
                                                         {"rollout", Reduction::Rollout}};
    HeadCombination combination;
    combination.reduction = reductions.at(row["reduction"]);
    combination.layers = row.value("layers", std::vector<std::size_t>());
    combination.heads = row.value("heads", std::vector<std::size_t>());
    combination.valueWeighted = row.value("weighted", false);
    const Matrix found =
        combineHeads(activations(), row.value("across", false) ? Attending::ToSource : Attending::Among,
                     row.value("layer", 0U), row.value("head", 0U), combination, normsOf);
    QCOMPARE(found.rows, row["matrix"].size());
    constexpr double tolerance = 1e-12; // both in double precision, from the same float32 numbers
    for (std::size_t i = 0; i < found.rows; ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < found.columns; ++j) {
            QVERIFY(std::abs(found(i, j) - row["matrix"][i][j].get<double>()) < tolerance);
            sum += found(i, j);
        }
        QVERIFY(std::abs(sum - 1) < 1e-6);
    }
}

void CombineHeadsTest::lastLayers()
{
    QCOMPARE(lastLayerOf({}, 1, 6), 1U);
    QCOMPARE(lastLayerOf({Reduction::Rollout, {}, {}, false}, 2, 6), 2U);
    QCOMPARE(lastLayerOf({Reduction::Mean, {}, {}, false}, 1, 6), 5U);
    QCOMPARE(lastLayerOf({Reduction::Maximum, {0, 3}, {}, false}, 1, 6), 3U);
    QVERIFY_EXCEPTION_THROWN(lastLayerOf({Reduction::Mean, {6}, {}, false}, 1, 6), Error);
}

void CombineHeadsTest::whatHasNoMeaning()
{
    const auto none = [](std::size_t) { return std::vector<float>(); };
    QVERIFY(
        complaintOf(Attending::ToSource, {Reduction::Rollout, {}, {}, false}, normsOf).contains(u"rolled"));
    QVERIFY(complaintOf(Attending::ToSource, {Reduction::Mean, {}, {}, true}, normsOf).contains(u"norms"));
    QVERIFY(complaintOf(Attending::Among, {Reduction::Mean, {}, {}, true}, none).contains(u"does not tell"));
    QVERIFY(complaintOf(Attending::Among, {Reduction::Mean, {}, {3}, false}, normsOf)
                .contains(u"There is no head 3: the model has heads 0 to 2"));
}

QTEST_GUILESS_MAIN(CombineHeadsTest)
#include "combine_heads_test.moc"
