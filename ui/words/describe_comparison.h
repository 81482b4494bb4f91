#pragma once

#include "topology/diagram_distance.h"

#include <QString>

#include <optional>

namespace attopo {

/// The convention of the distances in a sentence.
QString comparisonConvention(GroundNorm norm);

/// H0, H1, …, or that of all dimensions together.
QString diagramName(std::optional<int> dimension);

} // namespace attopo
