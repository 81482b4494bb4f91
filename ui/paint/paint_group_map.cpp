#include "paint_group_map.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

constexpr double nameRoom = 16;   // for the name of the axis of layers; units of 1/96 inch, as all lengths
constexpr double numberRoom = 34; // for the numbers of layers; below, also for the name of the axis
constexpr double scaleRoom = 84;  // for the colour scale with its numbers

void paintCells(QPainter &painter, const GroupMapPlacement &placement, const GroupMap &map,
                const Style &style)
{
    for (std::size_t k = 0; k < map.values.size(); ++k) {
        const QRectF cell = placement.cell(k);
        painter.fillRect(cell, map.scale.colour(map.values[k], style));
        if (map.dots[k]) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(style.text);
            const double radius = std::min({3.0, cell.width() / 4, cell.height() / 4});
            const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.drawEllipse(cell.center(), radius, radius);
            painter.setRenderHint(QPainter::Antialiasing, smooth);
        }
    }
    painter.setPen(QPen(style.faint, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(placement.cells);
}

/// Numbers below or beside the cells, as many as there is room for.
void paintNumbers(QPainter &painter, const QRectF &area, const std::vector<std::size_t> &numbers,
                  Qt::Orientation orientation)
{
    const bool across = orientation == Qt::Horizontal;
    const double step = (across ? area.width() : area.height()) / static_cast<double>(numbers.size());
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil((across ? 22 : 14) / step)));
    for (std::size_t k = 0; k < numbers.size(); k += every) {
        const double at = static_cast<double>(k) * step;
        const QRectF place = across ? QRectF(area.left() + at, area.bottom() + 2, step, 16)
                                    : QRectF(area.left() - numberRoom, area.top() + at, numberRoom - 5, step);
        painter.drawText(place,
                         Qt::TextDontClip | Qt::AlignVCenter | (across ? Qt::AlignHCenter : Qt::AlignRight),
                         QString::number(numbers[k]));
    }
}

void paintNames(QPainter &painter, const QRectF &cells, const Style &style)
{
    painter.setPen(style.muted);
    painter.drawText(QRectF(cells.left(), cells.bottom() + 18, cells.width(), 16), Qt::AlignHCenter,
                     QObject::tr("head"));
    painter.save();
    painter.translate(cells.left() - numberRoom - nameRoom, cells.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-cells.height() / 2, 0, cells.height(), 16), Qt::AlignHCenter,
                     QObject::tr("layer"));
    painter.restore();
}

void paintScale(QPainter &painter, const QRectF &area, const GroupScale &scale, const Style &style)
{
    constexpr int steps = 64;
    const double step = area.height() / steps;
    for (int k = 0; k < steps; ++k)
        painter.fillRect(QRectF(area.left(), area.bottom() - (k + 1) * step, area.width(), step + 0.3),
                         scale.colour(scale.valueAt((k + 0.5) / steps), style));
    painter.setPen(style.text);
    for (const double share : {0.0, 0.5, 1.0})
        painter.drawText(QRectF(area.right() + 5, area.bottom() - share * area.height() - 8, 60, 16),
                         Qt::AlignLeft | Qt::AlignVCenter, QString::number(scale.valueAt(share), 'g', 2));
}

} // namespace

GroupScale GroupScale::ofEffects(const std::vector<double> &effects, bool bothWays)
{
    GroupScale scale;
    scale.bothWays_ = bothWays;
    scale.largest_ = 0;
    for (const double effect : effects)
        if (std::isfinite(effect))
            scale.largest_ = std::max(scale.largest_, std::abs(effect));
    if (scale.largest_ == 0)
        scale.largest_ = 1;
    return scale;
}

GroupScale GroupScale::ofProbabilities(double smallest)
{
    GroupScale scale;
    scale.isLogarithmic_ = true;
    scale.largest_ = std::clamp(smallest, 1e-12, 0.5);
    return scale;
}

QColor GroupScale::colour(double value, const Style &style) const
{
    if (!std::isfinite(value))
        return style.faint;
    const double share = isLogarithmic_ ? std::log(std::max(value, largest_)) / std::log(largest_)
                                        : std::abs(value) / largest_;
    return mixed(style.background, value < 0 ? style.homology[1] : style.homology[0],
                 std::clamp(share, 0.0, 1.0));
}

double GroupScale::valueAt(double share) const
{
    if (isLogarithmic_)
        return std::pow(largest_, share);
    const double smallest = bothWays_ ? -largest_ : 0;
    return smallest + (largest_ - smallest) * share;
}

GroupMapPlacement::GroupMapPlacement(const GroupMap &map, const QRectF &area)
    : cells(QPointF(area.left() + nameRoom + numberRoom, area.top()),
            QPointF(area.right() - scaleRoom, area.bottom() - numberRoom))
    , layers(map.layers.size())
    , heads(map.heads.size())
{
}

QRectF GroupMapPlacement::cell(std::size_t head) const
{
    const double width = cells.width() / static_cast<double>(heads);
    const double height = cells.height() / static_cast<double>(layers);
    return {cells.left() + static_cast<double>(head % heads) * width,
            cells.top() + static_cast<double>(head / heads) * height, width, height};
}

std::optional<std::size_t> GroupMapPlacement::headAt(const QPointF &point) const
{
    if (heads == 0 || point.x() < cells.left() || point.x() >= cells.right() || point.y() < cells.top()
        || point.y() >= cells.bottom())
        return std::nullopt;
    const auto place = [](double share, std::size_t count) {
        return std::min(static_cast<std::size_t>(share * static_cast<double>(count)), count - 1);
    };
    return place((point.y() - cells.top()) / cells.height(), layers) * heads
        + place((point.x() - cells.left()) / cells.width(), heads);
}

void paintGroupMap(QPainter &painter, const GroupMapPlacement &placement, const GroupMap &map,
                   const Style &style)
{
    paintCells(painter, placement, map, style);
    painter.setFont(style.smallFont());
    painter.setPen(style.text);
    paintNumbers(painter, placement.cells, map.heads, Qt::Horizontal);
    paintNumbers(painter, placement.cells, map.layers, Qt::Vertical);
    paintNames(painter, placement.cells, style);
    const QRectF &cells = placement.cells;
    paintScale(painter, QRectF(cells.right() + 14, cells.top(), 10, cells.height()), map.scale, style);
}

} // namespace attopo
