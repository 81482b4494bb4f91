#pragma once

#include "corpus/batch_settings.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace attopo {

/// How groups of texts differ in one feature of one head, as a line of group_statistics.csv says it
/// (group_statistics.h); NaN where it says nothing.
struct GroupDifference {
    double meanA, meanB, difference, low, high, effect, p, q;
    std::string note; ///< Why something is missing.
};

/// All lines for two groups, or for all groups of a column.
struct GroupComparison {
    std::string column;
    std::vector<std::string> groups;          ///< a and b; empty: all.
    std::vector<GroupDifference> differences; ///< [layers, heads, featureColumns()]
};

/// Reads group_statistics.csv as it was written for this manifest, comparison by comparison in its order.
/// Throws Error that names line and column when it is another, or broken; Cancelled.
std::vector<GroupComparison>
readGroupComparisons(const std::filesystem::path &folder, const BatchManifest &manifest,
                     const std::stop_token &stop = {},
                     const std::function<void(std::uint64_t lines)> &progress = {});

/// Of `features` features the one that tells most: with the most heads of q ≤ 0.05, of those the one with the
/// largest mean effect. `effect`, `q`: [heads, features]; NaN where there is none.
std::size_t featureThatTellsMost(std::span<const double> effect, std::span<const double> q,
                                 std::size_t features);

} // namespace attopo
