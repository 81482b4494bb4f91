#pragma once

#include "topology/barcode.h"

#include <array>
#include <optional>
#include <stop_token>
#include <string_view>
#include <utility>
#include <vector>

namespace attopo {

/// The points of a persistence diagram of one dimension: (birth, death), death may be ∞.
using Diagram = std::vector<std::pair<double, double>>;

/// The bars of `dimension`, or all of them.
Diagram diagram(const Barcode &barcode, std::optional<int> dimension);

/// How far apart two points of the plane are, and so a point from the diagonal.
enum class GroundNorm {
    Infinity,  ///< The larger of the changes of birth and death; to the diagonal (death − birth)/2.
    Euclidean, ///< To the diagonal (death − birth)/√2.
};

/// As it is called on the command line and in data.
constexpr std::string_view groundNormName(GroundNorm norm)
{
    return norm == GroundNorm::Infinity ? "infinity" : "euclidean";
}

/// A matching of two diagrams for which their distance is least.
struct DiagramMatching {
    /// Two points that are matched, by their places in the diagrams; none: the diagonal.
    struct Pair {
        std::optional<std::size_t> a, b;
        double distance = 0; ///< In the ground norm; of essential points the change of birth.

        bool operator==(const Pair &) const = default;
    };

    double distance = 0;     ///< ∞ when the counts of essential points differ.
    std::vector<Pair> pairs; ///< Every point off the diagonal once, but for essential ones when that is so.

    bool operator==(const DiagramMatching &) const = default;
};

// Both distances: essential points are matched with essential points by birth, and the distance is ∞ when
// their counts differ. Empty diagrams are fine. Exact but for the rounding of sums and roots. Throws Error
// when a diagram holds a point that is none, or both hold too many points (finite_matching.h); throws
// Cancelled soon after `stop` is requested.

/// The bottleneck distance: the least length of the longest pair. Of the matchings with no pair longer than
/// that (but for essential points) the one with the least sum of lengths.
DiagramMatching bottleneckMatching(const Diagram &a, const Diagram &b, GroundNorm norm = GroundNorm::Infinity,
                                   const std::stop_token &stop = {});

/// The q-Wasserstein distance (sum of d^q over an optimal matching)^(1/q), q ≥ 1.
DiagramMatching wassersteinMatching(const Diagram &a, const Diagram &b, double q,
                                    GroundNorm norm = GroundNorm::Infinity, const std::stop_token &stop = {});

/// The distances that are offered.
enum class DiagramDistance { Bottleneck, Wasserstein1, Wasserstein2 };

struct DiagramDistanceInfo {
    DiagramDistance distance;
    std::string_view name;  ///< On the command line and in data.
    std::string_view label; ///< In the window.
};

/// All of them, in the order of their values.
constexpr std::array<DiagramDistanceInfo, 3> diagramDistances()
{
    return {{{DiagramDistance::Bottleneck, "bottleneck", "Bottleneck"},
             {DiagramDistance::Wasserstein1, "wasserstein_1", "1-Wasserstein"},
             {DiagramDistance::Wasserstein2, "wasserstein_2", "2-Wasserstein"}}};
}

DiagramMatching matchDiagrams(DiagramDistance distance, const Diagram &a, const Diagram &b, GroundNorm norm,
                              const std::stop_token &stop = {});

} // namespace attopo
