#pragma once

#include "topology/barcode.h"
#include "topology/rips_complex.h"

#include <vector>

namespace attopo {

/// The bars of H0. `edges` in filtration order; those that join no components may be left out. Of two
/// components that meet, the one whose smallest vertex is larger ends (all are born at 0, so that the elder
/// rule needs a tie-break).
std::vector<Bar> componentBars(const std::vector<Edge> &edges, std::size_t vertices);

} // namespace attopo
