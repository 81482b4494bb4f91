// Small pictures side by side: equal, apart, and all within their area where they can be.

#include "small_multiples.h"

#include <QTest>

using namespace attopo;

class SmallMultiplesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allFitWhereThereIsRoom_data();
    void allFitWhereThereIsRoom();
};

void SmallMultiplesTest::allFitWhereThereIsRoom_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QSizeF>("area");
    QTest::addColumn<bool>("fits");
    QTest::newRow("one") << 1 << QSizeF(460, 190) << true;
    QTest::newRow("one, high") << 1 << QSizeF(200, 900) << true;
    QTest::newRow("three") << 3 << QSizeF(460, 190) << true;
    QTest::newRow("three below each other") << 3 << QSizeF(140, 460) << true;
    QTest::newRow("eight") << 8 << QSizeF(700, 400) << true;
    QTest::newRow("eight, scrolled") << 8 << QSizeF(460, 190) << false;
    QTest::newRow("one, scrolled") << 1 << QSizeF(460, 60) << false;
    QTest::newRow("narrow") << 2 << QSizeF(90, 60) << false;
    QTest::newRow("none") << 0 << QSizeF(460, 190) << true;
}

void SmallMultiplesTest::allFitWhereThereIsRoom()
{
    QFETCH(int, count);
    QFETCH(QSizeF, area);
    QFETCH(bool, fits);
    const SmallMultiples cells(static_cast<std::size_t>(count), area.width(), area.height());
    QCOMPARE(cells.height() <= area.height() + 1e-9, fits);
    double bottom = 0;
    for (int k = 0; k < count; ++k) {
        const QRectF cell = cells.cell(static_cast<std::size_t>(k));
        QVERIFY(cell.left() >= 0 && cell.right() <= area.width() + 1e-9);
        QVERIFY(cell.width() <= 230 && (area.width() < 128 || cell.width() >= 127.9));
        bottom = cell.bottom();
        for (int other = 0; other < k; ++other)
            QVERIFY(!cell.intersects(cells.cell(static_cast<std::size_t>(other))));
    }
    QVERIFY(std::abs(bottom - cells.height()) < 1e-9);
}

QTEST_GUILESS_MAIN(SmallMultiplesTest)
#include "small_multiples_test.moc"
