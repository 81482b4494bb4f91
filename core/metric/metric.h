#pragma once

#include "metric/square_matrix.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>

namespace attopo {

/// How attention, or what the model makes of the tokens, becomes a distance between them: the number of a row
/// of the table (metric_table.cpp). Here are the names of those that code speaks of; another needs none.
enum class Metric : std::uint8_t {
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

/// All there is to a metric.
struct MetricInfo {
    Metric metric;
    std::string_view name;  ///< On the command line.
    std::string_view label; ///< In the window.
    std::string_view definition;
    MetricInput input;
    bool triangleInequality;
    double upperBound; ///< No distance is larger; ∞ when there is no such bound.
    /// The matrix of what it takes, row by row, to distances, n×n: symmetric, 0 on the diagonal. Throws
    /// Cancelled between rows when `stop` is requested.
    SquareMatrix (*distances)(const Matrix &points, const std::stop_token &stop);
    bool countsZeros = false;   ///< A column of zeros changes the distances.
    bool forComparison = false; ///< With published numbers only.
};

/// All metrics: the default one first, then by what they take, those that are for comparison last.
std::span<const MetricInfo> metrics();
const MetricInfo &metricInfo(Metric metric);
std::optional<Metric> metricByName(std::string_view name);

/// The distance matrix of `points`, of the kind that the metric takes. Throws Error when there are not the
/// same rows and columns where it needs them, Cancelled when `stop` is requested.
SquareMatrix distanceMatrix(Metric metric, const Matrix &points, const std::stop_token &stop = {});

} // namespace attopo
