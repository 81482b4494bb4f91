#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace attopo {

// What a permutation test (permutation_test.h) can find, however different the groups are.

/// Of all ways to put the rows into groups of these sizes the share that cannot be told from the way they
/// are, for groups of one size may change places: no smaller p can be expected. Sizes are at least 1.
double shareOfSameSplits(std::span<const std::size_t> groupSizes);

/// The smallest p to be expected: that share, or 1 / (permutations + 1) where it is larger.
double smallestP(std::span<const std::size_t> groupSizes, std::uint64_t permutations);

} // namespace attopo
