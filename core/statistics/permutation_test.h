#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace attopo {

/// Gives the rows of a sample to a test: calls its argument with the group of each row (from 0) and its
/// values, in the same order every time.
using SampleRows =
    std::function<void(const std::function<void(std::size_t group, std::span<const double> values)> &row)>;

struct PermutationTest {
    std::vector<std::size_t> groupSizes; ///< At least one row each.
    std::vector<double> centre;          ///< Of each value, for instance its mean over all rows.
    std::uint64_t permutations = 0;
};

/// For each value the p of the hypothesis that groups make no difference to it: (1 + how many random
/// permutations of the groups among the rows part their means as much) / (1 + permutations), where means are
/// parted by Σ n_g · (mean_g − centre)², for two groups the same as by the size of their difference. Which
/// permutations is fixed: permutation b draws the group of one row after the other, of group sizes still to
/// be filled in proportion, with stream b of seed 0 (random_stream.h). They are independent of each other, so
/// that p is right whatever the order of the rows. The result does not depend on `threads` (0: one a core).
/// Reads the sample once for some hundred megabytes of sums. Throws Cancelled soon after `stop` is requested.
/// `progress` is told on this thread how many permutations are done.
std::vector<double> permutationTest(const PermutationTest &test, const SampleRows &rows, std::size_t threads,
                                    const std::stop_token &stop = {},
                                    const std::function<void(std::uint64_t done)> &progress = {});

} // namespace attopo
