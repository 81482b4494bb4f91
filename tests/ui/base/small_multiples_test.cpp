#include "small_multiples.h"

#include <QTest>

using namespace attopo;

class SmallMultiplesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void overAWidth();
    void allFitWhereThereIsRoom_data();
    void allFitWhereThereIsRoom();
    void withinAnArea();
    void areAsLargeAsCanBe();
    void noneTakeNoRoom();

private:
    /// No two of them overlap, they are equal, and row follows row.
    static void check(const SmallMultiples &cells, std::size_t count, const QSizeF &within)
    {
        const QRectF area(QPointF(), within + QSizeF(1e-6, 1e-6));
        double bottom = 0;
        for (std::size_t k = 0; k < count; ++k) {
            const QRectF cell = cells.cell(k);
            QVERIFY(cell.width() > 0);
            QVERIFY2(area.adjusted(-1e-6, -1e-6, 0, 0).contains(cell), qPrintable(QString::number(k)));
            QCOMPARE(cell.size(), cells.cell(0).size());
            for (std::size_t j = 0; j < k; ++j)
                QVERIFY(!cell.intersects(cells.cell(j)));
            if (k > 0)
                QVERIFY(cell.top() > cells.cell(k - 1).top() || cell.left() > cells.cell(k - 1).left());
            bottom = std::max(bottom, cell.bottom());
        }
        QCOMPARE(cells.height(), bottom);
    }
};

void SmallMultiplesTest::overAWidth()
{
    for (const double width : {140.0, 300.0, 555.5, 1600.0})
        for (std::size_t count = 1; count <= 17; ++count) {
            const SmallMultiples cells(count, width);
            check(cells, count, {width, cells.height()});
            QVERIFY(cells.cell(0).width() >= 128); // wide enough to be read
        }
    QCOMPARE(SmallMultiples(9, 300).cell(2).left(), 0.0); // two in a row
    QCOMPARE(SmallMultiples(9, 402).cell(2).top(), 0.0);  // three, just so
}

void SmallMultiplesTest::withinAnArea()
{
    for (const QSizeF &area : {QSizeF(400, 300), QSizeF(900, 120), QSizeF(150, 800)})
        for (std::size_t count = 1; count <= 25; ++count)
            check(SmallMultiples(count, area), count, area);
}

void SmallMultiplesTest::areAsLargeAsCanBe()
{
    const QSizeF area(700, 410);
    constexpr double gap = 6;
    for (std::size_t count = 1; count <= 20; ++count) {
        const QSizeF cell = SmallMultiples(count, area).cell(0).size();
        const double ratio = cell.height() / cell.width();
        double largest = 0; // of all numbers of columns
        for (std::size_t columns = 1; columns <= count; ++columns) {
            const auto rows = static_cast<double>((count + columns - 1) / columns);
            const auto wide = static_cast<double>(columns);
            largest = std::max(largest,
                               std::min((area.width() - (wide - 1) * gap) / wide,
                                        (area.height() - (rows - 1) * gap) / rows / ratio));
        }
        QCOMPARE(cell.width(), largest);
    }
}

void SmallMultiplesTest::noneTakeNoRoom()
{
    QCOMPARE(SmallMultiples(0, 500).height(), 0.0);
    QVERIFY(SmallMultiples(3, 40).cell(0).width() > 0); // narrower than one of them
}

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
