#pragma once

#include "metric/square_matrix.h"

namespace attopo {

/// What becomes of two entries that mirror each other.
enum class Symmetrisation { Maximum, Mean, Minimum };

/// The symmetric matrix of `matrix` and its mirror image, entry by entry.
SquareMatrix symmetrised(const Matrix &matrix, Symmetrisation symmetrisation);

} // namespace attopo
