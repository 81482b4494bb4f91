#pragma once

#include "metric/matrix.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace attopo {

/// Matches the rows of `costs` with its columns, none of either twice, so that the sum of their costs is
/// least; rows and columns may stay alone at no cost, so that only negative costs are ever used. The column
/// of each row.
///
/// Shortest augmenting paths after a phase of bids (Jonker, Volgenant 1987, doi:10.1007/BF02278710), each row
/// with a column of its own at cost 0 for staying alone. At most O(rows² · columns), mostly far less. Throws
/// Cancelled soon after `stop` is requested.
std::vector<std::optional<std::size_t>> leastCostMatching(const Matrix &costs,
                                                          const std::stop_token &stop = {});

} // namespace attopo
