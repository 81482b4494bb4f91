#pragma once

#include "analysis/analysis.h"
#include "topology/diagram_distance.h"
#include "translatable.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace attopo {

/// What is done so that diagrams of different numbers of tokens can be compared.
enum class DiagramNormalisation {
    None,
    Scale,  ///< Births and deaths are divided by Barcode::largestValue() of their diagram, unless it is 0.
    PerBar, ///< The q-Wasserstein distance is that per bar: (W_q^q / the larger number of bars)^(1/q). The
            ///< bottleneck distance, of one bar already, stays as it is.
    ScalePerBar, ///< Both.
};

struct DiagramNormalisationInfo {
    DiagramNormalisation normalisation;
    std::string_view name;  ///< On the command line and in data.
    std::string_view label; ///< In the window.
};

/// All of them, in the order of their values.
constexpr std::array<DiagramNormalisationInfo, 4> diagramNormalisations()
{
    return {{{DiagramNormalisation::None, "none", TRANSLATABLE("Core", "As they are")},
             {DiagramNormalisation::Scale, "scale",
              TRANSLATABLE("Core", "Divided by the largest filtration value")},
             {DiagramNormalisation::PerBar, "per-bar", TRANSLATABLE("Core", "Cost per bar")},
             {DiagramNormalisation::ScalePerBar, "scale-per-bar",
              TRANSLATABLE("Core", "Divided, and cost per bar")}}};
}

/// A diagram to be compared, and the points it comes from.
struct TableEntry {
    std::shared_ptr<const TokenSpace> space; ///< Null or without points for an imported diagram.
    std::shared_ptr<const Barcode> barcode;
};

struct DiagramTableOptions {
    DiagramDistance distance = DiagramDistance::Wasserstein1;
    int dimension = 1; ///< No more than the maxDimension of each barcode.
    GroundNorm norm = GroundNorm::Infinity;
    DiagramNormalisation normalisation = DiagramNormalisation::None;
    std::size_t subsets = 20; ///< Per pair, to measure the effect of length; 0: do not measure it.
    std::uint64_t seed = 1;   ///< Subset k of each pair is drawn with its stream k (random_stream.h).
    std::size_t threads = 0;  ///< 0: one per core. The result does not depend on it.
};

/// The distances of all pairs of diagrams, and how much of each length alone makes.
struct DiagramTable {
    SquareMatrix distances; ///< ∞ where the numbers of essential bars differ.
    /// Of each pair the distance, normalised in the same way, between the diagram of the one with more points
    /// and the diagrams of random subsets of its points, as many as the other has: mean and standard
    /// deviation (estimated: n − 1). What the points attend to stays the whole text. 0 for equally many
    /// points; NaN where it was not measured: without subsets, or without points to draw from.
    SquareMatrix lengthEffect, lengthDeviation;
};

/// In parallel; `progress` counts what is done of `total`, diagrams that were matched. Throws Error when a
/// barcode has no such dimension, and as matchDiagrams(); Cancelled soon after `stop` is requested.
DiagramTable diagramTable(std::span<const TableEntry> entries, const DiagramTableOptions &options = {},
                          const std::stop_token &stop = {},
                          const std::function<void(std::size_t done, std::size_t total)> &progress = {});

/// One distance as the table has them.
double normalisedDistance(const Barcode &a, const Barcode &b, const DiagramTableOptions &options,
                          const std::stop_token &stop = {});

} // namespace attopo
