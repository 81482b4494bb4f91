#include "metric/metric.h"

#include "error.h"
#include "metric/jensen_shannon.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace attopo {

namespace {

// sqrt(ln 2) = 0.8325…, the largest Jensen–Shannon distance in base e; its square root is 0.9124….
const std::array<MetricInfo, 4> table{{
    {Metric::JensenShannon, "js", "Jensen–Shannon",
     "Square root of the Jensen–Shannon divergence (base 2) of the two tokens' attention rows: 0 when they "
     "attend alike, 1 when they attend to nothing in common.",
     true, 1.0},
    {Metric::JensenShannonSoftmax, "js-softmax", "Jensen–Shannon after a second softmax",
     "Softmax is applied again to attention that already is a distribution, then the Jensen–Shannon distance "
     "with natural logarithm. For comparison with published tables only: the second softmax flattens every "
     "row, so distances shrink as the text grows (two rows, each all on one token: 0.23 at 6 tokens, 0.06 "
     "at 117).",
     true, std::sqrt(std::numbers::ln2)},
    {Metric::JensenShannonNotebook, "js-notebook", "Jensen–Shannon as in the notebook",
     "As “after a second softmax”, with one more square root. For comparison with published figures only: "
     "the "
     "second softmax is a defect to reproduce, not to use, since it makes distance depend on text length.",
     true, std::sqrt(std::sqrt(std::numbers::ln2))},
    {Metric::Attention, "attention", "1 − attention",
     "One minus the larger of the two attention weights between the tokens: the filtration of most papers "
     "on attention topology. The triangle inequality does not hold.",
     false, 1.0},
}};

/// Softmax of every row, as scipy.special.softmax does it.
Matrix softmaxRows(const Matrix &matrix)
{
    Matrix result(matrix.rows, matrix.columns);
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        const double *in = matrix.row(i);
        double *out = result.values.data() + i * matrix.columns;
        const double largest = *std::max_element(in, in + matrix.columns);
        double sum = 0;
        for (std::size_t j = 0; j < matrix.columns; ++j)
            sum += out[j] = std::exp(in[j] - largest);
        for (std::size_t j = 0; j < matrix.columns; ++j)
            out[j] /= sum;
    }
    return result;
}

SquareMatrix attentionDistance(const Matrix &attention)
{
    if (attention.rows != attention.columns) {
        throw Error("1 − attention needs a square matrix, found " + std::to_string(attention.rows)
                    + " rows and " + std::to_string(attention.columns) + " columns");
    }
    SquareMatrix result(attention.rows);
    for (std::size_t i = 0; i < attention.rows; ++i)
        for (std::size_t j = 0; j < i; ++j)
            result(i, j) = result(j, i) = std::max(0.0, 1 - std::max(attention(i, j), attention(j, i)));
    return result;
}

/// Every distance d becomes factor · d, or its square root as well.
void rescale(SquareMatrix &distances, double factor, bool squareRoot)
{
    for (double &d : distances.values)
        d = squareRoot ? std::sqrt(factor * d) : factor * d;
}

} // namespace

std::span<const MetricInfo> metrics() { return table; }

const MetricInfo &metricInfo(Metric metric)
{
    return *std::find_if(table.begin(), table.end(), [&](const MetricInfo &m) { return m.metric == metric; });
}

std::optional<Metric> metricByName(std::string_view name)
{
    for (const MetricInfo &m : table)
        if (m.name == name)
            return m.metric;
    return std::nullopt;
}

SquareMatrix distanceMatrix(Metric metric, const Matrix &attention, std::stop_token stop)
{
    if (metric == Metric::Attention)
        return attentionDistance(attention);
    if (metric == Metric::JensenShannon)
        return jensenShannonDistances(attention, stop);
    SquareMatrix result = jensenShannonDistances(softmaxRows(attention), stop);
    const double toNaturalLogarithm = std::sqrt(std::numbers::ln2); // divergence in nats = ln 2 · bits
    rescale(result, toNaturalLogarithm, metric == Metric::JensenShannonNotebook);
    return result;
}

} // namespace attopo
