// Images against persim (tests/data/topology/make_summaries.py).

#include "topology/persistence_image.h"

#include "summary_cases.h"
#include "topology/finite_diagram.h"

#include <QTest>

#include <numeric>

using namespace attopo;

class PersistenceImageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithPersim();
    void byHand();
    void nothing();
};

namespace {

double sum(const Matrix &image) { return std::accumulate(image.values.begin(), image.values.end(), 0.0); }

} // namespace

void PersistenceImageTest::agreesWithPersim()
{
    const PersistenceImageGrid grid{0, 1, 0.75, 8, 6, 0.1, 0.3};
    std::size_t compared = 0;
    for (const nlohmann::json &item : summaryReference("barcodes")) {
        if (!item.contains("image"))
            continue;
        const Matrix image = persistenceImage(finiteDiagram(barcodeOf(item["bars"], 1), 1), grid);
        for (std::size_t i = 0; i < grid.rows; ++i)
            for (std::size_t j = 0; j < grid.columns; ++j) {
                const double expected = item["image"][i][j];
                // Both integrate exactly, with another form of the error function.
                QVERIFY2(std::abs(image(i, j) - expected) < 1e-12,
                         qPrintable(QStringLiteral("%1 %2").arg(image(i, j)).arg(expected)));
                compared += expected > 0.001;
            }
    }
    QVERIFY(compared > 100);
}

void PersistenceImageTest::byHand()
{
    // A Gaussian so narrow that all of it lies in the pixel of its point.
    PersistenceImageGrid grid{0, 1, 1, 4, 2, 0.001, 0.5};
    const Matrix image = persistenceImage({{0.3, 0.5}, {0.6, 1.4}}, grid);
    QVERIFY(std::abs(image(0, 1) - 0.4) < 1e-15); // persistence 0.2 of 0.5
    QVERIFY(std::abs(image(1, 2) - 1) < 1e-15);   // 0.8: the full weight
    QVERIFY(std::abs(sum(image) - 1.4) < 1e-15);
    // Born at the edge of the grid: half of it lies outside.
    QVERIFY(std::abs(sum(persistenceImage({{0, 0.75}}, grid)) - 0.5) < 1e-15);
    // Two of the same weigh twice.
    grid.sigma = 0.2;
    const Matrix once = persistenceImage({{0.3, 0.7}}, grid);
    const Matrix twice = persistenceImage({{0.3, 0.7}, {0.3, 0.7}}, grid);
    QCOMPARE(twice(1, 1), 2 * once(1, 1));
}

void PersistenceImageTest::nothing()
{
    const PersistenceImageGrid grid = persistenceImageGrid(0.8);
    QCOMPARE(grid, (PersistenceImageGrid{0, 0.8, 0.8, 20, 20, 0.04, 0.8}));
    QCOMPARE(persistenceImage({}, grid), Matrix(20, 20));
}

QTEST_APPLESS_MAIN(PersistenceImageTest)
#include "persistence_image_test.moc"
