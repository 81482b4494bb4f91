#include "paint_barcode.h"

#include "filtration_text.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

constexpr double leftMargin = 34;
constexpr double rightMargin = 16;
constexpr double topMargin = 8;
constexpr double axisHeight = 24;
constexpr double groupGap = 10;

/// A step of 1, 2 or 5 times a power of ten that divides `range` into at most `most` parts.
double niceStep(double range, double most)
{
    const double raw = range / most;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= raw)
            return factor * power;
    return 10 * power;
}

} // namespace

BarcodePlacement::BarcodePlacement(const Barcode &barcode, double range, const QRectF &area)
    : plot_(area.adjusted(leftMargin, topMargin, -rightMargin, -axisHeight))
    , range_(range > 0 ? range : 1)
{
    std::vector<std::size_t> order(barcode.bars.size());
    for (std::size_t k = 0; k < order.size(); ++k)
        order[k] = k;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const Bar &left = barcode.bars[a];
        const Bar &right = barcode.bars[b];
        if (left.dimension != right.dimension)
            return left.dimension < right.dimension;
        // H0 bars all begin at 0: by death. Others as they are born.
        return left.dimension == 0 ? left.death < right.death : left.birth < right.birth;
    });
    for (int dimension = 0; dimension <= barcode.maxDimension; ++dimension)
        groups_.push_back({dimension, 0, 0, 0});
    for (const std::size_t bar : order)
        ++groups_[static_cast<std::size_t>(barcode.bars[bar].dimension)].count;

    // Each dimension gets the height it needs at full pitch (one without bars: two rows, to say so), or a
    // share of what is left that grows with the root of its number of bars, so that a few loops stay visible
    // beside hundreds of components.
    constexpr double fullPitch = 15;
    const auto rowsOf = [](const Group &group) {
        return static_cast<double>(std::max<std::size_t>(group.count, 2));
    };
    double room = plot_.height() - groupGap * static_cast<double>(groups_.size() - (groups_.empty() ? 0 : 1));
    std::vector<double> heights(groups_.size(), 0);
    for (std::size_t settled = 0; settled < groups_.size();) {
        double weights = 0;
        for (std::size_t g = 0; g < groups_.size(); ++g)
            weights += heights[g] > 0 ? 0 : std::sqrt(rowsOf(groups_[g]));
        const std::size_t before = settled;
        const double shared = room;
        for (std::size_t g = 0; g < groups_.size(); ++g) {
            const double needed = fullPitch * rowsOf(groups_[g]);
            if (heights[g] == 0 && needed <= shared * std::sqrt(rowsOf(groups_[g])) / weights) {
                heights[g] = needed;
                room -= needed;
                ++settled;
            }
        }
        if (settled != before)
            continue;
        for (std::size_t g = 0; g < groups_.size(); ++g)
            if (heights[g] == 0) {
                heights[g] = std::max(1.0, shared * std::sqrt(rowsOf(groups_[g])) / weights);
                ++settled;
            }
    }

    double y = plot_.top();
    auto next = order.begin();
    for (std::size_t g = 0; g < groups_.size(); ++g) {
        Group &group = groups_[g];
        const double pitch = heights[g] / rowsOf(group);
        const double thickness = std::clamp(0.68 * pitch, 0.6, 9.0);
        group.top = y;
        for (std::size_t k = 0; k < group.count; ++k, ++next)
            rows_.push_back({*next, y + (static_cast<double>(k) + 0.5) * pitch, thickness});
        y += heights[g];
        group.bottom = y;
        y += groupGap;
    }
}

double BarcodePlacement::x(double value) const
{
    return plot_.left() + plot_.width() * std::min(value / range_, 1.0);
}

double BarcodePlacement::filtrationValue(double x) const
{
    return std::clamp((x - plot_.left()) / std::max(plot_.width(), 1.0), 0.0, 1.0) * range_;
}

std::optional<std::size_t> BarcodePlacement::barAt(const Barcode &barcode, const QPointF &point) const
{
    std::optional<std::size_t> found;
    double nearest = 5.5;
    for (const Row &row : rows_) {
        const Bar &bar = barcode.bars[row.bar];
        const double distance = std::abs(row.y - point.y());
        const double end = bar.essential() ? plot_.right() + rightMargin : x(bar.death);
        if (distance < nearest && point.x() >= x(bar.birth) - 4 && point.x() <= end + 4) {
            nearest = distance;
            found = row.bar;
        }
    }
    return found;
}

