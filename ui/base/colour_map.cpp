#include "colour_map.h"

#include <algorithm>

namespace attopo {

void VectorColourMap::draw(QCPPainter *painter)
{
    const int rows = data()->valueSize();
    const int columns = data()->keySize();
    constexpr int mostVectorRows = 300; // beyond it a figure would have more rectangles than a reader bears
    const bool areVectors =
        painter->modes().testFlag(QCPPainter::pmVectorized) && std::max(rows, columns) <= mostVectorRows;
    const bool isLine = std::min(rows, columns) == 1; // of which QCPColorMap shows nothing
    if (!areVectors && !isLine)
        return QCPColorMap::draw(painter);
    if (areVectors)
        applyDefaultAntialiasingHint(painter);
    else
        painter->setAntialiasing(false); // no seams between cells
    QCPColorGradient colours = gradient();
    const auto edge = [](const QCPRange &range, int cells, double cell) {
        const double width = cells > 1 ? range.size() / (cells - 1) : 1;
        return range.lower + (cell - 0.5) * width;
    };
    for (int row = 0; row < rows; ++row)
        for (int begin = 0; begin < columns;) {
            const QRgb colour = colours.color(data()->cell(begin, row), dataRange());
            int end = begin + 1;
            while (end < columns && colours.color(data()->cell(end, row), dataRange()) == colour)
                ++end;
            const QPointF from = coordsToPixels(edge(data()->keyRange(), columns, begin),
                                                edge(data()->valueRange(), rows, row));
            const QPointF to = coordsToPixels(edge(data()->keyRange(), columns, end),
                                              edge(data()->valueRange(), rows, row + 1));
            painter->fillRect(QRectF(from, to).normalized(), QColor(colour));
            begin = end;
        }
}

ColourBar::ColourBar(QCustomPlot *plot)
    : QCPAxisRect(plot, false)
{
    addAxis(QCPAxis::atRight)->setRange(0, 1);
}

void ColourBar::draw(QCPPainter *painter)
{
    constexpr int steps = 64;
    const QRectF area(rect());
    for (int k = 0; k < steps; ++k)
        painter->fillRect(QRectF(area.left(), area.bottom() - (k + 1) * area.height() / steps, area.width(),
                                 area.height() / steps + 0.5),
                          QColor(gradient.color(k, QCPRange(0, steps - 1))));
}

} // namespace attopo
