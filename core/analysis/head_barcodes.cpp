#include "analysis/head_barcodes.h"

#include "analysis/parallel_each.h"
#include "error.h"
#include "topology/persistence.h"
#include "translatable.h"

namespace attopo {

std::vector<Barcode> headBarcodes(const Activations &activations, const TokenGroups &points, Metric metric,
                                  int maxDimension, const std::stop_token &stop,
                                  const std::function<void(std::size_t done)> &progress, std::size_t threads)
{
    if (metricInfo(metric).input == MetricInput::HiddenStates)
        throw Error(TRANSLATABLE(
            "Core", "Hidden states belong to a layer, not to its heads: choose a distance of attention"));
    std::vector<Barcode> barcodes(activations.layers * activations.heads);
    parallelEach(
        barcodes.size(),
        [&](std::size_t k) {
            const SquareMatrix attention(activations.tokens,
                                         activations.head(k / activations.heads, k % activations.heads));
            const SquareMatrix distances =
                distanceMatrix(metric, groupAttention(attention, points, points), stop);
            barcodes[k] = persistentHomology(distances, {.maxDimension = maxDimension}, stop);
        },
        stop, progress, threads);
    return barcodes;
}

SquareMatrix pairwiseDistances(std::span<const Diagram> diagrams, DiagramDistance distance, GroundNorm norm,
                               const std::stop_token &stop,
                               const std::function<void(std::size_t done)> &progress, std::size_t threads)
{
    SquareMatrix result(diagrams.size());
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < diagrams.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            pairs.emplace_back(i, j);
    parallelEach(
        pairs.size(),
        [&](std::size_t k) {
            const auto [i, j] = pairs[k];
            result(i, j) = result(j, i) =
                matchDiagrams(distance, diagrams[i], diagrams[j], norm, stop).distance;
        },
        stop, progress, threads);
    return result;
}

} // namespace attopo
