#pragma once

#include "corpus/batch_settings.h"
#include "corpus/feature_table.h"

#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace attopo {

/// How much the groups of a column differ in one feature, head by head.
struct GroupPicture {
    std::string column;
    std::vector<std::string> groups; ///< Ascending.
    std::string feature;
    /// Of two groups Cohen's d (their difference in standard deviations), of more η² (the share of the
    /// variance that lies between groups): [layers, heads]; NaN where there is none.
    std::vector<double> effect;
    std::vector<double> q; ///< Likewise.
};

/// Compares the groups that each of BatchSettings::groupColumns makes of the texts, feature by feature and
/// head by head, and writes group_statistics.csv into `folder`. Texts without a group (an empty value) are
/// left out. A line for each two groups, group_a and group_b, and with more than two of them one before that
/// for all (no group_a and group_b):
///   n_a, n_b, mean_a, mean_b
///   difference  mean_a − mean_b, with its 95 % confidence interval ci_low, ci_high by Welch's t
///   effect      Cohen's d: the difference divided by the pooled standard deviation; for all groups η²
///   p           permutation_test.h
///   q           benjaminiHochberg() of the p of a column: of all lines for two groups, and of all for all
///   note        why something is empty: an interval from one text, an effect without variance
/// What cannot be computed is empty. Returns for each column the feature that
/// tells most: with the most heads of q ≤ 0.05, of those the one with the largest mean effect; of the lines
/// for all groups if there are any. The memory does not depend on the number of texts. Throws Error when a
/// column makes fewer than two groups of the texts that could be read, Cancelled soon after `stop` is
/// requested. `progress` is told how many permutations are done, of those of all tests.
std::vector<GroupPicture> writeGroupStatistics(const std::filesystem::path &folder,
                                               const BatchManifest &manifest, std::size_t threads,
                                               const std::stop_token &stop = {},
                                               const RowProgress &progress = {});

} // namespace attopo
