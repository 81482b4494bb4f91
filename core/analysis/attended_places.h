#pragma once

#include "analysis/analysis.h"

namespace attopo {

/// Of the points, where they are among what they attend to (of a span of a text they are some of it); empty
/// when they are not.
std::vector<std::size_t> placesAmongAttended(const TokenSpace &space);

} // namespace attopo
