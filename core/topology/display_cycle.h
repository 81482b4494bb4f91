#pragma once

#include "topology/barcode.h"
#include "topology/rips_complex.h"

#include <vector>

namespace attopo {

/// A short loop to show for an H1 bar: its birth edge, and between the edge's ends a path of edges that come
/// before it in the filtration, as few of them as there can be (of such paths, the shortest). Born with the
/// bar, but not an exact representative of its class: it may also run around loops that are older. Vertices
/// in order around the loop, from one end of the birth edge to the other; empty for a bar of another
/// dimension. `edges` are those that the bar came from, in filtration order.
std::vector<int> displayCycle(const Bar &bar, const std::vector<Edge> &edges, std::size_t vertices);

} // namespace attopo
