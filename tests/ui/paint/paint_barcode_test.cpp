#include "paint_barcode.h"

#include "test_analysis.h"
#include "text_boxes.h"

#include <QPainter>
#include <QTest>

#include <set>

using namespace attopo;

namespace {

const QRectF area(10, 20, 500, 300);

Barcode barcodeOf(std::size_t components, std::size_t loops)
{
    Barcode barcode;
    barcode.maxDimension = 1;
    for (std::size_t k = 0; k < components; ++k)
        barcode.bars.push_back({0, 0, k + 1 == components ? infinity : 0.2 + 0.001 * double(k % 97), {}, {}});
    for (std::size_t k = 0; k < loops; ++k)
        barcode.bars.push_back({1, 0.3 + 0.01 * double(k % 7), 0.6, {}, {}});
    return barcode;
}

} // namespace

class PaintBarcodeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyBarHasARowOfItsOwn_data();
    void everyBarHasARowOfItsOwn();
    void loopsStayVisible();
    void axisBothWays();
    void findsBars();
    void barsAreAsLongAsTheyLive();
    void textsStandApart();
};

void PaintBarcodeTest::everyBarHasARowOfItsOwn_data()
{
    QTest::addColumn<std::size_t>("components");
    QTest::addColumn<std::size_t>("loops");
    QTest::newRow("few") << std::size_t(5) << std::size_t(2);
    QTest::newRow("none") << std::size_t(0) << std::size_t(0);
    QTest::newRow("no loops") << std::size_t(20) << std::size_t(0);
    QTest::newRow("many") << std::size_t(500) << std::size_t(3);
    QTest::newRow("many loops") << std::size_t(30) << std::size_t(900);
}

void PaintBarcodeTest::everyBarHasARowOfItsOwn()
{
    QFETCH(std::size_t, components);
    QFETCH(std::size_t, loops);
    const Barcode barcode = barcodeOf(components, loops);
    const BarcodePlacement placement(barcode, 1, area);
    std::set<std::size_t> bars;
    double before = -1;
    for (const BarcodePlacement::Row &row : placement.rows()) {
        QVERIFY(bars.insert(row.bar).second);
        QVERIFY(row.y > before); // from above
        QVERIFY(placement.plot().top() <= row.y && row.y <= placement.plot().bottom());
        const auto &group = placement.groups()[static_cast<std::size_t>(barcode.bars[row.bar].dimension)];
        QVERIFY(group.top <= row.y && row.y <= group.bottom);
        before = row.y;
    }
    QCOMPARE(bars.size(), components + loops);
    QCOMPARE(placement.groups().size(), std::size_t(2));
    QCOMPARE(placement.groups()[0].count, components);
    QCOMPARE(placement.groups()[1].count, loops);
    QVERIFY(placement.groups()[0].bottom < placement.groups()[1].top);
    QVERIFY(area.contains(placement.plot()));
}

void PaintBarcodeTest::loopsStayVisible()
{
    const Barcode barcode = barcodeOf(800, 3);
    const BarcodePlacement placement(barcode, 1, area);
    for (const BarcodePlacement::Row &row : placement.rows())
        if (barcode.bars[row.bar].dimension == 1)
            QVERIFY(row.thickness >= 3);
}

void PaintBarcodeTest::axisBothWays()
{
    const BarcodePlacement placement(barcodeOf(4, 1), 2.5, area);
    for (const double value : {0.0, 0.3, 1.25, 2.5})
        QCOMPARE(placement.filtrationValue(placement.x(value)), value);
    QCOMPARE(placement.x(0), placement.plot().left());
    QCOMPARE(placement.x(99), placement.plot().right());
    QCOMPARE(placement.filtrationValue(-1e6), 0.0);
    QCOMPARE(placement.filtrationValue(1e6), 2.5);
    QVERIFY(BarcodePlacement(Barcode{}, 0, area).range() > 0);
}

void PaintBarcodeTest::findsBars()
{
    const Barcode barcode = barcodeOf(6, 2);
    const BarcodePlacement placement(barcode, 1, area);
    for (const BarcodePlacement::Row &row : placement.rows()) {
        const Bar &bar = barcode.bars[row.bar];
        const double middle = bar.essential() ? 0.9 : (bar.birth + bar.death) / 2;
        QCOMPARE(placement.barAt(barcode, {placement.x(middle), row.y}), std::optional(row.bar));
        if (!bar.essential())
            QVERIFY(!placement.barAt(barcode, {placement.x(bar.death) + 8, row.y}));
        if (bar.birth > 0)
            QVERIFY(!placement.barAt(barcode, {placement.x(bar.birth) - 8, row.y}));
    }
    QVERIFY(!placement.barAt(barcode, {placement.x(0.1), area.bottom()}));
}

void PaintBarcodeTest::barsAreAsLongAsTheyLive()
{
    const Barcode barcode = barcodeOf(4, 1);
    const BarcodePlacement placement(barcode, 1, area);
    const Style style = Style::forPaper();
    QImage image(530, 340, QImage::Format_RGB32);
    image.fill(style.background);
    QPainter painter(&image);
    paintBarcode(painter, placement, barcode, {}, std::nullopt, style);
    painter.end();
    for (const BarcodePlacement::Row &row : placement.rows()) {
        const Bar &bar = barcode.bars[row.bar];
        const auto stands = [&](double value) { // a bar's colour, not a grid line's
            const QColor pixel =
                image.pixelColor(static_cast<int>(placement.x(value)), static_cast<int>(row.y));
            return pixel.hsvSaturationF() > 0.3;
        };
        QVERIFY(stands(bar.birth + 0.02));
        QVERIFY(stands(bar.essential() ? 0.98 : bar.death - 0.02));
        if (!bar.essential())
            QVERIFY(!stands(bar.death + 0.02));
        if (bar.birth > 0)
            QVERIFY(!stands(bar.birth - 0.02));
    }
}

void PaintBarcodeTest::textsStandApart()
{
    for (const QSizeF &size : {QSizeF(500, 300), QSizeF(220, 140), QSizeF(900, 90)}) {
        const Barcode barcode = barcodeOf(300, 40);
        const BarcodePlacement placement(barcode, 0.7, QRectF({0, 0}, size));
        TextBoxes boxes(size.toSize());
        QPainter painter(&boxes);
        paintBarcode(painter, placement, barcode, {}, std::nullopt, Style::forPaper());
        painter.end();
        QVERIFY(!boxes.boxes().empty());
        for (std::size_t i = 0; i < boxes.boxes().size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY2(!boxes.boxes()[i].corners.boundingRect().intersects(
                             boxes.boxes()[j].corners.boundingRect()),
                         qPrintable(boxes.boxes()[i].text + u'/' + boxes.boxes()[j].text));
    }
}

QTEST_MAIN(PaintBarcodeTest)
#include "paint_barcode_test.moc"
