#pragma once

#include "metric/square_matrix.h"

#include <optional>
#include <span>
#include <stop_token>
#include <string_view>

namespace attopo {

/// How attention, or what the model makes of the tokens, becomes a distance between them.
enum class Metric {
    JensenShannon,
    Hellinger,
    TotalVariation,
    Attention,
    AttentionMean,
    AttentionMinimum,
    Euclidean,
    Cosine,
    JensenShannonSoftmax,
    JensenShannonNotebook,
};

/// What a metric is a distance of.
enum class MetricInput {
    AttentionRows,    ///< Distributions, n×m: what the points attend to.
    AttentionWeights, ///< Attention among the points themselves, n×n.
    HiddenStates,     ///< Vectors, n×d: the output of a layer.
};

/// What is said of a metric, on the command line and in the window.
struct MetricInfo {
    Metric metric;
    std::string_view name;  ///< On the command line.
    std::string_view label; ///< In the window.
    std::string_view definition;
    MetricInput input;
    bool triangleInequality;
    double upperBound; ///< No distance is larger; ∞ when there is no such bound.
};

/// All metrics, the default one first, those that are for comparing with published numbers last.
std::span<const MetricInfo> metrics();
const MetricInfo &metricInfo(Metric metric);
std::optional<Metric> metricByName(std::string_view name);

/// The distance matrix of `points` (of the kind that the metric takes): n×n. Definitions:
///   JensenShannon          sqrt of the Jensen–Shannon divergence of two rows, base 2; 0 ≤ d ≤ 1 (Endres and
///                          Schindelin 2003: a metric)
///   Hellinger, TotalVariation, Euclidean, Cosine
///                          row_distances.h
///   Attention              1 − max(a_ij, a_ji), diagonal 0; AttentionMean 1 − (a_ij + a_ji)/2,
///   AttentionMinimum
///                          1 − min(a_ij, a_ji). Throws Error when the columns are other tokens than the
///                          rows.
///   JensenShannonSoftmax   each row through softmax again, base e, one square root (the convention of
///                          scipy.spatial.distance.jensenshannon)
///   JensenShannonNotebook  the square root of JensenShannonSoftmax
/// Throws Cancelled between rows when `stop` is requested.
SquareMatrix distanceMatrix(Metric metric, const Matrix &points, std::stop_token stop = {});

} // namespace attopo
