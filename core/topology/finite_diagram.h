#pragma once

#include "topology/barcode.h"
#include "topology/diagram_distance.h"

#include <optional>

namespace attopo {

/// The bars of `dimension` as points (birth, death) with finite death. Essential bars are left out or, given
/// `essentialEnd`, cut there; those born there or later are left out.
Diagram finiteDiagram(const Barcode &barcode, int dimension, std::optional<double> essentialEnd = {});

} // namespace attopo
