#include "analysis/comparison.h"

#include "error.h"
#include "topology/cross_barcode.h"

#include <algorithm>

namespace attopo {

namespace {

/// The points of both are the same tokens in the same order.
bool onSameTokens(const TokenSpace &a, const TokenSpace &b)
{
    return !a.tokens.empty()
        && std::equal(a.tokens.begin(), a.tokens.end(), b.tokens.begin(), b.tokens.end(),
                      [](const Token &x, const Token &y) { return x.id == y.id && x.text == y.text; });
}

} // namespace

const DiagramMatching *matchingIn(const Comparison &comparison, const MatchingChoice &choice)
{
    for (const DiagramComparison &compared : comparison.diagrams)
        if (compared.dimension == choice.dimension)
            return &compared[choice.distance];
    return nullptr;
}

Comparison compareBarcodes(const Barcode &a, const Barcode &b, GroundNorm norm, const std::stop_token &stop)
{
    Comparison comparison{norm, {}};
    const auto compare = [&](std::optional<int> dimension, const Diagram &left, const Diagram &right) {
        DiagramComparison compared{dimension, {}};
        for (const DiagramDistanceInfo &info : diagramDistances())
            compared.matchings[static_cast<std::size_t>(info.distance)] =
                matchDiagrams(info.distance, left, right, norm, stop);
        comparison.diagrams.push_back(std::move(compared));
    };
    const int most = std::max(a.maxDimension, b.maxDimension);
    for (int dimension = 0; dimension <= most; ++dimension)
        compare(dimension, diagram(a, dimension), diagram(b, dimension));
    if (most > 0)
        compare(std::nullopt, diagram(a, std::nullopt), diagram(b, std::nullopt));
    return comparison;
}

Comparison compareAnalyses(const Analysis &a, const Analysis &b, GroundNorm norm, const std::stop_token &stop)
{
    Comparison comparison = compareBarcodes(*a.barcode, *b.barcode, norm, stop);
    if (!onSameTokens(*a.space, *b.space))
        return comparison;
    const auto divergence = [&](DivergenceScale scale) -> std::optional<double> {
        try {
            return representationDivergence(a.space->distances, b.space->distances, scale, stop).value();
        } catch (const Error &) {
            return std::nullopt; // there is no scale
        }
    };
    comparison.divergence = divergence(DivergenceScale::Quantile);
    comparison.divergenceUnscaled = divergence(DivergenceScale::AsTheyAre);
    return comparison;
}

} // namespace attopo
