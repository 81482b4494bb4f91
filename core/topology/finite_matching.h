#pragma once

#include "topology/diagram_points.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace attopo {

/// Of each finite point of the left diagram the one of the right that it is matched with; none: the diagonal.
/// Both by their number in DiagramPoints::finite.
using FiniteMatching = std::vector<std::optional<std::size_t>>;

/// More pairs of points than this are not matched: the matrix of their costs takes 200 MB.
inline constexpr std::size_t mostPairsOfPoints = 25'000'000;

/// The matching whose sum of d^q is least among those with no pair further apart than `longest`, of which
/// there must be one. Throws Error when there are more than mostPairsOfPoints.
FiniteMatching leastSumMatching(const DiagramPoints &left, const DiagramPoints &right, double q,
                                GroundNorm norm, double longest, const std::stop_token &stop);

/// The least length of the longest pair of a matching. Throws Error as leastSumMatching().
double leastLongestPair(const DiagramPoints &left, const DiagramPoints &right, GroundNorm norm,
                        const std::stop_token &stop);

/// The pairs of a matching, their places those in the diagrams.
std::vector<DiagramMatching::Pair> finitePairs(const DiagramPoints &left, const DiagramPoints &right,
                                               GroundNorm norm, const FiniteMatching &matching);

} // namespace attopo
