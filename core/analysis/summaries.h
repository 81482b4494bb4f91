#pragma once

#include "analysis/analysis.h"
#include "analysis/attention_barcode_features.h"
#include "analysis/attention_graph_features.h"
#include "analysis/pattern_distances.h"
#include "topology/bar_statistics.h"
#include "topology/merge_tree.h"
#include "topology/persistence_image.h"
#include "topology/step_curves.h"

#include <array>
#include <optional>
#include <stop_token>
#include <vector>

namespace attopo {

/// What sums up the bars of one dimension. Essential bars are left out of all but the statistics, which count
/// them, and the Betti curve.
struct DimensionSummary {
    BarStatistics statistics;
    StepCurve betti;
    StepCurve lifespan;
    LengthHistogram lengths; ///< 10 bins from 0 to the scale.
    Matrix landscape;        ///< [5, 201]: λ_1 … λ_5 at Summaries::landscapePositions.
    Matrix image;            ///< On Summaries::imageGrid.
};

/// The features of the literature on attention graphs, which depend on no metric.
struct AttentionFeatures {
    std::array<AttentionGraphFeatures, attentionThresholds.size()> graphs; ///< By attentionThresholds.
    AttentionBarcodeFeatures bars{};
    PatternDistances patterns{};

    bool operator==(const AttentionFeatures &) const = default;
};

/// All that sums up one analysis.
struct Summaries {
    std::vector<DimensionSummary> dimensions; ///< 0 … maxDimension of the barcode.
    StepCurve euler;
    MergeTree mergeTree;
    std::vector<double> landscapePositions; ///< Evenly from 0 to the scale.
    PersistenceImageGrid imageGrid;         ///< persistenceImageGrid(scale)
    /// None for distances, and where tokens attend to another text.
    std::optional<AttentionFeatures> attention;
};

/// `scale`: the greatest filtration value of landscapes, images and histograms, at least the largestValue()
/// of the barcode; the same for analyses that are to be compared. Throws Cancelled soon after `stop` is
/// requested.
Summaries summariesOf(const Analysis &analysis, double scale, const std::stop_token &stop = {});

/// The scale of two analyses, either of which may be null: the largest filtration value of both, 1 when that
/// is 0.
double summaryScale(const Analysis *a, const Analysis *b);

} // namespace attopo
