#pragma once

#include "metric/square_matrix.h"

#include <array>
#include <stop_token>
#include <utility>
#include <vector>

namespace attopo {

/// One position per token, centred on the origin; the largest distance from it is 1 (0 for a single token).
using Layout = std::vector<std::array<double, 2>>;

/// Metric multidimensional scaling of a distance matrix: stress majorisation (SMACOF: Borg and Groenen,
/// Modern Multidimensional Scaling, ch. 8) started from classical scaling (Torgerson). Deterministic; turned
/// so that the first token lies to the left and the last above the middle line. For a picture in which tokens
/// can be told apart, distances below a quarter of the median are raised to it, those beyond shortenedFrom()
/// grow with their logarithm only, and infinite ones stand a tenth beyond the largest finite one. Throws
/// Cancelled between iterations when `stop` is requested.
Layout multidimensionalScaling(const SquareMatrix &distances, std::stop_token stop = {});

/// From where on the layout draws distances shorter than they are, so that what is far from everything leaves
/// room for all else: some times the median; ∞ when there is no such distance.
double shortenedFrom(const SquareMatrix &distances);

/// `layout` turned and, where it helps, mirrored so that tokens lie as near as can be to where they were:
/// pairs (token of `layout`, token of `reference`). With fewer than two pairs it stays as it is. (Orthogonal
/// Procrustes problem: Schönemann 1966.)
Layout alignedTo(const Layout &layout, const Layout &reference,
                 const std::vector<std::pair<int, int>> &pairs);

} // namespace attopo
