// Against SciPy.

#include "statistics/false_discovery.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace attopo;

class FalseDiscoveryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void falseDiscoveries();
    void howManyAreNeeded();
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

void FalseDiscoveryTest::howManyAreNeeded()
{
    // As many as make the corrected ones small enough, and one fewer does not.
    constexpr double p = 0.001;
    constexpr std::size_t tests = 400;
    const std::uint64_t needed = discoveriesNeeded(p, tests, 0.05);
    QCOMPARE(needed, std::uint64_t(8));
    for (const std::uint64_t found : {needed, needed - 1}) {
        std::vector<double> all(tests, 1);
        std::fill_n(all.begin(), found, p);
        QCOMPARE(benjaminiHochberg(all).front() <= 0.05, found == needed);
    }
    QCOMPARE(discoveriesNeeded(1e-9, tests, 0.05), std::uint64_t(1));
    QVERIFY(discoveriesNeeded(0.06, tests, 0.05) > tests);
}

QTEST_GUILESS_MAIN(FalseDiscoveryTest)
#include "false_discovery_test.moc"
