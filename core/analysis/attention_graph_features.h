#pragma once

#include "metric/matrix.h"
#include "topology/summary_info.h"

#include <array>
#include <cstddef>
#include <span>
#include <stop_token>

namespace attopo {

/// The thresholds of Kushnareva et al. 2021.
inline constexpr std::array<double, 6> attentionThresholds{0.025, 0.05, 0.1, 0.25, 0.5, 0.75};

/// No more cycles are counted, as there.
inline constexpr std::size_t cycleCap = 500;

inline constexpr std::size_t attentionGraphFeatureCount = 6;

/// The topological features of Kushnareva et al. 2021 ("Artificial text detection via examining the topology
/// of attention maps", EMNLP; as their code computes them, github.com/danchern97/tda4atd, stats_count.py),
/// under the names there: numbers of the directed graph with an edge from token i to token j where
/// a_ij ≥ threshold. A token that attends to itself has a loop, and loops count: as an edge, twice in the
/// degree, as a cycle, and in b1. Where this differs from the code: rows are taken as they are (there padding
/// is cut off and rows are divided by their sums) and in double precision (there rounded to 16 bits), and
/// only cycles are capped (there components as well, of texts of at most 128 tokens).
std::span<const SummaryInfo, attentionGraphFeatureCount> attentionGraphFeatures();

/// Their values, in the order of attentionGraphFeatures(). `attention` n×n. All 0 when n = 0. Throws
/// Cancelled soon after `stop` is requested.
using AttentionGraphFeatures = std::array<double, attentionGraphFeatureCount>;
AttentionGraphFeatures attentionGraphFeaturesOf(const Matrix &attention, double threshold,
                                                const std::stop_token &stop = {});

} // namespace attopo
