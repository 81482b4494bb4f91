#pragma once

#include "analysis/model_topology.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// What the numbers are of.
struct ModelTopologyLabels {
    std::vector<std::string> models; ///< Their names, one or two.
    std::string_view distance;       ///< Of heads: its name on the command line.
    /// How heads were compared whose diagrams are: the metric between points, the dimension, and the ground
    /// norm.
    struct OfDiagrams {
        std::string_view metric;
        int dimension = 0;
        GroundNorm norm = GroundNorm::Infinity;
    };
    std::optional<OfDiagrams> diagrams{}; ///< None when rows of attention were compared.
    bool dropSpecialTokens = false;
    bool joinWords = false;
    std::size_t points = 0; ///< Of the text, to the first model.
};

/// The JSON of `attention-topology heads` (format in the README).
std::string modelTopologyJson(const ModelTopology &topology, const ModelTopologyLabels &labels);
std::string modelComparisonJson(const ModelComparison &compared, const ModelTopologyLabels &labels);

} // namespace attopo
