#pragma once

#include "style.h"

#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

namespace attopo {

/// The colours of numbers of heads: effects of groups, or the p of their tests.
class GroupScale {
public:
    /// Up to the largest of them; `bothWays`: the least is as far from 0 as the largest.
    static GroupScale ofEffects(const std::vector<double> &effects, bool bothWays);
    /// From 1 down to `smallest` (more than 0), by their logarithm: the smaller, the stronger.
    static GroupScale ofProbabilities(double smallest);

    QColor colour(double value, const Style &style) const; ///< NaN: that of no value.
    /// The value at a share of the scale, 0 its lower end and 1 its upper.
    double valueAt(double share) const;

private:
    bool isLogarithmic_ = false;
    bool bothWays_ = false;
    double largest_ = 1; ///< Of logarithmic ones the smallest.
};

/// A number of each head of a model, layers downwards.
struct GroupMap {
    std::vector<std::size_t> layers; ///< Their numbers.
    std::vector<std::size_t> heads;
    std::vector<double> values; ///< [layers, heads]; NaN where there is none.
    std::vector<bool> dots;     ///< Likewise: which are marked.
    GroupScale scale;
};

/// Cells, the numbers of layers and heads below and beside them, and the scale to the right, in an area.
struct GroupMapPlacement {
    GroupMapPlacement() = default;
    GroupMapPlacement(const GroupMap &map, const QRectF &area);

    QRectF cell(std::size_t head) const; ///< By its place in GroupMap::values.
    std::optional<std::size_t> headAt(const QPointF &point) const;

    QRectF cells;
    std::size_t layers = 0;
    std::size_t heads = 0;
};

void paintGroupMap(QPainter &painter, const GroupMapPlacement &placement, const GroupMap &map,
                   const Style &style);

} // namespace attopo
