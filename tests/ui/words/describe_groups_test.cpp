#include "describe_groups.h"

#include <QTest>

#include <limits>

using namespace attopo;

class DescribeGroupsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatCanBeReached();
    void differences();

private:
    static QString reach(std::vector<std::size_t> sizes, std::uint64_t permutations, std::uint64_t tests)
    {
        return describeReach(sizes, permutations, tests);
    }
};

void DescribeGroupsTest::whatCanBeReached()
{
    QCOMPARE(
        reach({50, 50}, 9999, 2700),
        QStringLiteral("Smallest possible p: 0.0001, by 9,999 permutations. After the correction for 2,700 "
                       "tests, one alone at this p has q = 0.27; q ≤ 0.05 takes 6 of them."));
    QVERIFY(reach({50, 50}, 9999, 100).endsWith(QStringLiteral("one alone at this p has q = 0.01.")));
    QVERIFY(reach({4, 4}, 9999, 10)
                .startsWith(QStringLiteral(
                    "Smallest p to be expected: 0.0286, for 8 texts can be put into these groups in only 35 "
                    "ways. After")));
    QVERIFY(reach({2, 2}, 9999, 10)
                .endsWith(QStringLiteral("q ≤ 0.05 is out of reach, whatever the texts are.")));
    QVERIFY(reach({50, 50}, 9, 10).endsWith(QStringLiteral("out of reach, whatever the texts are.")));
}

void DescribeGroupsTest::differences()
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(describeDifference({1, 3, -2, -2.5, -1.5, -1.25, 0.01, 0.04, {}}, {"a", "b"}),
             QStringLiteral("a − b: -2, 95 % interval -2.5 to -1.5, d = -1.25, p = 0.01, q = 0.04"));
    QCOMPARE(describeDifference({none, none, none, none, none, 0.5, 0.01, 0.04, {}}, {}),
             QStringLiteral("η² = 0.5, p = 0.01, q = 0.04"));
    QCOMPARE(describeDifference({1, 1, 0, 0, 0, none, 1, 1, "all values are equal"}, {"a", "b"}),
             QStringLiteral("a − b: 0, 95 % interval 0 to 0, p = 1, q = 1, all values are equal"));
}

QTEST_GUILESS_MAIN(DescribeGroupsTest)
#include "describe_groups_test.moc"
