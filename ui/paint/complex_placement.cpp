#include "complex_placement.h"

#include "layout_box.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace attopo {

namespace {

constexpr double labelMargin = 34; // around the outermost nodes
constexpr double bareMargin = 8;

double nodeRadius(std::size_t n, const QRectF &area, double least)
{
    const double room = std::sqrt(area.width() * area.height() / std::max<double>(1, static_cast<double>(n)));
    return std::clamp(0.11 * room, least, 6.5);
}

QRectF boxAround(const QPointF &node, double radius)
{
    return {node.x() - radius, node.y() - radius, 2 * radius, 2 * radius};
}

QSizeF sizeOf(const QString &label, const QFontMetricsF &metrics)
{
    return {metrics.horizontalAdvance(label) + 2, metrics.height()};
}

} // namespace

ComplexPlacement::ComplexPlacement(const TokenPlaces &places, const QStringList &labels, const QRectF &area,
                                   const Viewport &viewport, const Style &style,
                                   const std::vector<int> &preferred)
    : depth_(places.depth)
{
    // The frame's bounding box fills the area; one scale for both axes, since lengths mean something.
    const QRectF frame = layoutBox(places.frame);
    double margin = labels.isEmpty() ? bareMargin : labelMargin;
    if (places.onCircle && !labels.isEmpty()) { // labels stand around it
        const QFontMetricsF metrics(style.smallFont());
        for (const QString &label : labels)
            margin = std::max(margin, metrics.horizontalAdvance(label) + 14);
        margin = std::min(margin, std::max(labelMargin, std::min(area.width(), area.height()) / 5));
    }
    const QRectF inner = area.adjusted(margin, margin, -margin, -margin);
    scale_ = std::max(1.0, std::min(inner.width() / frame.width(), inner.height() / frame.height()))
        * viewport.zoom;
    origin_ = area.center() + scale_ * (viewport.pan - frame.center());
    radius_ = nodeRadius(places.positions.size(), area, labels.isEmpty() ? 1.5 : 2.5);
    if (places.onCircle) // neighbours do not touch
        radius_ = std::clamp(0.42 * 2 * M_PI * scale_ / static_cast<double>(places.positions.size() + 1), 1.2,
                             radius_);
    nodes_.reserve(places.positions.size());
    for (const auto &[x, y] : places.positions)
        nodes_.push_back(origin_ + scale_ * QPointF(x, -y));
    fromBehind_.resize(nodes_.size());
    std::iota(fromBehind_.begin(), fromBehind_.end(), 0);
    if (!depth_.empty())
        std::stable_sort(fromBehind_.begin(), fromBehind_.end(), [this](int a, int b) {
            return depth_[static_cast<std::size_t>(a)] < depth_[static_cast<std::size_t>(b)];
        });
    if (!labels.isEmpty())
        placeLabels(labels, area, style, preferred, places.onCircle);
}

double ComplexPlacement::radius(int token) const
{
    return depth_.empty() ? radius_ : radius_ * (1 + 0.35 * depth_[static_cast<std::size_t>(token)]);
}

std::array<double, 2> ComplexPlacement::toLayout(const QPointF &point) const
{
    const QPointF p = (point - origin_) / scale_;
    return {p.x(), -p.y()};
}

/// What a label must not cover, looked up by cell, so that 500 tokens cost no more than their neighbours.
class ComplexPlacement::Obstacles {
public:
    explicit Obstacles(const QRectF &area)
        : area_(area)
        , columns_(static_cast<int>(area.width() / cell) + 3)
        , rows_(static_cast<int>(area.height() / cell) + 3)
        , cells_(static_cast<std::size_t>(columns_ * rows_))
    {
    }

    const QRectF &area() const { return area_; }
    void add(const QRectF &rect)
    {
        allTouched(rect, [&](std::size_t number) {
            cells_[number].push_back(rect);
            return true;
        });
    }
    void add(const QLineF &line)
    {
        for (int k = 0; k <= steps; ++k)
            add(around(line.pointAt(static_cast<double>(k) / steps)));
    }
    /// But for the node that the line begins at.
    bool isFree(const QLineF &line, const QRectF &node) const
    {
        for (int k = 0; k <= steps; ++k)
            if (!isFree(around(line.pointAt(static_cast<double>(k) / steps)), node))
                return false;
        return true;
    }
    bool isFree(const QRectF &rect, const QRectF &except = {}) const
    {
        return area_.contains(rect) && allTouched(rect, [&](std::size_t number) {
                   return std::ranges::none_of(cells_[number], [&](const QRectF &other) {
                       return overlap(other, rect) && other != except;
                   });
               });
    }

private:
    static constexpr double cell = 48;
    static constexpr int steps = 12; ///< Of a line, which is no longer than five times as many units.

