#pragma once

#include "metric/square_matrix.h"

#include <cstddef>
#include <vector>

namespace attopo {

/// The attention among the tokens in `kept` (ascending): rows and columns of the others are dropped and every
/// row is divided by its sum, so that it is a distribution again. A row that attended to nothing but dropped
/// tokens becomes uniform.
SquareMatrix attentionAmong(const SquareMatrix &attention, const std::vector<std::size_t> &kept);

} // namespace attopo
