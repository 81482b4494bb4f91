#pragma once

#include "topology/barcode.h"

#include <utility>
#include <vector>

namespace attopo {

/// The points of a persistence diagram of one dimension: (birth, death), death may be ∞.
using Diagram = std::vector<std::pair<double, double>>;

/// The bars of `dimension`.
Diagram diagram(const Barcode &barcode, int dimension);

// Both distances: ground metric L∞ on the plane, so that a point is (death − birth)/2 from the diagonal;
// essential points are matched with essential points by birth, and the distance is ∞ when their counts
// differ. Empty diagrams are fine. Births and finite deaths must be finite numbers.

/// The bottleneck distance, exact (Hera: Kerber, Morozov, Nigmetov 2017, doi:10.1145/3064175).
double bottleneckDistance(const Diagram &a, const Diagram &b);

/// The largest relative error of wassersteinDistance().
inline constexpr double wassersteinRelativeError = 1e-6;

/// The q-Wasserstein distance (sum of d^q over an optimal matching)^(1/q), q ≥ 1, by Hera's auction up to
/// wassersteinRelativeError.
double wassersteinDistance(const Diagram &a, const Diagram &b, double q);

} // namespace attopo
