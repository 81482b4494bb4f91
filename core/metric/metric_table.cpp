#include "metric/metric.h"

#include "metric/attention_distances.h"
#include "metric/jensen_shannon.h"
#include "metric/row_distances.h"
#include "metric/second_softmax.h"
#include "translatable.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <vector>

namespace attopo {

namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

// A metric more is a row at the end, with the next number: Metric(10).
constexpr MetricInfo table[] = {
    {.metric = Metric::JensenShannon,
     .name = "js",
     .label = TRANSLATABLE("Core", "Jensen–Shannon"),
     .definition =
         TRANSLATABLE("Core",
                      "Square root of the Jensen–Shannon divergence (base 2) of the two tokens' attention "
                      "rows: 0 when they attend alike, 1 when they attend to nothing in common."),
     .input = MetricInput::AttentionRows,
     .triangleInequality = true,
     .upperBound = 1.0,
     .distances = jensenShannonDistances},
    {.metric = Metric::Hellinger,
     .name = "hellinger",
     .label = TRANSLATABLE("Core", "Hellinger"),
     .definition = TRANSLATABLE("Core",
                                "Distance of the square roots of the two tokens' attention rows, divided by "
                                "√2: 0 when they attend alike, 1 when they attend to nothing in common."),
     .input = MetricInput::AttentionRows,
     .triangleInequality = true,
     .upperBound = 1.0,
     .distances = hellingerDistances},
    {.metric = Metric::TotalVariation,
     .name = "total-variation",
     .label = TRANSLATABLE("Core", "Total variation"),
     .definition = TRANSLATABLE("Core",
                                "How much attention would have to be moved to make one token's row the "
                                "other's: half the sum of their differences, 0 to 1."),
     .input = MetricInput::AttentionRows,
     .triangleInequality = true,
     .upperBound = 1.0,
     .distances = totalVariationDistances},
    {.metric = Metric::Attention,
     .name = "attention",
     .label = TRANSLATABLE("Core", "1 − attention (larger)"),
     .definition =
         TRANSLATABLE("Core",
                      "One minus the larger of the two attention weights between the tokens: the filtration "
                      "of most papers on attention topology. The triangle inequality does not hold."),
     .input = MetricInput::AttentionWeights,
     .triangleInequality = false,
     .upperBound = 1.0,
     .distances = attentionDistances},
    {.metric = Metric::AttentionMean,
     .name = "attention-mean",
     .label = TRANSLATABLE("Core", "1 − attention (mean)"),
     .definition = TRANSLATABLE("Core",
                                "One minus the mean of the two attention weights between the tokens. The "
                                "triangle inequality does not hold."),
     .input = MetricInput::AttentionWeights,
     .triangleInequality = false,
     .upperBound = 1.0,
     .distances = meanAttentionDistances},
    {.metric = Metric::AttentionMinimum,
     .name = "attention-min",
     .label = TRANSLATABLE("Core", "1 − attention (smaller)"),
     .definition = TRANSLATABLE("Core",
                                "One minus the smaller of the two attention weights between the tokens: near "
                                "are those that attend to each other. Of a causal model it is 1 everywhere, "
                                "as one of the two weights is 0. The triangle inequality does not hold."),
     .input = MetricInput::AttentionWeights,
     .triangleInequality = false,
     .upperBound = 1.0,
     .distances = minimumAttentionDistances},
    {.metric = Metric::Euclidean,
     .name = "euclidean",
     .label = TRANSLATABLE("Core", "Euclidean, of hidden states"),
     .definition = TRANSLATABLE("Core",
                                "Straight distance of the two tokens' hidden states, the output of the "
                                "chosen layer. The head plays no part."),
     .input = MetricInput::HiddenStates,
     .triangleInequality = true,
     .upperBound = unbounded,
     .distances = euclideanDistances},
    {.metric = Metric::Cosine,
     .name = "cosine",
     .label = TRANSLATABLE("Core", "Cosine, of hidden states"),
     .definition =
         TRANSLATABLE("Core",
                      "One minus the cosine of the angle between the two tokens' hidden states, the output "
                      "of the chosen layer: 0 for one direction, 1 at right angles, 2 for opposite ones. The "
                      "head plays no part. The triangle inequality does not hold."),
     .input = MetricInput::HiddenStates,
     .triangleInequality = false,
     .upperBound = 2.0,
     .distances = cosineDistances},
    {.metric = Metric::JensenShannonSoftmax,
     .name = "js-softmax",
     .label = TRANSLATABLE("Core", "Jensen–Shannon after a second softmax"),
     .definition =
         TRANSLATABLE("Core",
                      "Softmax is applied again to attention that already is a distribution, then the "
                      "Jensen–Shannon distance with natural logarithm. For comparison with published tables "
                      "only: the second softmax flattens every row, so distances shrink as the text grows "
                      "(two rows, each all on one token: 0.23 at 6 tokens, 0.06 at 117)."),
     .input = MetricInput::AttentionRows,
     .triangleInequality = true,
     .upperBound = 0.8325546111576978, // √ ln 2, the largest in base e
     .distances = softmaxDistances,
     .countsZeros = true,
     .forComparison = true},
    {.metric = Metric::JensenShannonNotebook,
     .name = "js-notebook",
     .label = TRANSLATABLE("Core", "Jensen–Shannon as in the notebook"),
     .definition = TRANSLATABLE("Core",
                                "As “after a second softmax”, with one more square root. For comparison with "
                                "published figures only: the second softmax is a defect to reproduce, not to "
                                "use, since it makes distance depend on text length."),
     .input = MetricInput::AttentionRows,
     .triangleInequality = true,
     .upperBound = 0.9124443057840285, // its root
     .distances = notebookDistances,
     .countsZeros = true,
     .forComparison = true},
};

constexpr bool numbersAreThoseOfRows()
{
    for (std::size_t row = 0; row < std::size(table); ++row)
        if (table[row].metric != Metric(row))
            return false;
    return true;
}
static_assert(numbersAreThoseOfRows());

} // namespace

std::span<const MetricInfo> metrics()
{
    static const std::vector<MetricInfo> sorted = [] {
        std::vector<MetricInfo> rows(std::begin(table), std::end(table));
        std::ranges::stable_sort(
            rows, {}, [](const MetricInfo &row) { return std::tuple(row.forComparison, row.input); });
        return rows;
    }();
    return sorted;
}

const MetricInfo &metricInfo(Metric metric) { return table[std::size_t(metric)]; }

std::optional<Metric> metricByName(std::string_view name)
{
    for (const MetricInfo &row : table)
        if (row.name == name)
            return row.metric;
    return std::nullopt;
}

SquareMatrix distanceMatrix(Metric metric, const Matrix &points, const std::stop_token &stop)
{
    return metricInfo(metric).distances(points, stop);
}

} // namespace attopo
