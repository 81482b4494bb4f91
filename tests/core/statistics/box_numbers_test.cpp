// Against NumPy's percentile.

#include "statistics/box_numbers.h"

#include <QTest>

using namespace attopo;

class BoxNumbersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quartilesAndWhiskers();
    void oneValue();
};

void BoxNumbersTest::quartilesAndWhiskers()
{
    // numpy.percentile([1, 2, 4, 7, 9, 40], [25, 50, 75]) == [2.5, 5.5, 8.5]; whiskers within [-6.5, 17.5]
    const BoxNumbers box = boxNumbers({9, 1, 40, 4, 7, 2});
    QCOMPARE(box.lowerQuartile, 2.5);
    QCOMPARE(box.median, 5.5);
    QCOMPARE(box.upperQuartile, 8.5);
    QCOMPARE(box.low, 1.0);
    QCOMPARE(box.high, 9.0);
    QCOMPARE(box.outliers, std::vector<double>{40});
    // All of the middle is one value: whatever differs is an outlier.
    const BoxNumbers flat = boxNumbers({5, 5, 5, 5, 5, 6});
    QCOMPARE(flat.low, 5.0);
    QCOMPARE(flat.high, 5.0);
    QCOMPARE(flat.outliers, std::vector<double>{6});
}

void BoxNumbersTest::oneValue()
{
    const BoxNumbers box = boxNumbers({3});
    QVERIFY(box.low == 3 && box.lowerQuartile == 3 && box.median == 3 && box.upperQuartile == 3
            && box.high == 3 && box.outliers.empty());
}

QTEST_GUILESS_MAIN(BoxNumbersTest)
#include "box_numbers_test.moc"
