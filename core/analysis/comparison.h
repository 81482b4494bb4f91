#pragma once

#include "analysis/analysis.h"
#include "topology/diagram_distance.h"

#include <array>
#include <optional>
#include <stop_token>
#include <vector>

namespace attopo {

/// Two persistence diagrams side by side.
struct DiagramComparison {
    std::optional<int> dimension; ///< None: bars of all dimensions as one diagram, where any matches any.
    std::array<DiagramMatching, diagramDistances().size()> matchings; ///< By DiagramDistance.

    const DiagramMatching &operator[](DiagramDistance distance) const
    {
        return matchings[static_cast<std::size_t>(distance)];
    }
    bool operator==(const DiagramComparison &) const = default;
};

/// Two barcodes side by side, of all bars: no filter of a view plays a part.
struct Comparison {
    GroundNorm norm = GroundNorm::Infinity;
    /// Dimensions 0 … the larger of the two maxDimension, where a barcode that ends before has no bars, then
    /// these together when they are several.
    std::vector<DiagramComparison> diagrams;
    /// Representation topology divergence (cross_barcode.h) of two complexes on the same tokens, each scaled
    /// by its 0.9 quantile, and of the distances as they are; none when the tokens are others or cannot be
    /// scaled.
    std::optional<double> divergence = {};
    std::optional<double> divergenceUnscaled = {};

    bool operator==(const Comparison &) const = default;
};

/// One of the matchings of a comparison.
struct MatchingChoice {
    std::optional<int> dimension; ///< As DiagramComparison::dimension.
    DiagramDistance distance = DiagramDistance::Bottleneck;

    bool operator==(const MatchingChoice &) const = default;
};

/// Null when there is none of that dimension.
const DiagramMatching *matchingIn(const Comparison &comparison, const MatchingChoice &choice);

/// Without divergence: barcodes do not tell it. Throws Cancelled soon after `stop` is requested.
Comparison compareBarcodes(const Barcode &a, const Barcode &b, GroundNorm norm = GroundNorm::Infinity,
                           const std::stop_token &stop = {});

/// Likewise, with the divergence.
Comparison compareAnalyses(const Analysis &a, const Analysis &b, GroundNorm norm = GroundNorm::Infinity,
                           const std::stop_token &stop = {});

} // namespace attopo
