// The parts of group statistics, against SciPy; permutation tests are in permutation_test_test.cpp. The whole
// is in app/batch_test.cpp.

#include "corpus/false_discovery.h"
#include "corpus/student_t.h"

#include <QTest>

#include <cmath>

using namespace attopo;

class GroupStatisticsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void falseDiscoveries();
    void quantiles();
};

void GroupStatisticsTest::falseDiscoveries()
{
    // scipy.stats.false_discovery_control
    const std::vector<double> p{0.01, 0.8, 0.03, 0.02, 0.03};
    const std::vector<double> expected{0.0375, 0.8, 0.0375, 0.0375, 0.0375};
    const std::vector<double> q = benjaminiHochberg(p);
    for (std::size_t k = 0; k < q.size(); ++k)
        QVERIFY(std::abs(q[k] - expected[k]) < 1e-15);
    QVERIFY(benjaminiHochberg({}).empty());
}

void GroupStatisticsTest::quantiles()
{
    // scipy.stats.t.ppf(0.975, …)
    constexpr std::pair<double, double> expected[] = {{1, 12.706204736174694},
                                                      {2.5, 3.5746548420036817},
                                                      {7, 2.364624251592784},
                                                      {30.3, 2.041424872699853},
                                                      {1e5, 1.9599877075346095}};
    for (const auto &[freedom, quantile] : expected)
        QVERIFY(std::abs(studentQuantile(0.975, freedom) - quantile) < 1e-10 * quantile);
}

QTEST_GUILESS_MAIN(GroupStatisticsTest)
#include "group_statistics_test.moc"
