#pragma once

#include "complex_look.h"
#include "style.h"

#include <QString>

#include <optional>

#include <vector>

namespace attopo {

/// What the colours of edges mean: the quantity at the ends and in the middle of the scale.
struct EdgeScale {
    QString quantity;
    double low = 0;
    double middle = 0;
    double high = 0;
    bool highIsStrong = false; ///< Its high end stands out from the ground, else the low one.
};

/// None for plain edges, or where there is no attention among the points (an imported distance matrix, a text
/// that attends to another one).
std::optional<EdgeScale> edgeScale(const Analysis &analysis, EdgeColour colour);

/// The colour of a place on the scale, 0 at its low end … 1: viridis, which people with any colour vision can
/// read, without the end that would be lost on the ground.
QColor scaleColour(const EdgeScale &scale, double share, const Style &style);

/// Opaque, of the first `count` edges; the further back an edge (TokenPlaces::depth), the nearer to the
/// ground. An edge's colour does not depend on the threshold.
std::vector<QRgb> edgeColours(const Analysis &analysis, EdgeColour colour, std::size_t count,
                              const std::vector<double> &depth, const Style &style);

/// How much of its colour is left of what lies at a depth, −1 … 1.
double depthStrength(double depth);

} // namespace attopo
