// Betti and lifespan curves against GUDHI and NumPy (tests/data/topology/make_summaries.py), the Euler curve
// against the complex.

#include "topology/step_curves.h"

#include "summary_cases.h"
#include "test_matrices.h"
#include "topology/finite_diagram.h"
#include "topology/persistence.h"
#include "topology/rips_complex.h"

#include <QTest>

using namespace attopo;

class StepCurvesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithReference_data();
    void agreesWithReference();
    void agreesWithComplex();
    void byHand();
    void essentialBars();
    void nothing();
};

void StepCurvesTest::agreesWithReference_data()
{
    QTest::addColumn<QByteArray>("caseJson");
    for (const nlohmann::json &item : summaryReference("barcodes"))
        QTest::newRow(item["name"].get<std::string>().c_str()) << QByteArray::fromStdString(item.dump());
}

void StepCurvesTest::agreesWithReference()
{
    QFETCH(QByteArray, caseJson);
    const auto item = nlohmann::json::parse(caseJson.toStdString());
    const Barcode barcode = barcodeOf(item["bars"], 1);
    const StepCurve betti = bettiCurve(barcode, 1);
    const StepCurve lifespan = lifespanCurve(finiteDiagram(barcode, 1));
    for (std::size_t k = 0; k < item["positions"].size(); ++k) {
        const double t = item["positions"][k];
        QCOMPARE(betti.at(t), item["betti"][k].get<double>());
        // Sums of at most 50 lengths below 1, taken in another order.
        QVERIFY(std::abs(lifespan.at(t) - item["lifespan"][k].get<double>()) < 1e-13);
    }
    QVERIFY(bettiCurve(barcode, 0).positions.empty()); // its bars are of dimension 1
}

void StepCurvesTest::agreesWithComplex()
{
    std::size_t changes = 0;
    for (const auto &[name, distances] : testMatrices()) {
        if (distances.n() > 22)
            continue;
        const Barcode barcode = persistentHomology(distances, {2, {}});
        const std::vector<Edge> edges = edgesByLength(distances);
        const StepCurve euler = eulerCurve(barcode);
        for (const double t : barcode.criticalValues()) {
            double alternating = 0;
            const std::vector<std::size_t> betti = ripsComplexAt(t, edges, barcode).betti;
            for (int dimension = 0; dimension <= 2; ++dimension) {
                const auto expected = static_cast<double>(betti[static_cast<std::size_t>(dimension)]);
                QCOMPARE(bettiCurve(barcode, dimension).at(t), expected);
                alternating += dimension == 1 ? -expected : expected;
            }
            QCOMPARE(euler.at(t), alternating);
            ++changes;
        }
        if (distances.n() > 0)
            QCOMPARE(euler.values.back(), 1.0); // a cone
    }
    QVERIFY(changes > 300);
}

void StepCurvesTest::byHand()
{
    const Barcode square{4,
                         1,
                         2,
                         {{0, 0, 1, {}, {}},
                          {0, 0, 1, {}, {}},
                          {0, 0, 1, {}, {}},
                          {0, 0, infinity, {}, {}},
                          {1, 1, 1.5, {}, {}}}};
    QCOMPARE(bettiCurve(square, 0), (StepCurve{{0, 1}, {4, 1}}));
    QCOMPARE(bettiCurve(square, 1), (StepCurve{{1, 1.5}, {1, 0}}));
    QCOMPARE(eulerCurve(square), (StepCurve{{0, 1, 1.5}, {4, 0, 1}}));
    QCOMPARE(lifespanCurve(finiteDiagram(square, 0)), (StepCurve{{0, 1}, {3, 0}}));
    QCOMPARE(lifespanCurve(finiteDiagram(square, 0, 2)), (StepCurve{{0, 1, 2}, {5, 2, 0}}));
    QCOMPARE(bettiCurve(square, 1).at(0.99), 0.0);
    QCOMPARE(bettiCurve(square, 1).at(1), 1.0);
    QCOMPARE(bettiCurve(square, 1).at(1.5), 0.0);
    // What rounds when added up is nothing when no bar is left.
    QVERIFY(lifespanCurve({{0, 0.1}, {0, 0.2}, {0, 0.3}}).values.back() == 0);
}

void StepCurvesTest::essentialBars()
{
    const Barcode barcode{
        0, 1, 1, {{1, 0.25, 0.5, {}, {}}, {1, 0.25, infinity, {}, {}}, {1, 1, infinity, {}, {}}}};
    QCOMPARE(finiteDiagram(barcode, 1), (Diagram{{0.25, 0.5}}));
    QCOMPARE(finiteDiagram(barcode, 1, 1), (Diagram{{0.25, 0.5}, {0.25, 1}})); // born at the cut: left out
    QCOMPARE(finiteDiagram(barcode, 0, 1), Diagram());
    QCOMPARE(bettiCurve(barcode, 1).at(infinity), 2.0);
}

void StepCurvesTest::nothing()
{
    QCOMPARE(bettiCurve({}, 0), StepCurve());
    QCOMPARE(eulerCurve({}), StepCurve());
    QCOMPARE(lifespanCurve({}), StepCurve());
    QCOMPARE(StepCurve().at(1), 0.0);
    QCOMPARE(eulerCurve(persistentHomology(SquareMatrix(1))), (StepCurve{{0}, {1}})); // one point
}

QTEST_APPLESS_MAIN(StepCurvesTest)
#include "step_curves_test.moc"
