#pragma once

#include "metric/matrix.h"
#include "topology/diagram_distance.h"

#include <cstddef>
#include <span>

namespace attopo {

/// The persistence landscape (Bubenik 2015, "Statistical topological data analysis using persistence
/// landscapes") at `positions`: [levels, positions]. Row k holds λ_(k+1)(t), the (k + 1)-largest of
/// max(0, min(t − birth, death − t)) over the bars: exact at every position, at most half the length of a
/// bar, 0 where there are fewer bars. (GUDHI scales by √2.) For bars of finite length, see finiteDiagram().
Matrix persistenceLandscape(const Diagram &bars, std::size_t levels, std::span<const double> positions);

} // namespace attopo
