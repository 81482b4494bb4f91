#include "model/finite.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace attopo;

class FiniteTest : public QObject {
    Q_OBJECT

private slots:
    void finiteNumbers();
    void foundWhereverItIs_data();
    void foundWhereverItIs();
};

void FiniteTest::finiteNumbers()
{
    using limits = std::numeric_limits<float>;
    QVERIFY(!firstNonFinite({}));
    std::vector<float> values(1000);
    const float examples[] = {0.0F, -0.0F, 1.0F, limits::max(), limits::lowest(), limits::denorm_min()};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = examples[i % std::size(examples)];
    QVERIFY(!firstNonFinite(values));
}

void FiniteTest::foundWhereverItIs_data()
{
    QTest::addColumn<float>("value");
    QTest::newRow("infinity") << std::numeric_limits<float>::infinity();
    QTest::newRow("minus infinity") << -std::numeric_limits<float>::infinity();
    QTest::newRow("NaN") << std::numeric_limits<float>::quiet_NaN();
    QTest::newRow("negative NaN") << -std::numeric_limits<float>::quiet_NaN();
}

void FiniteTest::foundWhereverItIs()
{
    QFETCH(const float, value);
    for (std::size_t i = 0; i < 200; ++i) {
        std::vector<float> values(200, 0.5F);
        values[i] = value;
        values.back() = value;
        QVERIFY(firstNonFinite(values) == i);
    }
}

QTEST_GUILESS_MAIN(FiniteTest)
#include "finite_test.moc"
