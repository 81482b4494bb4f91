#pragma once

#include "metric/square_matrix.h"

#include <stop_token>

namespace attopo {

// Distances between all pairs of rows (n×m → n×n), in double precision; exactly 0 for equal rows. Throw
// Cancelled between rows when `stop` is requested.

/// Of distributions: sqrt(1 − Σ sqrt(p·q)) = ‖√p − √q‖ / √2, 0 … 1. A metric.
SquareMatrix hellingerDistances(const Matrix &distributions, const std::stop_token &stop = {});

/// Of distributions: Σ |p − q| / 2, 0 … 1. A metric.
SquareMatrix totalVariationDistances(const Matrix &distributions, const std::stop_token &stop = {});

/// Of vectors: ‖x − y‖.
SquareMatrix euclideanDistances(const Matrix &vectors, const std::stop_token &stop = {});

/// Of vectors: 1 − x·y / (‖x‖ ‖y‖), 0 … 2. No metric. A vector of length 0 is at 1 from all others.
SquareMatrix cosineDistances(const Matrix &vectors, const std::stop_token &stop = {});

} // namespace attopo
