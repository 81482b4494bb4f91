// What a permutation test can find, against counting by hand and against the test itself.

#include "statistics/smallest_p.h"

#include "statistics/permutation_test.h"

#include <QTest>

#include <cmath>

using namespace attopo;

class SmallestPTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsWays();
    void isWhatTheTestFinds();
};

void SmallestPTest::countsWays()
{
    const auto share = [](std::vector<std::size_t> sizes) { return shareOfSameSplits(sizes); };
    QVERIFY(std::abs(share({4, 4}) - 2.0 / 70) < 1e-12); // two groups of one size may change places
    QVERIFY(std::abs(share({3, 5}) - 1.0 / 56) < 1e-12);
    QVERIFY(std::abs(share({2, 2, 2}) - 6.0 / 90) < 1e-12);
    QVERIFY(std::abs(share({1, 1}) - 1) < 1e-12);
    QVERIFY(share({5000, 5000}) < 1e-300);
    const std::vector<std::size_t> few{4, 4};
    QVERIFY(std::abs(smallestP(few, 9999) - 2.0 / 70) < 1e-12);
    const std::vector<std::size_t> many{50, 50};
    QCOMPARE(smallestP(many, 9999), 1.0 / 10000);
}

void SmallestPTest::isWhatTheTestFinds()
{
    // Groups that are as different as can be.
    const std::vector<std::size_t> sizes{3, 4};
    const PermutationTest test{sizes, {4.0 / 7}, 20000};
    const auto p = permutationTest(
        test,
        [](const auto &row) {
            for (std::size_t k = 0; k < 7; ++k) {
                const double value = k < 3 ? 0 : 1;
                row(k < 3 ? 0 : 1, {&value, 1});
            }
        },
        1);
    QVERIFY(std::abs(p[0] - smallestP(sizes, test.permutations)) < 0.003);
}

QTEST_GUILESS_MAIN(SmallestPTest)
#include "smallest_p_test.moc"
