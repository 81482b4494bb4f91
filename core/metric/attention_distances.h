#pragma once

#include "metric/square_matrix.h"

#include <stop_token>

namespace attopo {

// One minus the attention between two tokens, which is in two directions, the larger of them, their mean or
// the smaller; 0 on the diagonal. Throw Error when the columns are other tokens than the rows, Cancelled when
// `stop` is requested.

/// 1 − max(a_ij, a_ji)
SquareMatrix attentionDistances(const Matrix &attention, const std::stop_token &stop = {});

/// 1 − (a_ij + a_ji)/2
SquareMatrix meanAttentionDistances(const Matrix &attention, const std::stop_token &stop = {});

/// 1 − min(a_ij, a_ji)
SquareMatrix minimumAttentionDistances(const Matrix &attention, const std::stop_token &stop = {});

} // namespace attopo
