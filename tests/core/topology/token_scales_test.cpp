// The scales at which tokens come together, against the complex itself.

#include "topology/token_scales.h"

#include "test_matrices.h"
#include "topology/persistence.h"

#include <QTest>

#include <random>

using namespace attopo;

class TokenScalesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheComplex();
    void neverTogether();
};

void TokenScalesTest::agreesWithTheComplex()
{
    std::mt19937 random(5);
    for (const auto &[name, distances] : testMatrices()) {
        if (distances.n() < 2)
            continue;
        const std::vector<Edge> edges = edgesByLength(distances);
        const Barcode barcode = persistentHomology(distances, {0, {}});
        for (int round = 0; round < 20; ++round) {
            std::vector<int> vertices;
            for (int k = 0; k < 1 + round % 4; ++k)
                vertices.push_back(static_cast<int>(random() % distances.n()));
            const double connected = connectedFrom(vertices, edges, distances.n());
            const auto together = [&](double t) {
                const RipsComplex complex = ripsComplexAt(t, edges, barcode);
                for (const int vertex : vertices)
                    if (complex.component[static_cast<std::size_t>(vertex)]
                        != complex.component[static_cast<std::size_t>(vertices.front())])
                        return false;
                return true;
            };
            if (connected < infinity)
                QVERIFY2(together(connected), name.c_str());
            for (const Edge &edge : edges)
                if (edge.length < connected)
                    QVERIFY2(!together(edge.length), name.c_str());
            const double simplex = simplexFrom(vertices, distances);
            QVERIFY(simplex >= connected);
            bool isLength = simplex == 0;
            for (const int i : vertices)
                for (const int j : vertices)
                    isLength |=
                        distances(static_cast<std::size_t>(i), static_cast<std::size_t>(j)) == simplex;
            QVERIFY(isLength);
        }
    }
}

void TokenScalesTest::neverTogether()
{
    SquareMatrix apart(2);
    apart(0, 1) = apart(1, 0) = infinity;
    const std::vector<int> both{0, 1};
    QCOMPARE(connectedFrom(both, edgesByLength(apart), 2), infinity);
    QCOMPARE(simplexFrom(both, apart), infinity);
    const std::vector<int> one{1};
    QCOMPARE(connectedFrom(one, edgesByLength(apart), 2), 0.0);
}

QTEST_APPLESS_MAIN(TokenScalesTest)
#include "token_scales_test.moc"
