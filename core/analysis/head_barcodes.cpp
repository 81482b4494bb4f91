#include "analysis/head_barcodes.h"

#include "analysis/parallel_each.h"
#include "error.h"
#include "metric/submatrix.h"
#include "model/available_memory.h"
#include "translatable.h"

#include <algorithm>
#include <mutex>
#include <numeric>
#include <thread>

namespace attopo {

void requireOfHeads(Metric metric)
{
    if (metricInfo(metric).input == MetricInput::HiddenStates)
        throw Error(TRANSLATABLE(
            "Core", "Hidden states belong to a layer, not to its heads: choose a distance of attention"));
}

std::size_t headThreads(std::size_t points)
{
    // The weights, three matrices of double and the edges of the filtration.
    constexpr std::size_t bytesPerPair = 40;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t bytes = std::max<std::size_t>(1, bytesPerPair * points * points);
    const std::size_t available = availableMemory();
    return available == 0 ? cores : std::clamp<std::size_t>(available / bytes, 1, cores);
}

void findHeadBarcodes(std::span<const std::size_t> heads,
                      const std::function<std::optional<Matrix>(std::size_t head)> &attention,
                      const HeadBarcodeSettings &settings,
                      const std::function<void(std::size_t head, Barcode barcode)> &found,
                      const std::stop_token &stop)
{
    requireOfHeads(settings.metric);
    std::mutex mutex; // guards what is found
    parallelEach(
        heads.size(),
        [&](std::size_t k) {
            const std::optional<Matrix> weights = attention(heads[k]);
            if (!weights)
                return;
            SquareMatrix distances = distanceMatrix(settings.metric, *weights, stop);
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
    HeadBarcodeSettings limited = settings;
    if (settings.threads == 0)
        limited.threads = headThreads(activations.tokens);
    std::vector<std::size_t> heads(activations.layers * activations.heads);
    std::iota(heads.begin(), heads.end(), std::size_t(0));
    std::vector<Barcode> barcodes(heads.size());
    findHeadBarcodes(
        heads,
        [&](std::size_t k) -> std::optional<Matrix> {
            if (!activations.has(k / activations.heads, k % activations.heads))
                return std::nullopt;
            const SquareMatrix attention(activations.tokens,
                                         activations.head(k / activations.heads, k % activations.heads));
            return groupAttention(attention, points, points);
        },
        limited,
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
