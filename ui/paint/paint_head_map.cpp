#include "paint_head_map.h"

#include "filtration_text.h"
#include "paint_barcode.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

/// One hue, ordered by lightness: `part` 0 … 1 of the way from the least value to the greatest.
QColor colourOf(double part, int dimension, const Style &style)
{
    const QColor hue = style.homology[static_cast<std::size_t>(std::clamp(dimension, 0, 2))];
    const QColor weakest = mixed(style.background, hue, 0.10);
    const QColor strongest = style.dark ? hue.lighter(150) : hue.darker(230);
    constexpr double middle = 0.55;
    return part < middle ? mixed(weakest, hue, part / middle)
                         : mixed(hue, strongest, (part - middle) / (1 - middle));
}

double partOf(double value, const std::pair<double, double> &range)
{
    if (!std::isfinite(value))
        return 1;
    return range.second > range.first ? (value - range.first) / (range.second - range.first) : 0.5;
}

constexpr double legendHeight = 30;

/// As many of three digits as there is room for; empty: not one, or there is nothing (0).
QString textWithin(double value, double width, const QFontMetricsF &metrics)
{
    for (int digits = 3; value != 0 && digits > 0; --digits)
        if (const QString text = shownNumber(value, digits); metrics.horizontalAdvance(text) <= width)
            return text;
    return {};
}

} // namespace

std::optional<std::pair<double, double>> HeadMapPicture::range() const
{
    std::optional<std::pair<double, double>> range;
    for (const std::optional<double> &value : values)
        if (value && std::isfinite(*value))
            range = range ? std::pair(std::min(range->first, *value), std::max(range->second, *value))
                          : std::pair(*value, *value);
    return range;
}

HeadMapPlacement::HeadMapPlacement(std::size_t layers, std::size_t heads, const QRectF &area,
                                   const Style &style)
    : layers_(layers)
    , heads_(heads)
{
    if (layers == 0 || heads == 0)
        return;
    const QFontMetricsF metrics(style.smallFont());
    const double left = metrics.horizontalAdvance(QString::number(layers)) + metrics.height() + 12;
    const double top = 2 * metrics.height() + 8;
    const QRectF room = area.adjusted(left, top, -8, -legendHeight - metrics.height());
    constexpr double largestCell = 60;
    const double width = std::min(room.width() / static_cast<double>(heads), largestCell);
    const double height = std::min({room.height() / static_cast<double>(layers), largestCell, 1.4 * width});
    grid_ = QRectF(room.left(), room.top(), std::max(1.0, width * static_cast<double>(heads)),
                   std::max(1.0, height * static_cast<double>(layers)));
}

QRectF HeadMapPlacement::cell(std::size_t head) const
{
    const double width = grid_.width() / static_cast<double>(heads_);
    const double height = grid_.height() / static_cast<double>(layers_);
    return {grid_.left() + static_cast<double>(head % heads_) * width,
            grid_.top() + static_cast<double>(head / heads_) * height, width, height};
}

std::optional<std::size_t> HeadMapPlacement::headAt(const QPointF &point) const
{
    if (heads_ == 0 || point.x() < grid_.left() || point.x() >= grid_.right() || point.y() < grid_.top()
        || point.y() >= grid_.bottom())
        return std::nullopt;
    const auto column =
        static_cast<std::size_t>((point.x() - grid_.left()) / grid_.width() * static_cast<double>(heads_));
    const auto row =
        static_cast<std::size_t>((point.y() - grid_.top()) / grid_.height() * static_cast<double>(layers_));
    return std::min(row, layers_ - 1) * heads_ + std::min(column, heads_ - 1);
}

QString headName(std::size_t head, std::size_t headsPerLayer)
{
    return QStringLiteral("L%1·H%2").arg(head / headsPerLayer).arg(head % headsPerLayer);
}

