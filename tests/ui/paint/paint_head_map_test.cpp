#include "paint_head_map.h"

#include <QPainter>
#include <QTest>

#include <limits>

using namespace attopo;

namespace {

HeadMapPicture pictureOf(std::size_t layers, std::size_t heads)
{
    HeadMapPicture picture;
    picture.layers = layers;
    picture.heads = heads;
    picture.name = QStringLiteral("total persistence");
    for (std::size_t k = 0; k < layers * heads; ++k)
        picture.values.push_back(static_cast<double>(k));
    return picture;
}

QImage painted(const HeadMapPicture &picture, const Style &style)
{
    QImage image(420, 360, QImage::Format_RGB32);
    image.fill(style.background);
    QPainter painter(&image);
    const HeadMapPlacement placement(picture.layers, picture.heads, QRectF(0, 0, 420, 360), style);
    paintHeadMap(painter, placement, picture, std::nullopt, style);
    return image;
}

} // namespace

class PaintHeadMapTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cellsTileTheGrid();
    void findsHeads();
    void rangeIsOfFiniteValues();
    void greaterIsFurtherFromTheGround();
    void nothingIsNothing();
};

void PaintHeadMapTest::cellsTileTheGrid()
{
    const Style style = Style::forPaper();
    for (const auto &[layers, heads] :
         {std::pair<std::size_t, std::size_t>{12, 12}, {2, 2}, {24, 16}, {1, 40}})
        for (const QSizeF &size : {QSizeF(300, 300), QSizeF(800, 250)}) {
            const QRectF area({5, 7}, size);
            const HeadMapPlacement placement(layers, heads, area, style);
            QVERIFY(area.contains(placement.grid()));
            double sum = 0;
            for (std::size_t k = 0; k < layers * heads; ++k) {
                const QRectF cell = placement.cell(k);
                sum += cell.width() * cell.height();
                QVERIFY(placement.grid().adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(cell));
            }
            QVERIFY(std::abs(sum - placement.grid().width() * placement.grid().height()) < 1e-6 * sum);
            QVERIFY(placement.cell(heads - 1).top() == placement.cell(0).top()); // a row a layer
        }
}

void PaintHeadMapTest::findsHeads()
{
    const HeadMapPlacement placement(5, 7, QRectF(0, 0, 420, 360), Style::forPaper());
    for (std::size_t k = 0; k < 35; ++k)
        QCOMPARE(placement.headAt(placement.cell(k).center()), std::optional(k));
    for (const QPointF &outside : {placement.grid().topLeft() - QPointF(1, 0), placement.grid().bottomRight(),
                                   QPointF(-5, 100), QPointF(1e6, 1e6)})
        QVERIFY(!placement.headAt(outside));
    QVERIFY(!HeadMapPlacement().headAt({0, 0}));
    QCOMPARE(headName(5, 4), QStringLiteral("L1·H1"));
    QCOMPARE(headName(3, 4), QStringLiteral("L0·H3"));
}

void PaintHeadMapTest::rangeIsOfFiniteValues()
{
    HeadMapPicture picture = pictureOf(1, 4);
    picture.values = {3.0, std::nullopt, std::numeric_limits<double>::infinity(), -1.5};
    QCOMPARE(picture.range(), (std::optional{std::pair(-1.5, 3.0)}));
    picture.values = {std::nullopt, std::numeric_limits<double>::infinity()};
    QVERIFY(!picture.range());
}

void PaintHeadMapTest::greaterIsFurtherFromTheGround()
{
    for (const Background ground : {Background::Light, Background::Dark}) {
        const Style style = Style::forPaper(ground);
        const HeadMapPicture picture = pictureOf(3, 4);
        const QImage image = painted(picture, style);
        const HeadMapPlacement placement(3, 4, QRectF(0, 0, 420, 360), style);
        int before = -1;
        for (std::size_t k = 0; k < 12; ++k) {
            const QPointF corner = placement.cell(k).topLeft() + QPointF(5, 4); // beside its number
            const int contrast =
                std::abs(qGray(image.pixel(corner.toPoint())) - qGray(style.background.rgb()));
            QVERIFY2(contrast > before, qPrintable(QString::number(k)));
            before = contrast;
        }
    }
}

void PaintHeadMapTest::nothingIsNothing()
{
    const Style style = Style::forPaper();
    QVERIFY(HeadMapPicture().isEmpty());
    HeadMapPicture equal = pictureOf(2, 2);
    equal.values = {1.0, 1.0, 1.0, std::nullopt};
    const QImage image = painted(equal, style); // without a division by nothing
    const HeadMapPlacement placement(2, 2, QRectF(0, 0, 420, 360), style);
    const auto at = [&](std::size_t k) {
        return image.pixel((placement.cell(k).topLeft() + QPointF(5, 4)).toPoint());
    };
    QCOMPARE(at(1), at(2));
    QVERIFY(at(3) != at(2));
}

QTEST_MAIN(PaintHeadMapTest)
#include "paint_head_map_test.moc"
