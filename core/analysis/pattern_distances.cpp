#include "analysis/pattern_distances.h"
#include "translatable.h"

#include <cmath>
#include <limits>

namespace attopo {

namespace {

constexpr std::array<SummaryInfo, patternDistanceCount> table{{
    {"self", TRANSLATABLE("Core", "Distance to: the token itself"),
     TRANSLATABLE("Core", "How far attention is from each token attending to itself."),
     "Kushnareva et al. 2021"},
    {"beginning", TRANSLATABLE("Core", "Distance to: the first token"),
     TRANSLATABLE("Core", "How far attention is from all tokens attending to the first one."),
     "Kushnareva et al. 2021"},
    {"prev", TRANSLATABLE("Core", "Distance to: the token before"),
     TRANSLATABLE("Core", "How far attention is from each token attending to the one before."),
     "Kushnareva et al. 2021"},
    {"next", TRANSLATABLE("Core", "Distance to: the token after"),
     TRANSLATABLE("Core", "How far attention is from each token attending to the one after."),
     "Kushnareva et al. 2021"},
    {"comma", TRANSLATABLE("Core", "Distance to: commas"),
     TRANSLATABLE("Core", "How far attention is from all tokens attending to the commas."),
     "Kushnareva et al. 2021"},
    {"dot", TRANSLATABLE("Core", "Distance to: full stops"),
     TRANSLATABLE("Core", "How far attention is from all tokens attending to the full stops."),
     "Kushnareva et al. 2021"},
    {"sep", TRANSLATABLE("Core", "Distance to: separators"),
     TRANSLATABLE(
         "Core", "How far attention is from all tokens attending to the special tokens after the first one."),
     "Proskurina et al. 2023"},
}};

/// `pattern`(i, j): the weight of j in row i.
template <typename Pattern>
double distanceTo(const Matrix &attention, const Pattern &pattern)
{
    double apart = 0;
    double both = 0;
    for (std::size_t i = 0; i < attention.rows; ++i)
        for (std::size_t j = 0; j < attention.columns; ++j) {
            const double a = attention(i, j);
            const double e = pattern(i, j);
            apart += (a - e) * (a - e);
            both += a * a + e * e;
        }
    return both > 0 ? std::sqrt(apart / both) : 0;
}

/// To all rows spread evenly over the tokens of which `holds`(j).
template <typename Holds>
double distanceToTokens(const Matrix &attention, const Holds &holds)
{
    std::vector<double> row(attention.columns);
    double found = 0;
    for (std::size_t j = 0; j < row.size(); ++j)
        found += row[j] = holds(j) ? 1 : 0;
    return distanceTo(attention, [&](std::size_t, std::size_t j) { return found > 0 ? row[j] / found : 0; });
}

} // namespace

std::span<const SummaryInfo, patternDistanceCount> patternDistances() { return table; }

PatternDistances patternDistancesOf(const Matrix &attention, std::span<const Token> tokens,
                                    bool tokensAreKnown)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const auto reads = [&](const char *text) {
        return distanceToTokens(
            attention, [&](std::size_t j) { return !tokens[j].special && labelOf(tokens[j]) == text; });
    };
    return {distanceTo(attention, [](std::size_t i, std::size_t j) { return i == j ? 1 : 0; }),
            distanceToTokens(attention, [](std::size_t j) { return j == 0; }),
            distanceTo(attention, [](std::size_t i, std::size_t j) { return j + 1 == i ? 1 : 0; }),
            distanceTo(attention, [](std::size_t i, std::size_t j) { return j == i + 1 ? 1 : 0; }),
            tokensAreKnown ? reads(",") : none,
            tokensAreKnown ? reads(".") : none,
            tokensAreKnown
                ? distanceToTokens(attention, [&](std::size_t j) { return j > 0 && tokens[j].special; })
                : none};
}

} // namespace attopo
