#include "paint_group_map.h"

#include <QPainter>
#include <QTest>

#include <cmath>
#include <limits>

using namespace attopo;

namespace {

int contrast(const QColor &colour, const Style &style)
{
    return std::abs(qGray(colour.rgb()) - qGray(style.background.rgb()));
}

GroupMap mapOf(std::vector<std::size_t> layers, std::vector<std::size_t> heads)
{
    GroupMap map;
    map.layers = std::move(layers);
    map.heads = std::move(heads);
    for (std::size_t k = 0; k < map.layers.size() * map.heads.size(); ++k) {
        map.values.push_back(static_cast<double>(k));
        map.dots.push_back(false);
    }
    map.scale = GroupScale::ofEffects(map.values, false);
    return map;
}

} // namespace

class PaintGroupMapTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void effectsBothWays();
    void probabilitiesByTheirLogarithm();
    void cellsAreFound();
    void dotsAreSeen();
};

void PaintGroupMapTest::effectsBothWays()
{
    const Style style = Style::forPaper();
    const GroupScale scale = GroupScale::ofEffects({-0.5, 0.2, 0.1}, true);
    QCOMPARE(scale.valueAt(0), -0.5);
    QCOMPARE(scale.valueAt(0.5), 0.0);
    QCOMPARE(scale.valueAt(1), 0.5); // as far
    QVERIFY(contrast(scale.colour(0.5, style), style) > contrast(scale.colour(0.2, style), style));
    QVERIFY(contrast(scale.colour(0.2, style), style) > contrast(scale.colour(0, style), style));
    QVERIFY(scale.colour(0.5, style) != scale.colour(-0.5, style));
    const GroupScale oneWay = GroupScale::ofEffects({0.1, 4}, false);
    QCOMPARE(oneWay.valueAt(0), 0.0);
    QCOMPARE(oneWay.valueAt(1), 4.0);
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(scale.colour(nan, style).isValid());
    QVERIFY(scale.colour(nan, style) != scale.colour(0.5, style));
}

void PaintGroupMapTest::probabilitiesByTheirLogarithm()
{
    const Style style = Style::forPaper();
    const GroupScale scale = GroupScale::ofProbabilities(1e-4);
    int before = -1;
    for (const double p : {1.0, 0.1, 0.01, 0.001, 0.0001}) {
        const int now = contrast(scale.colour(p, style), style);
        QVERIFY(now > before); // the smaller, the stronger
        before = now;
    }
    QVERIFY(std::abs(std::log10(scale.valueAt(0.5)) + 2) < 1e-9);
}

void PaintGroupMapTest::cellsAreFound()
{
    const QRectF area(10, 20, 400, 260);
    for (const GroupMap &map : {mapOf({0, 1, 2}, {0, 1, 2, 3}), mapOf({7}, {3}), mapOf({0, 5}, {1, 2, 9})}) {
        const GroupMapPlacement placement(map, area);
        QVERIFY(area.contains(placement.cells));
        for (std::size_t k = 0; k < map.values.size(); ++k)
            QCOMPARE(placement.headAt(placement.cell(k).center()), std::optional(k));
        QVERIFY(!placement.headAt(area.topLeft() - QPointF(1, 1)));
        QVERIFY(!placement.headAt(area.bottomRight()));
    }
    QVERIFY(!GroupMapPlacement().headAt({0, 0}));
}

void PaintGroupMapTest::dotsAreSeen()
{
    const Style style = Style::forPaper();
    GroupMap map = mapOf({0, 1}, {0, 1});
    const GroupMapPlacement placement(map, QRectF(0, 0, 300, 200));
    const auto painted = [&] {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(style.background);
        QPainter painter(&image);
        paintGroupMap(painter, placement, map, style);
        return image;
    };
    const QImage plain = painted();
    map.dots[2] = true;
    const QImage dotted = painted();
    for (int y = 0; y < 200; ++y)
        for (int x = 0; x < 300; ++x)
            if (plain.pixel(x, y) != dotted.pixel(x, y))
                QCOMPARE(placement.headAt(QPointF(x, y)), std::optional<std::size_t>(2)); // there alone
    QVERIFY(plain != dotted);
}

QTEST_MAIN(PaintGroupMapTest)
#include "paint_group_map_test.moc"
