#include "analysis/head_barcodes.h"

#include "analysis/parallel_each.h"
#include "error.h"
#include "metric/submatrix.h"
#include "translatable.h"

#include <mutex>
#include <numeric>

namespace attopo {

void requireOfHeads(Metric metric)
{
    if (metricInfo(metric).input == MetricInput::HiddenStates)
        throw Error(TRANSLATABLE(
            "Core", "Hidden states belong to a layer, not to its heads: choose a distance of attention"));
}

void findHeadBarcodes(std::span<const std::size_t> heads,
                      const std::function<Matrix(std::size_t head)> &attention,
                      const HeadBarcodeSettings &settings,
                      const std::function<void(std::size_t head, Barcode barcode)> &found,
                      const std::stop_token &stop)
{
    requireOfHeads(settings.metric);
    std::mutex mutex; // guards what is found
    parallelEach(
        heads.size(),
        [&](std::size_t k) {
            SquareMatrix distances = distanceMatrix(settings.metric, attention(heads[k]), stop);
            if (!settings.within.empty())
                distances = submatrix(distances, settings.within);
            Barcode barcode =
                persistentHomology(distances, {settings.maxDimension, std::nullopt, settings.engine}, stop);
            const std::lock_guard lock(mutex);
            found(heads[k], std::move(barcode));
        },
        stop, {}, settings.threads);
}

std::vector<Barcode> headBarcodes(const Activations &activations, const TokenGroups &points,
                                  const HeadBarcodeSettings &settings, const std::stop_token &stop,
                                  const std::function<void(std::size_t done)> &progress)
{
    std::vector<std::size_t> heads(activations.layers * activations.heads);
    std::iota(heads.begin(), heads.end(), std::size_t(0));
    std::vector<Barcode> barcodes(heads.size());
    std::erase_if(
        heads, [&](std::size_t k) { return !activations.has(k / activations.heads, k % activations.heads); });
    findHeadBarcodes(
        heads,
        [&](std::size_t k) {
            const SquareMatrix attention(activations.tokens,
                                         activations.head(k / activations.heads, k % activations.heads));
            return groupAttention(attention, points, points);
        },
        settings,
        [&, done = std::size_t(0)](std::size_t k, Barcode barcode) mutable {
            barcodes[k] = std::move(barcode);
            if (progress)
                progress(++done);
        },
        stop);
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