void paintBarcode(QPainter &painter, const BarcodePlacement &placement, const Barcode &barcode,
                  const Selection &selection, std::optional<std::size_t> hovered, const Style &style)
{
    const QRectF plot = placement.plot();
    if (plot.width() <= 0 || plot.height() <= 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setFont(style.smallFont());
    const QFontMetricsF metrics(style.smallFont());

    const double step = niceStep(placement.range(), std::max(plot.width() / 70, 2.0));
    for (int k = 0; k * step <= placement.range() * (1 + 1e-9); ++k) {
        const double x = placement.x(k * step);
        painter.setPen(style.pen(style.faint, 1));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(style.muted);
        const QString text = closeText(k * step);
        painter.drawText(QRectF(x - 40, plot.bottom() + 3, 80, metrics.height()),
                         Qt::AlignHCenter | Qt::TextDontClip, text);
    }

    // Bars of which a selected token is a vertex stand out, the others step back.
    const bool someSelected = !selection.bar && !(selection.tokens.empty() && selection.bars.empty());
    for (const BarcodePlacement::Row &row : placement.rows()) {
        const Bar &bar = barcode.bars[row.bar];
        const bool selected = selection.bar == row.bar;
        QColor colour = style.homology[static_cast<std::size_t>(bar.dimension)];
        if (selected)
            colour = style.highlight;
        else if (someSelected && !selection.marks(row.bar, bar))
            colour.setAlpha(70);
        const double thickness =
            row.thickness * (selected || hovered == row.bar ? (row.thickness < 4 ? 2.5 : 1.35) : 1.0);
        const double left = placement.x(bar.birth);
        const double right =
            bar.essential() ? plot.right() + 4 : std::max(placement.x(bar.death), left + 0.8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRect(QRectF(left, row.y - thickness / 2, right - left, thickness));
        if (bar.essential()) { // an arrow head: this one never ends
            const double h = std::max(thickness, 3.0);
            const std::array<QPointF, 3> head{QPointF(right, row.y - h), QPointF(right + 8, row.y),
                                              QPointF(right, row.y + h)};
            painter.drawConvexPolygon(head.data(), 3);
        }
    }
    painter.setFont(style.smallFont());
    for (const BarcodePlacement::Group &group : placement.groups()) {
        painter.setPen(style.homology[static_cast<std::size_t>(group.dimension)]);
        painter.drawText(QRectF(plot.left() - leftMargin, group.top, leftMargin - 8,
                                std::max(group.bottom - group.top, metrics.height())),
                         Qt::AlignRight | Qt::AlignTop | Qt::TextDontClip,
                         QStringLiteral("H%1").arg(group.dimension));
        if (group.count == 0) {
            painter.setPen(style.muted);
            painter.drawText(QRectF(plot.left() + 4, group.top, plot.width(), metrics.height()),
                             Qt::AlignLeft | Qt::TextDontClip, QObject::tr("no bars"));
        }
    }
}

void paintDying(QPainter &painter, const BarcodePlacement &placement, const Barcode &barcode,
                const ThresholdWake::Stretch &stretch, const Style &style)
{
    QColor colour = style.highlight;
    colour.setAlphaF(static_cast<float>(stretch.strength));
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const BarcodePlacement::Row &row : placement.rows()) {
        const Bar &bar = barcode.bars[row.bar];
        const double x = placement.x(bar.birth);
        if (bar.death > stretch.from && bar.death <= stretch.to)
            painter.fillRect(QRectF(x, row.y - row.thickness / 2, placement.x(bar.death) - x, row.thickness),
                             colour);
    }
}

void paintThreshold(QPainter &painter, const BarcodePlacement &placement, double threshold,
                    const Style &style)
{
    const QRectF plot = placement.plot();
    const double x = placement.x(threshold);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(style.pen(style.accent, 1.6));
    painter.drawLine(QPointF(x, plot.top() - 4), QPointF(x, plot.bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.accent);
    const std::array<QPointF, 3> handle{QPointF(x - 5, plot.top() - 8), QPointF(x + 5, plot.top() - 8),
                                        QPointF(x, plot.top() - 1)};
    painter.drawConvexPolygon(handle.data(), 3);
}

} // namespace attopo
