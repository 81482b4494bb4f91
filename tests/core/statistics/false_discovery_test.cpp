// Against SciPy.

#include "statistics/false_discovery.h"

#include <QTest>

#include <cmath>

using namespace attopo;

class FalseDiscoveryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void falseDiscoveries();
};

void FalseDiscoveryTest::falseDiscoveries()
{
    // scipy.stats.false_discovery_control
    const std::vector<double> p{0.01, 0.8, 0.03, 0.02, 0.03};
    const std::vector<double> expected{0.0375, 0.8, 0.0375, 0.0375, 0.0375};
    const std::vector<double> q = benjaminiHochberg(p);
    for (std::size_t k = 0; k < q.size(); ++k)
        QVERIFY(std::abs(q[k] - expected[k]) < 1e-15);
    QVERIFY(benjaminiHochberg({}).empty());
}

QTEST_GUILESS_MAIN(FalseDiscoveryTest)
#include "false_discovery_test.moc"
