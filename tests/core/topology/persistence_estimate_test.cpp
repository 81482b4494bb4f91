// Estimated times, in orders of magnitude: the measured ones stand in the header.

#include "topology/persistence_estimate.h"

#include "topology/persistence.h"

#include "test_matrices.h"

#include <QTest>

using namespace attopo;

namespace {

double secondsFor(const SquareMatrix &distances)
{
    return secondsForVoids(
        RipsLoops(edgesUpTo(edgesByLength(distances), enclosingRadius(distances)), distances.n()));
}

bool isWithinFactor(double factor, double found, double expected)
{
    return found <= factor * expected && expected <= factor * found;
}

} // namespace

class PersistenceEstimateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void likeMeasured();
    void nothingToDo();
    void conesAreFree();
};

void PersistenceEstimateTest::likeMeasured()
{
    QVERIFY(isWithinFactor(3, secondsFor(attentionDistances(128, 7)), 0.0027));
    QVERIFY(isWithinFactor(3, secondsFor(attentionDistances(256, 7)), 0.018));
    QVERIFY(isWithinFactor(3, secondsFor(randomDistances(64, 1)), 0.0048));
    QVERIFY(isWithinFactor(3, secondsFor(randomDistances(128, 1)), 0.063));
    QVERIFY(isWithinFactor(3, secondsFor(randomDistances(256, 1)), 1.7));
}

void PersistenceEstimateTest::nothingToDo()
{
    QCOMPARE(secondsFor(SquareMatrix()), 0.0);
    QCOMPARE(secondsFor(SquareMatrix(1)), 0.0);
}

void PersistenceEstimateTest::conesAreFree()
{
    // Every link is a cone, and there are no generators.
    QVERIFY(isWithinFactor(1.001, secondsFor(equalDistances(40, 1)),
                           secondsFor(equalDistances(80, 1)) * 780 / 3160));
}

QTEST_GUILESS_MAIN(PersistenceEstimateTest)
#include "persistence_estimate_test.moc"
