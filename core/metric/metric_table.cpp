#include "metric/metric.h"
#include "translatable.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace attopo {

namespace {

// sqrt(ln 2) = 0.8325…, the largest Jensen–Shannon distance in base e; its square root is 0.9124….
const std::array<MetricInfo, 10> table{{
    {Metric::JensenShannon, "js", TRANSLATABLE("Core", "Jensen–Shannon"),
     TRANSLATABLE("Core",
                  "Square root of the Jensen–Shannon divergence (base 2) of the two tokens' attention rows: "
                  "0 when they "
                  "attend alike, 1 when they attend to nothing in common."),
     MetricInput::AttentionRows, true, 1.0},
    {Metric::Hellinger, "hellinger", TRANSLATABLE("Core", "Hellinger"),
     TRANSLATABLE(
         "Core",
         "Distance of the square roots of the two tokens' attention rows, divided by √2: 0 when they attend "
         "alike, 1 "
         "when they attend to nothing in common."),
     MetricInput::AttentionRows, true, 1.0},
    {Metric::TotalVariation, "total-variation", TRANSLATABLE("Core", "Total variation"),
     TRANSLATABLE("Core",
                  "How much attention would have to be moved to make one token's row the other's: half the "
                  "sum of their "
                  "differences, 0 to 1."),
     MetricInput::AttentionRows, true, 1.0},
    {Metric::Attention, "attention", TRANSLATABLE("Core", "1 − attention (larger)"),
     TRANSLATABLE("Core",
                  "One minus the larger of the two attention weights between the tokens: the filtration of "
                  "most papers "
                  "on attention topology. The triangle inequality does not hold."),
     MetricInput::AttentionWeights, false, 1.0},
    {Metric::AttentionMean, "attention-mean", TRANSLATABLE("Core", "1 − attention (mean)"),
     TRANSLATABLE("Core",
                  "One minus the mean of the two attention weights between the tokens. The triangle "
                  "inequality does not "
                  "hold."),
     MetricInput::AttentionWeights, false, 1.0},
    {Metric::AttentionMinimum, "attention-min", TRANSLATABLE("Core", "1 − attention (smaller)"),
     TRANSLATABLE("Core",
                  "One minus the smaller of the two attention weights between the tokens: near are those "
                  "that attend to "
                  "each "
                  "other. Of a causal model it is 1 everywhere, as one of the two weights is 0. The triangle "
                  "inequality "
                  "does "
                  "not hold."),
     MetricInput::AttentionWeights, false, 1.0},
    {Metric::Euclidean, "euclidean", TRANSLATABLE("Core", "Euclidean, of hidden states"),
     TRANSLATABLE("Core",
                  "Straight distance of the two tokens' hidden states, the output of the chosen layer. The "
                  "head plays no "
                  "part."),
     MetricInput::HiddenStates, true, std::numeric_limits<double>::infinity()},
    {Metric::Cosine, "cosine", TRANSLATABLE("Core", "Cosine, of hidden states"),
     TRANSLATABLE(
         "Core",
         "One minus the cosine of the angle between the two tokens' hidden states, the output of the chosen "
         "layer: 0 "
         "for one direction, 1 at right angles, 2 for opposite ones. The head plays no part. The triangle "
         "inequality "
         "does not hold."),
     MetricInput::HiddenStates, false, 2.0},
    {Metric::JensenShannonSoftmax, "js-softmax",
     TRANSLATABLE("Core", "Jensen–Shannon after a second softmax"),
     TRANSLATABLE("Core",
                  "Softmax is applied again to attention that already is a distribution, then the "
                  "Jensen–Shannon distance "
                  "with natural logarithm. For comparison with published tables only: the second softmax "
                  "flattens every "
                  "row, so distances shrink as the text grows (two rows, each all on one token: 0.23 at 6 "
                  "tokens, 0.06 "
                  "at 117)."),
     MetricInput::AttentionRows, true, std::sqrt(std::numbers::ln2)},
    {Metric::JensenShannonNotebook, "js-notebook", TRANSLATABLE("Core", "Jensen–Shannon as in the notebook"),
     TRANSLATABLE(
         "Core",
         "As “after a second softmax”, with one more square root. For comparison with published figures "
         "only: "
         "the second softmax is a defect to reproduce, not to use, since it makes distance depend on text "
         "length."),
     MetricInput::AttentionRows, true, std::sqrt(std::sqrt(std::numbers::ln2))},
}};

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

} // namespace attopo