namespace {

void paintCells(QPainter &painter, const HeadMapPlacement &placement, const HeadMapPicture &picture,
                const Style &style)
{
    const auto range = picture.range();
    const QFontMetricsF metrics(style.smallFont());
    for (std::size_t k = 0; k < picture.values.size(); ++k) {
        const QRectF cell = placement.cell(k).adjusted(0, 0, -1, -1);
        const std::optional<double> &value = picture.values[k];
        if (!value) {
            painter.fillRect(cell, mixed(style.background, style.faint, 0.5));
            continue;
        }
        const double part = range ? partOf(*value, *range) : 0;
        const QColor colour = colourOf(part, picture.dimension, style);
        painter.fillRect(cell, colour);
        const QString text = textWithin(*value, cell.width() - 6, metrics);
        if (text.isEmpty() || metrics.height() > cell.height())
            continue;
        painter.setPen(colour.lightnessF() > 0.55 ? QColor(0x1e, 0x1e, 0x1e) : QColor(0xff, 0xff, 0xff));
        painter.drawText(cell, Qt::AlignCenter, text);
    }
}

/// Names of layers and heads, as many as there is room for.
void paintNames(QPainter &painter, const HeadMapPlacement &placement, const HeadMapPicture &picture,
                const Style &style)
{
    const QFontMetricsF metrics(style.smallFont());
    painter.setPen(style.muted);
    const QRectF grid = placement.grid();
    const QRectF first = placement.cell(0);
    const auto stepFor = [](double needed, double each) {
        return std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(needed / std::max(each, 0.1))));
    };
    const std::size_t headStep =
        stepFor(metrics.horizontalAdvance(QString::number(picture.heads)) + 4, first.width());
    for (std::size_t head = 0; head < picture.heads; head += headStep)
        painter.drawText(QRectF(placement.cell(head).left() - 20, grid.top() - metrics.height() - 2,
                                first.width() + 40, metrics.height()),
                         Qt::AlignCenter, QString::number(head));
    const std::size_t layerStep = stepFor(metrics.height(), first.height());
    for (std::size_t layer = 0; layer < picture.layers; layer += layerStep) {
        const QRectF cell = placement.cell(layer * picture.heads);
        painter.drawText(QRectF(grid.left() - 40, cell.top(), 36, cell.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, QString::number(layer));
    }
    painter.drawText(
        QRectF(grid.left(), grid.top() - 2 * metrics.height() - 4, grid.width(), metrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, QCoreApplication::translate("HeadMap", "head"));
    painter.save();
    painter.translate(grid.left() - metrics.horizontalAdvance(QString::number(picture.layers)) - 10,
                      grid.top());
    painter.rotate(-90);
    painter.drawText(QRectF(-grid.height(), -metrics.height(), grid.height(), metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                     QCoreApplication::translate("HeadMap", "layer"));
    painter.restore();
}

void paintMarks(QPainter &painter, const HeadMapPlacement &placement, const HeadMapPicture &picture,
                std::optional<std::size_t> hovered, const Style &style)
{
    painter.setBrush(Qt::NoBrush);
    for (const std::size_t pinned : picture.pinned)
        if (pinned < picture.values.size()) {
            const QRectF cell = placement.cell(pinned);
            const double size = std::min({cell.width(), cell.height(), 9.0});
            const QPointF corner = cell.topRight() - QPointF(1, 0);
            painter.setPen(Qt::NoPen);
            painter.setBrush(style.accent);
            painter.drawPolygon(QPolygonF({corner, corner - QPointF(size, 0), corner + QPointF(0, size)}));
        }
    painter.setBrush(Qt::NoBrush);
    const auto frame = [&](std::size_t head, const QPen &pen) {
        painter.setPen(pen);
        painter.drawRect(placement.cell(head).adjusted(-0.5, -0.5, -0.5, -0.5));
    };
    if (hovered && *hovered < picture.values.size())
        frame(*hovered, style.pen(style.text, 1));
    if (picture.chosen < picture.values.size())
        frame(picture.chosen, style.pen(style.highlight, 2.4));
}

/// Below the map.
void paintScale(QPainter &painter, const QRectF &grid, const HeadMapPicture &picture,
                const std::pair<double, double> &range, const Style &style)
{
    const QFontMetricsF metrics(style.smallFont());
    const QRectF bar(grid.left(), grid.bottom() + 10, std::min(grid.width(), 150.0), 9);
    constexpr int steps = 50;
    for (int k = 0; k < steps; ++k)
        painter.fillRect(
            QRectF(bar.left() + k * bar.width() / steps, bar.top(), bar.width() / steps + 0.7, bar.height()),
            colourOf((k + 0.5) / steps, picture.dimension, style));
    painter.setPen(style.muted);
    const QRectF numbers(bar.left(), bar.bottom() + 1, bar.width(), metrics.height());
    painter.drawText(numbers, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                     filtrationText(range.first));
    if (range.second > range.first)
        painter.drawText(numbers, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                         filtrationText(range.second));
    painter.drawText(QRectF(bar.right() + 12, bar.top() - 4, std::max(grid.right() - bar.right(), 60.0),
                            metrics.height() + 8),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextDontClip, picture.name);
}

} // namespace

void paintHeadMap(QPainter &painter, const HeadMapPlacement &placement, const HeadMapPicture &picture,
                  std::optional<std::size_t> hovered, const Style &style)
{
    if (picture.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(style.smallFont());
    paintCells(painter, placement, picture, style);
    paintNames(painter, placement, picture, style);
    paintMarks(painter, placement, picture, hovered, style);
    if (const auto range = picture.range())
        paintScale(painter, placement.grid(), picture, *range, style);
}

} // namespace attopo
