// Against SciPy.

#include "statistics/student_t.h"

#include <QTest>

#include <cmath>

using namespace attopo;

class StudentTTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quantiles();
};

void StudentTTest::quantiles()
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

QTEST_GUILESS_MAIN(StudentTTest)
#include "student_t_test.moc"