    struct Cells {
        int top, bottom, left, right; ///< Inclusive.
    };

    static QRectF around(const QPointF &point) { return {point - QPointF(1.5, 1.5), QSizeF(3, 3)}; }
    static bool overlap(const QRectF &a, const QRectF &b)
    {
        return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
    }
    /// Whether `holds` is true of every cell that the rectangle touches.
    template <typename Holds>
    bool allTouched(const QRectF &rect, Holds holds) const
    {
        const Cells touched = cellsOf(rect);
        for (int row = touched.top; row <= touched.bottom; ++row)
            for (int column = touched.left; column <= touched.right; ++column)
                if (!holds(static_cast<std::size_t>(row * columns_ + column)))
                    return false;
        return true;
    }
    Cells cellsOf(const QRectF &rect) const
    {
        const auto place = [](double at, int most) {
            return std::clamp(static_cast<int>(at / cell) + 1, 0, most - 1);
        };
        return {place(rect.top() - area_.top(), rows_), place(rect.bottom() - area_.top(), rows_),
                place(rect.left() - area_.left(), columns_), place(rect.right() - area_.left(), columns_)};
    }

    QRectF area_;
    int columns_;
    int rows_;
    std::vector<std::vector<QRectF>> cells_;
};

void ComplexPlacement::placeLabels(const QStringList &labels, const QRectF &area, const Style &style,
                                   const std::vector<int> &preferred, bool onCircle)
{
    // Greedy: preferred tokens first, then those in front, else in the order of the text.
    std::vector<int> order = preferred;
    const auto addUnlessPreferred = [&](int token) {
        if (!std::binary_search(preferred.begin(), preferred.end(), token))
            order.push_back(token);
    };
    if (depth_.empty())
        std::for_each(fromBehind_.begin(), fromBehind_.end(), addUnlessPreferred);
    else
        std::for_each(fromBehind_.rbegin(), fromBehind_.rend(), addUnlessPreferred);
    const QFontMetricsF metrics(style.smallFont());
    Obstacles obstacles(area);
    for (std::size_t token = 0; token < nodes_.size(); ++token) {
        if (area.contains(nodes_[token]))
            obstacles.add(boxAround(nodes_[token], radius(static_cast<int>(token))));
    }
    if (!onCircle)
        return placeLabelsBeside(order, labels, metrics, obstacles);
    for (const int token : order)
        placeLabelOutside(token, sizeOf(labels[token], metrics), obstacles);
    if (static_cast<qsizetype>(labels_.size()) < labels.size())
        placeLabelsOnRays(labels, area, style, preferred);
}

void ComplexPlacement::placeLabelsBeside(const std::vector<int> &order, const QStringList &labels,
                                         const QFontMetricsF &metrics, Obstacles &obstacles)
{
    std::vector<int> left;
    for (const int token : order)
        if (!placeLabelBeside(token, sizeOf(labels[token], metrics), obstacles))
            left.push_back(token);
    // Where there are more there is no room, and while a picture is turned lines would jump.
    constexpr std::size_t mostWithLeaders = 150;
    if (nodes_.size() > mostWithLeaders || !depth_.empty())
        return;
    for (const int token : left)
        placeLabelWithLeader(token, sizeOf(labels[token], metrics), obstacles);
}

bool ComplexPlacement::takePlace(int token, const QRectF &rect, Obstacles &obstacles)
{
    if (!obstacles.area().contains(nodes_[static_cast<std::size_t>(token)]) || !obstacles.isFree(rect))
        return false;
    obstacles.add(rect);
    labels_.push_back({token, rect});
    return true;
}

void ComplexPlacement::placeLabelOutside(int token, const QSizeF &size, Obstacles &obstacles)
{
    const QPointF node = nodes_[static_cast<std::size_t>(token)];
    const double gap = radius(token) + 2;
    const QPointF out = node - origin_;
    const QPointF way = out / std::max(std::hypot(out.x(), out.y()), 1e-9);
    const QPointF corner = node
        + QPointF(way.x() * (gap + size.width() / 2) - size.width() / 2,
                  way.y() * (gap + size.height() / 2 - 1) - size.height() / 2);
    takePlace(token, {corner, size}, obstacles);
}

