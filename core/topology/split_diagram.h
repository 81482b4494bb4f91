#pragma once

#include "topology/diagram_distance.h"

#include <vector>

namespace attopo {

/// A diagram taken apart for the distances.
struct SplitDiagram {
    Diagram finite;                      ///< Points off the diagonal with finite death.
    std::vector<double> essentialBirths; ///< Ascending.
};

SplitDiagram splitDiagram(const Diagram &diagram);

} // namespace attopo
