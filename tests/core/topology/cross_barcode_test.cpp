// Cross-barcodes against GUDHI's (tests/data/topology/make_cross_barcodes.py).

#include "topology/cross_barcode.h"

#include "error.h"

#include "bar_ends.h"
#include "json_matrix.h"
#include "test_matrices.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>

using namespace attopo;

namespace {

std::vector<std::array<double, 3>> endsOf(const nlohmann::json &bars)
{
    std::vector<std::array<double, 3>> ends;
    for (const auto &bar : bars)
        ends.push_back(
            {bar[0].get<double>(), bar[1].get<double>(), bar[2].is_null() ? infinity : bar[2].get<double>()});
    std::sort(ends.begin(), ends.end());
    return ends;
}

} // namespace

class CrossBarcodeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithGudhi_data();
    void agreesWithGudhi();
    void equalComplexesDoNotDiverge();
    void unitsPlayNoPart();
    void promptsByHand();
    void refuses();
};

void CrossBarcodeTest::agreesWithGudhi_data()
{
    QTest::addColumn<QByteArray>("text");
    std::ifstream file(ATTOPO_TEST_DATA_DIR "/topology/cross_barcodes.json");
    for (const auto &item : nlohmann::json::parse(file))
        QTest::newRow(item["name"].get<std::string>().c_str()) << QByteArray::fromStdString(item.dump());
}

void CrossBarcodeTest::agreesWithGudhi()
{
    QFETCH(QByteArray, text);
    const auto item = nlohmann::json::parse(text.toStdString());
    const SquareMatrix a = toMatrix(item["a"]);
    const SquareMatrix b = toMatrix(item["b"]);
    // Ends of bars are entries of the matrices: the very same numbers.
    const auto divergence = representationDivergence(a, b, DivergenceScale::AsTheyAre);
    QCOMPARE(endsOf(divergence.ofA), endsOf(item["ofA"]));
    QCOMPARE(endsOf(divergence.ofB), endsOf(item["ofB"]));
    QCOMPARE(endsOf(crossBarcode(a, b)), endsOf(item["ofA"]));
    // Sums of a few numbers near 1, in another order, of entries divided by an interpolated quantile.
    constexpr double tolerance = 1e-13;
    const double scaled = representationDivergence(a, b, DivergenceScale::Quantile).value();
    QVERIFY(std::abs(scaled - item["scaled"].get<double>()) < tolerance);
    const Barcode over = barcodeOverPrompt(a, item["is_prompt"].get<std::vector<bool>>(), 1);
    for (const int dimension : {0, 1})
        QVERIFY(std::abs(totalLength(over, dimension)
                         - item["prompt"][static_cast<std::size_t>(dimension)].get<double>())
                < tolerance);
}

void CrossBarcodeTest::equalComplexesDoNotDiverge()
{
    for (const auto &[name, matrix] : testMatrices()) {
        const auto divergence = representationDivergence(matrix, matrix, DivergenceScale::AsTheyAre);
        QVERIFY2(divergence.value() == 0, name.c_str());
        for (const Bar &bar : divergence.ofA.bars)
            QVERIFY2(bar.essential(), name.c_str());
    }
}

void CrossBarcodeTest::unitsPlayNoPart()
{
    const SquareMatrix a = randomDistances(14, 1);
    const SquareMatrix b = randomDistances(14, 2);
    SquareMatrix larger = b;
    for (double &d : larger.values)
        d *= 1024; // exact
    const auto scaled = [&](const SquareMatrix &other) {
        return representationDivergence(a, other, DivergenceScale::Quantile).value();
    };
    QVERIFY(scaled(b) > 0);
    QCOMPARE(scaled(larger), scaled(b));
}

void CrossBarcodeTest::promptsByHand()
{
    // On a line at 0, 1, 3, 7; the first two are the prompt.
    const std::vector<double> places{0, 1, 3, 7};
    SquareMatrix line(4);
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 4; ++j)
            line(i, j) = std::abs(places[i] - places[j]);
    QCOMPARE(totalLength(barcodeOverPrompt(line, {true, true, false, false}, 1), 0), 2.0 + 4.0);
    QCOMPARE(totalLength(barcodeOverPrompt(line, {false, false, false, false}, 1), 0), 1.0 + 2.0 + 4.0);
    QCOMPARE(totalLength(barcodeOverPrompt(line, {true, true, true, true}, 1), 0), 0.0);
    QVERIFY(barcodeOverPrompt(SquareMatrix(), {}, 0).bars.empty());
}

void CrossBarcodeTest::refuses()
{
    const SquareMatrix a = randomDistances(4, 1);
    QVERIFY_THROWS_EXCEPTION(Error,
                             representationDivergence(a, randomDistances(5, 1), DivergenceScale::Quantile));
    QVERIFY_THROWS_EXCEPTION(Error,
                             representationDivergence(a, equalDistances(4, 0), DivergenceScale::Quantile));
    QVERIFY_THROWS_EXCEPTION(
        Error, representationDivergence(a, equalDistances(4, infinity), DivergenceScale::Quantile));
    for (const std::size_t n : {0U, 1U})
        QCOMPARE(
            representationDivergence(SquareMatrix(n), SquareMatrix(n), DivergenceScale::Quantile).value(),
            0.0);
    std::stop_source source;
    source.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled,
                             representationDivergence(a, a, DivergenceScale::AsTheyAre, source.get_token()));
}

QTEST_GUILESS_MAIN(CrossBarcodeTest)
#include "cross_barcode_test.moc"