bool ComplexPlacement::placeLabelBeside(int token, const QSizeF &size, Obstacles &obstacles)
{
    const QPointF node = nodes_[static_cast<std::size_t>(token)];
    const double width = size.width();
    const double height = size.height();
    const double gap = radius(token) + 2;
    const double side = 0.75 * gap;
    const std::array<QPointF, 8> corners{{
        {node.x() + gap, node.y() - height / 2},
        {node.x() - gap - width, node.y() - height / 2},
        {node.x() - width / 2, node.y() - gap - height + 2},
        {node.x() - width / 2, node.y() + gap - 2},
        {node.x() + side, node.y() - side - height + 2},
        {node.x() + side, node.y() + side - 2},
        {node.x() - side - width, node.y() - side - height + 2},
        {node.x() - side - width, node.y() + side - 2},
    }};
    return std::any_of(corners.begin(), corners.end(), [&](const QPointF &corner) {
        return takePlace(token, QRectF(corner, size), obstacles);
    });
}

bool ComplexPlacement::placeLabelWithLeader(int token, const QSizeF &size, Obstacles &obstacles)
{
    const QPointF node = nodes_[static_cast<std::size_t>(token)];
    constexpr std::array<double, 4> distances{16, 28, 42, 60}; // from the node to the label
    constexpr int directions = 16;
    for (const double distance : distances)
        for (int k = 0; k < directions; ++k) {
            const double angle = 2 * M_PI * k / directions;
            const QPointF way(std::cos(angle), -std::sin(angle));
            const QPointF tip = node + distance * way;
            // The label lies beyond the tip.
            const QRectF rect(QPointF(tip.x() + (way.x() - 1) * size.width() / 2,
                                      tip.y() + (way.y() - 1) * size.height() / 2),
                              size);
            const QLineF leader(node + (radius(token) + 1) * way, tip);
            if (!obstacles.isFree(rect) || !obstacles.isFree(leader, boxAround(node, radius(token)))
                || !takePlace(token, rect, obstacles))
                continue;
            obstacles.add(leader);
            labels_.back().leader = leader;
            return true;
        }
    return false;
}

void ComplexPlacement::placeLabelsOnRays(const QStringList &labels, const QRectF &area, const Style &style,
                                         const std::vector<int> &preferred)
{
    labels_.clear();
    const QFontMetricsF metrics(style.smallFont());
    const double height = metrics.height();
    const auto rayOf = [this](int token) { return QLineF(origin_, nodes_[static_cast<std::size_t>(token)]); };
    std::set<double> taken; // angles, in degrees
    const auto place = [&](int token) {
        const QLineF ray = rayOf(token);
        if (ray.length() < 1)
            return;
        const double angle = ray.angle();
        const double apart = height / (ray.length() + radius_) * 180 / M_PI;
        const auto near = [&](double other) {
            const double difference = std::abs(other - angle);
            return std::min(difference, 360 - difference) < apart;
        };
        // The nearest angles are beside it or, across 0, at the other end.
        const auto next = taken.lower_bound(angle);
        if (!taken.empty()
            && (near(*taken.begin()) || near(*taken.rbegin()) || (next != taken.end() && near(*next))
                || (next != taken.begin() && near(*std::prev(next)))))
            return;
        const bool leftwards = angle > 90 && angle < 270; // turned so that it can be read
        const double width = metrics.horizontalAdvance(labels[token]) + 2;
        const double gap = radius_ + 3;
        Label label{token, QRectF(leftwards ? -gap - width : gap, -height / 2, width, height)};
        label.turn.translate(ray.x2(), ray.y2());
        label.turn.rotate(-angle + (leftwards ? 180 : 0));
        if (!area.contains(label.turn.mapRect(label.rect)))
            return;
        taken.insert(angle);
        labels_.push_back(label);
    };
    std::for_each(preferred.begin(), preferred.end(), place);
    std::for_each(fromBehind_.begin(), fromBehind_.end(), place);
}

int ComplexPlacement::tokenAt(const QPointF &point) const
{
    int nearest = -1;
    double smallest = 1.35 * radius_ + 4;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const double distance = std::hypot(nodes_[i].x() - point.x(), nodes_[i].y() - point.y());
        if (distance <= smallest) {
            smallest = distance;
            nearest = static_cast<int>(i);
        }
    }
    if (nearest >= 0)
        return nearest;
    for (const Label &label : labels_)
        if (label.rect.contains(label.turn.inverted().map(point)))
            return label.token;
    return -1;
}

} // namespace attopo
