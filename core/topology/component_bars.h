#pragma once

#include "topology/barcode.h"
#include "topology/rips_complex.h"

#include <vector>

namespace attopo {

/// The bars of H0. `edges` in filtration order; those that join no components may be left out. Of two
/// components that meet, the one whose smallest vertex is larger ends (all are born at 0, so that the elder
/// rule needs a tie-break).
std::vector<Bar> componentBars(const std::vector<Edge> &edges, std::size_t vertices);

/// The vertices, ascending, of the component that ends with a bar of H0, and of the one it joins, just before
/// its death edge enters; of an essential bar the component at the last edge, and nothing. `edges` in
/// filtration order.
struct MergingComponents {
    std::vector<int> ending;
    std::vector<int> other;
};
MergingComponents mergingComponents(const Bar &bar, const std::vector<Edge> &edges, std::size_t vertices);

} // namespace attopo
