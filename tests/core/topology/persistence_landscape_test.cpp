// Landscapes against GUDHI (tests/data/topology/make_summaries.py).

#include "topology/persistence_landscape.h"

#include "summary_cases.h"
#include "topology/finite_diagram.h"

#include <QTest>

using namespace attopo;

class PersistenceLandscapeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithGudhi();
    void byHand();
};

void PersistenceLandscapeTest::agreesWithGudhi()
{
    std::size_t compared = 0;
    for (const nlohmann::json &item : summaryReference("barcodes")) {
        if (!item.contains("landscape"))
            continue;
        const Diagram bars = finiteDiagram(barcodeOf(item["bars"], 1), 1);
        const auto grid = item["grid"].get<std::vector<double>>();
        const Matrix landscape = persistenceLandscape(bars, 3, grid);
        QCOMPARE(landscape.rows, std::size_t(3));
        QCOMPARE(landscape.columns, grid.size());
        for (std::size_t k = 0; k < 3; ++k)
            for (std::size_t j = 0; j < grid.size(); ++j) {
                const double expected = item["landscape"][k][j];
                // GUDHI takes half the length less the distance from the middle: some roundings near 1.
                QVERIFY(std::abs(landscape(k, j) - expected) < 1e-15);
                compared += expected > 0.01;
            }
    }
    QVERIFY(compared > 100);
}

void PersistenceLandscapeTest::byHand()
{
    const Diagram bars{{0, 4}, {1, 3}, {0, 4}, {4, 6}};
    const std::vector<double> positions{-1, 0, 1, 2, 3.5, 4, 5, 7};
    const Matrix landscape = persistenceLandscape(bars, 5, positions);
    const auto row = [&](std::size_t k) {
        return std::vector<double>(landscape.row(k), landscape.row(k) + positions.size());
    };
    QCOMPARE(row(0), (std::vector<double>{0, 0, 1, 2, 0.5, 0, 1, 0}));
    QCOMPARE(row(1), (std::vector<double>{0, 0, 1, 2, 0.5, 0, 0, 0}));
    QCOMPARE(row(2), (std::vector<double>{0, 0, 0, 1, 0, 0, 0, 0}));
    QCOMPARE(row(3), std::vector<double>(8, 0));
    QCOMPARE(row(4), std::vector<double>(8, 0));
    QCOMPARE(persistenceLandscape({}, 2, positions), Matrix(2, positions.size()));
    QCOMPARE(persistenceLandscape(bars, 2, {}), Matrix(2, 0));
}

QTEST_APPLESS_MAIN(PersistenceLandscapeTest)
#include "persistence_landscape_test.moc"
