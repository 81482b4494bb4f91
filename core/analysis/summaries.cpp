#include "analysis/summaries.h"

#include "error.h"
#include "topology/finite_diagram.h"
#include "topology/persistence_landscape.h"

#include <algorithm>

namespace attopo {

namespace {

constexpr std::size_t lengthBins = 10;
constexpr std::size_t landscapeLevels = 5;
constexpr std::size_t landscapeSteps = 200;

/// Whether `analysis` has attention among its points.
bool attendsAmongPoints(const Analysis &analysis)
{
    const bool another = std::holds_alternative<TextSource>(analysis.request.source)
        && attendsAcross(analysis.request.attention.part);
    const Matrix &attention = analysis.space->attention;
    return !another && attention.rows > 0
        && attention.rows == attention.columns; // of a part of a text it is not
}

AttentionFeatures attentionFeatures(const TokenSpace &space, bool tokensAreKnown, const std::stop_token &stop)
{
    AttentionFeatures features;
    for (std::size_t k = 0; k < attentionThresholds.size(); ++k)
        features.graphs[k] = attentionGraphFeaturesOf(space.attention, attentionThresholds[k], stop);
    features.bars = attentionBarcodeFeaturesOf(space.attention, stop);
    features.patterns = patternDistancesOf(space.attention, space.tokens, tokensAreKnown);
    return features;
}

} // namespace

Summaries summariesOf(const Analysis &analysis, double scale, const std::stop_token &stop)
{
    const Barcode &barcode = *analysis.barcode;
    Summaries summaries;
    for (std::size_t k = 0; k <= landscapeSteps; ++k)
        summaries.landscapePositions.push_back(scale * static_cast<double>(k)
                                               / static_cast<double>(landscapeSteps));
    summaries.imageGrid = persistenceImageGrid(scale);
    for (int dimension = 0; dimension <= barcode.maxDimension; ++dimension) {
        throwIfStopped(stop);
        const Diagram bars = finiteDiagram(barcode, dimension);
        summaries.dimensions.push_back(
            {barStatisticsOf(barcode, dimension), bettiCurve(barcode, dimension), lifespanCurve(bars),
             lengthHistogram(bars, scale, lengthBins),
             persistenceLandscape(bars, landscapeLevels, summaries.landscapePositions),
             persistenceImage(bars, summaries.imageGrid)});
    }
    summaries.euler = eulerCurve(barcode);
    summaries.mergeTree = mergeTree(analysis.space->edges, barcode.vertices);
    if (attendsAmongPoints(analysis))
        summaries.attention = attentionFeatures(
            *analysis.space, std::holds_alternative<TextSource>(analysis.request.source), stop);
    return summaries;
}

double summaryScale(const Analysis *a, const Analysis *b)
{
    double scale = 0;
    for (const Analysis *analysis : {a, b})
        if (analysis)
            scale = std::max(scale, analysis->barcode->largestValue());
    return scale > 0 ? scale : 1;
}

} // namespace attopo
