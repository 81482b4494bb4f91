#pragma once

#include "metric/square_matrix.h"

#include <stop_token>

namespace attopo {

// Of distributions, to reproduce published numbers: each row is put through softmax again. Throw Cancelled
// between rows when `stop` is requested.

/// The Jensen–Shannon distance in base e, one square root (the convention of
/// scipy.spatial.distance.jensenshannon).
SquareMatrix softmaxDistances(const Matrix &distributions, const std::stop_token &stop = {});

/// The square root of that.
SquareMatrix notebookDistances(const Matrix &distributions, const std::stop_token &stop = {});

} // namespace attopo
