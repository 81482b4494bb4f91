#include "describe_comparison.h"

#include <QTest>

using namespace attopo;

class DescribeComparisonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysTheNormAndTheDimension();
};

void DescribeComparisonTest::saysTheNormAndTheDimension()
{
    QVERIFY(comparisonConvention(GroundNorm::Infinity).contains(QStringLiteral("L∞")));
    QVERIFY(comparisonConvention(GroundNorm::Euclidean).contains(QStringLiteral("L2")));
    QCOMPARE(diagramName(0), QStringLiteral("H0"));
    QCOMPARE(diagramName(2), QStringLiteral("H2"));
    QCOMPARE(diagramName(std::nullopt), QStringLiteral("All"));
}

QTEST_GUILESS_MAIN(DescribeComparisonTest)
#include "describe_comparison_test.moc"
