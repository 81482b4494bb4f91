#include "topology/rips_complex.h"

#include "test_matrices.h"
#include "topology/persistence.h"

#include <QTest>

using namespace attopo;

class RipsComplexTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithCounting();
    void growsBySquare();
    void empty();
};

void RipsComplexTest::agreesWithCounting()
{
    for (const auto &[name, distances] : testMatrices()) {
        const Barcode barcode = persistentHomology(distances, {1, {}});
        const std::vector<Edge> edges = edgesByLength(distances);
        for (const double t : {0.0, 0.1, 0.35, 0.5, 0.77, 1.0, 2.5}) {
            std::size_t edgeCount = 0;
            std::uint64_t triangles = 0;
            const auto joined = [&](std::size_t i, std::size_t j) { return distances(i, j) <= t; };
            for (std::size_t i = 0; i < distances.n(); ++i)
                for (std::size_t j = i + 1; j < distances.n(); ++j) {
                    edgeCount += joined(i, j);
                    for (std::size_t k = j + 1; k < distances.n(); ++k)
                        triangles += joined(i, j) && joined(i, k) && joined(j, k);
                }
            const RipsComplex complex = ripsComplexAt(t, edges, barcode);
            QCOMPARE(complex.edges, edgeCount);
            QCOMPARE(complex.triangleCount, triangles);
            QCOMPARE(complex.betti[0], complex.components);
            // The components counted from the bars are those of the graph.
            std::size_t alive = 0;
            for (const Bar &bar : barcode.bars)
                alive += bar.dimension == 0 && bar.aliveAt(t);
            if (distances.n() > 0)
                QCOMPARE(complex.components, alive);
        }
    }
}

void RipsComplexTest::growsBySquare()
{
    // A square of side 1 with diagonals 1.4: a loop from 1 to 1.4.
    SquareMatrix square(4);
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 4; ++j)
            square(i, j) = i == j ? 0 : (i + j) % 2 == 1 ? 1 : 1.4;
    const Barcode barcode = persistentHomology(square, {1, {}});
    const std::vector<Edge> edges = edgesByLength(square);
    const RipsComplex before = ripsComplexAt(0.99, edges, barcode);
    QCOMPARE(before.components, std::size_t(4));
    QCOMPARE(before.component, (std::vector<int>{0, 1, 2, 3}));
    const RipsComplex loop = ripsComplexAt(1, edges, barcode);
    QCOMPARE(loop.betti, (std::vector<std::size_t>{1, 1}));
    QCOMPARE(loop.component, (std::vector<int>{0, 0, 0, 0}));
    const RipsComplex filled = ripsComplexAt(1.4, edges, barcode);
    QCOMPARE(filled.betti, (std::vector<std::size_t>{1, 0}));
    QCOMPARE(filled.triangleCount, 4U);
}

void RipsComplexTest::empty()
{
    const RipsComplex complex = ripsComplexAt(1, {}, persistentHomology(SquareMatrix(), {1, {}}));
    QCOMPARE(complex.components, std::size_t(0));
    QCOMPARE(complex.betti, (std::vector<std::size_t>{0, 0}));
}

QTEST_GUILESS_MAIN(RipsComplexTest)
#include "rips_complex_test.moc"
