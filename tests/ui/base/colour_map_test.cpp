#include "colour_map.h"

#include "painted_file.h"

#include <QBuffer>
#include <QSvgRenderer>
#include <QTest>

using namespace attopo;

namespace {

/// A map of these rows, from the bottom up, filling the whole plot.
std::unique_ptr<QCustomPlot> plotOf(const std::vector<std::vector<double>> &rows)
{
    auto plot = std::make_unique<QCustomPlot>();
    plot->plotLayout()->setMargins({});
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->axisRect()->setMargins({});
    for (QCPAxis *axis : {plot->xAxis, plot->yAxis}) {
        axis->setVisible(false);
        axis->grid()->setVisible(false);
    }
    auto *map = new VectorColourMap(plot->xAxis, plot->yAxis);
    const auto height = static_cast<int>(rows.size());
    const auto width = static_cast<int>(rows[0].size());
    map->data()->setSize(width, height);
    map->data()->setRange({0, width - 1.0}, {0, height - 1.0});
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            map->data()->setCell(x, y, rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)]);
    map->setGradient(QCPColorGradient::gpGrayscale);
    map->setDataRange({0, 1});
    map->setInterpolate(false);
    plot->xAxis->setRange(-0.5, width - 0.5);
    plot->yAxis->setRange(-0.5, height - 0.5);
    return plot;
}

QByteArray svgOf(QCustomPlot &plot)
{
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    writePaintedSvg(target, {QSizeF(25.4, 25.4), 200, {}}, [&](QCPPainter &painter, const QSizeF &size) {
        plot.toPainter(&painter, size.toSize().width(), size.toSize().height());
    });
    return target.data();
}

QImage rendered(const QByteArray &svg)
{
    QImage image(96, 96, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    QSvgRenderer(svg).render(&painter);
    return image;
}

} // namespace

class ColourMapTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void vectorsShowTheCells();
    void equalNeighboursAreOne();
    void manyRowsArePixels();
    void aSingleRowIsToBeSeen();
    void barRunsUpwards();
};

void ColourMapTest::vectorsShowTheCells()
{
    const std::vector<std::vector<double>> rows{{0, 1, 0.5}, {1, 0, 0}, {0.5, 0.5, 1}};
    const auto plot = plotOf(rows);
    const QByteArray svg = svgOf(*plot);
    QVERIFY(!svg.contains("<image")); // no pixels
    const QImage image = rendered(svg);
    for (int y = 0; y < 3; ++y)
        for (int x = 0; x < 3; ++x) {
            const int shown = qGray(image.pixel(16 + 32 * x, 95 - (16 + 32 * y)));
            const double cell = rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)];
            QVERIFY2(std::abs(shown - 255 * cell) < 3,
                     qPrintable(QStringLiteral("%1 %2: %3").arg(x).arg(y).arg(shown)));
        }
}

void ColourMapTest::equalNeighboursAreOne()
{
    const auto rectangles = [](const std::vector<double> &row) {
        return svgOf(*plotOf({row, row, row})).count("<rect");
    };
    const auto same = rectangles({0.5, 0.5, 0.5, 0.5});
    QCOMPARE(rectangles({0, 0, 1, 1}) - same, 3);     // one more in each row
    QCOMPARE(rectangles({0, 1, 0, 1}) - same, 3 * 3); // three more
}

void ColourMapTest::manyRowsArePixels()
{
    QVERIFY(svgOf(*plotOf({std::vector<std::vector<double>>(301, std::vector<double>(4, 0.5))}))
                .contains("<image"));
}

void ColourMapTest::aSingleRowIsToBeSeen()
{
    for (const std::vector<std::vector<double>> &rows :
         {std::vector<std::vector<double>>{{0.5}},
          {{0, 0.5, 0.25}},
          {{0}, {0.5}, {0.25}},
          std::vector<std::vector<double>>(400, std::vector<double>(1, 0.5))}) {
        const QImage image = plotOf(rows)->toPixmap(400, 1600).toImage();
        const auto height = static_cast<double>(rows.size());
        const auto width = static_cast<double>(rows[0].size());
        for (std::size_t y = 0; y < rows.size(); ++y)
            for (std::size_t x = 0; x < rows[y].size(); ++x) {
                const int across = static_cast<int>((static_cast<double>(x) + 0.5) * 400 / width);
                const int up = static_cast<int>((static_cast<double>(y) + 0.5) * 1600 / height);
                QVERIFY(std::abs(qGray(image.pixel(across, 1599 - up)) - 255 * rows[y][x]) < 3);
            }
    }
}

void ColourMapTest::barRunsUpwards()
{
    QCustomPlot plot;
    plot.plotLayout()->clear();
    auto *bar = new ColourBar(&plot);
    bar->gradient.loadPreset(QCPColorGradient::gpGrayscale);
    plot.plotLayout()->addElement(0, 0, bar);
    const QImage image = plot.toPixmap(120, 200).toImage();
    const QRect area = bar->rect();
    const int x = area.center().x();
    int before = 256;
    for (int y = area.top() + 2; y < area.bottom() - 2; ++y) { // from the top down
        const int grey = qGray(image.pixel(x, y));
        QVERIFY(grey <= before);
        before = grey;
    }
    QVERIFY(qGray(image.pixel(x, area.top() + 2)) > 245);
    QVERIFY(before < 10);
    QCOMPARE(bar->axis(QCPAxis::atRight)->range().upper, 1.0);
}

QTEST_MAIN(ColourMapTest)
#include "colour_map_test.moc"
