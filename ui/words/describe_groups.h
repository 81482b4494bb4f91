#pragma once

#include "corpus/group_comparison.h"

#include <QString>

#include <cstdint>
#include <span>

namespace attopo {

/// What the tests of groups of these sizes can find: the smallest p to be expected, and what becomes of it
/// after the correction for so many `tests`.
QString describeReach(std::span<const std::size_t> groupSizes, std::uint64_t permutations,
                      std::uint64_t tests);

/// How groups differ in a feature of a head, in one line. `groups`: a and b; empty: all.
QString describeDifference(const GroupDifference &difference, const std::vector<std::string> &groups);

/// "human − machine", or "all groups".
QString describeGroups(const std::vector<std::string> &groups);

} // namespace attopo
