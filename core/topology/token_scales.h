#pragma once

#include "topology/rips_complex.h"

#include <span>

namespace attopo {

/// The filtration value from which `vertices` (at least one, each below `vertexCount`) lie in one component
/// of the complex; ∞ when they never do. `edges` as edgesByLength() made them.
double connectedFrom(std::span<const int> vertices, const std::vector<Edge> &edges, std::size_t vertexCount);

/// The filtration value from which `vertices` form a simplex: their greatest distance.
double simplexFrom(std::span<const int> vertices, const SquareMatrix &distances);

} // namespace attopo
