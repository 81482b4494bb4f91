#pragma once

#include "metric/square_matrix.h"

#include <optional>
#include <span>
#include <stop_token>
#include <string_view>

namespace attopo {

/// How attention becomes a distance between tokens.
enum class Metric {
    JensenShannon,
    JensenShannonSoftmax,
    JensenShannonNotebook,
    Attention,
};

/// What is said of a metric, on the command line and in the window.
struct MetricInfo {
    Metric metric;
    std::string_view name;  ///< On the command line.
    std::string_view label; ///< In the window.
    std::string_view definition;
    bool triangleInequality;
    double upperBound; ///< No distance is larger.
};

/// All metrics, the default one first.
std::span<const MetricInfo> metrics();
const MetricInfo &metricInfo(Metric metric);
std::optional<Metric> metricByName(std::string_view name);

/// The distance matrix of `attention` (n×m, rows are distributions; for Attention n×n): n×n. Definitions:
///   JensenShannon          sqrt of the Jensen–Shannon divergence of two rows, base 2; 0 ≤ d ≤ 1 (Endres and
///                          Schindelin 2003: a metric)
///   JensenShannonSoftmax   each row through softmax again, base e, one square root (the convention of
///                          scipy.spatial.distance.jensenshannon)
///   JensenShannonNotebook  the square root of JensenShannonSoftmax
///   Attention              1 − max(a_ij, a_ji), diagonal 0. Throws Error when the columns are other tokens
///                          than the rows.
/// Throws Cancelled between rows when `stop` is requested.
SquareMatrix distanceMatrix(Metric metric, const Matrix &attention, std::stop_token stop = {});

} // namespace attopo
