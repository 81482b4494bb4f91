#include "analysis/diagram_table.h"

#include "analysis/parallel_each.h"
#include "error.h"
#include "metric/submatrix.h"
#include "random_stream.h"
#include "topology/persistence.h"
#include "translatable.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace attopo {

namespace {

bool scales(DiagramNormalisation normalisation)
{
    return normalisation == DiagramNormalisation::Scale || normalisation == DiagramNormalisation::ScalePerBar;
}

bool isPerBar(DiagramNormalisation normalisation)
{
    return normalisation == DiagramNormalisation::PerBar
        || normalisation == DiagramNormalisation::ScalePerBar;
}

Diagram normalisedDiagram(const Barcode &barcode, const DiagramTableOptions &options)
{
    Diagram points = diagram(barcode, options.dimension);
    const double largest = barcode.largestValue();
    if (scales(options.normalisation) && largest > 0)
        for (auto &[birth, death] : points) {
            birth /= largest;
            death /= largest;
        }
    return points;
}

double distanceOf(const Diagram &a, const Diagram &b, const DiagramTableOptions &options,
                  const std::stop_token &stop)
{
    const double distance = matchDiagrams(options.distance, a, b, options.norm, stop).distance;
    const auto bars = static_cast<double>(std::max(a.size(), b.size()));
    if (!isPerBar(options.normalisation) || bars == 0)
        return distance;
    switch (options.distance) {
    case DiagramDistance::Bottleneck:
        return distance;
    case DiagramDistance::Wasserstein1:
        return distance / bars;
    case DiagramDistance::Wasserstein2:
        return distance / std::sqrt(bars);
    }
    return distance;
}

std::size_t pointsOf(const TableEntry &entry) { return entry.space ? entry.space->distances.n() : 0; }

/// `count` of the numbers below `n`, drawn without putting back.
std::vector<std::size_t> drawnSubset(std::size_t n, std::size_t count, RandomStream random)
{
    std::vector<std::size_t> numbers(n);
    std::iota(numbers.begin(), numbers.end(), 0);
    for (std::size_t k = 0; k < count; ++k)
        std::swap(numbers[k], numbers[k + random.below(n - k)]);
    numbers.resize(count);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

/// An entry and the number of points that are drawn from its own.
struct Draw {
    std::size_t entry;
    std::size_t points;
    auto operator<=>(const Draw &) const = default;
};

} // namespace

double normalisedDistance(const Barcode &a, const Barcode &b, const DiagramTableOptions &options,
                          const std::stop_token &stop)
{
    return distanceOf(normalisedDiagram(a, options), normalisedDiagram(b, options), options, stop);
}

DiagramTable diagramTable(std::span<const TableEntry> entries, const DiagramTableOptions &options,
                          const std::stop_token &stop,
                          const std::function<void(std::size_t done, std::size_t total)> &progress)
{
    std::vector<Diagram> diagrams;
    for (const TableEntry &entry : entries) {
        if (options.dimension > entry.barcode->maxDimension)
            throw Error(TRANSLATABLE("Core", "There is no H%1 to compare: a diagram ends with H%2"),
                        {options.dimension, entry.barcode->maxDimension});
        diagrams.push_back(normalisedDiagram(*entry.barcode, options));
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::map<Draw, std::size_t> draws; // to their numbers
    const auto drawOf = [&](std::size_t i, std::size_t j) {
        const bool iIsLonger = pointsOf(entries[i]) > pointsOf(entries[j]);
        return Draw{iIsLonger ? i : j, std::min(pointsOf(entries[i]), pointsOf(entries[j]))};
    };
    const auto isDrawn = [&](std::size_t i, std::size_t j) {
        return pointsOf(entries[i]) != pointsOf(entries[j]) && drawOf(i, j).points > 0 && options.subsets > 0;
    };
    for (std::size_t i = 0; i < entries.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            pairs.emplace_back(i, j);
            if (isDrawn(i, j))
                draws.try_emplace(drawOf(i, j), draws.size());
        }
    std::vector<Draw> drawn(draws.size());
    for (const auto &[draw, number] : draws)
        drawn[number] = draw;

    const std::size_t total = pairs.size() + drawn.size() * options.subsets;
    std::vector<double> found(total); // of pairs, then of the subsets of each draw
    parallelEach(
        total,
        [&](std::size_t k) {
            if (k < pairs.size()) {
                found[k] = distanceOf(diagrams[pairs[k].first], diagrams[pairs[k].second], options, stop);
                return;
            }
            const auto [entry, points] = drawn[(k - pairs.size()) / options.subsets];
            const RandomStream random(options.seed, (k - pairs.size()) % options.subsets);
            const SquareMatrix &distances = entries[entry].space->distances;
            const Barcode part =
                persistentHomology(submatrix(distances, drawnSubset(distances.n(), points, random)),
                                   {.maxDimension = options.dimension}, stop);
            found[k] = distanceOf(diagrams[entry], normalisedDiagram(part, options), options, stop);
        },
        stop,
        [&](std::size_t done) {
            if (progress)
                progress(done, total);
        },
        options.threads);

    DiagramTable table{SquareMatrix(entries.size()), SquareMatrix(entries.size()),
                       SquareMatrix(entries.size())};
    for (std::size_t k = 0; k < pairs.size(); ++k) {
        const auto [i, j] = pairs[k];
        table.distances(i, j) = table.distances(j, i) = found[k];
        double mean = 0;
        double deviation = 0;
        if (isDrawn(i, j)) {
            const std::size_t first = pairs.size() + draws.at(drawOf(i, j)) * options.subsets;
            const std::span<const double> sample(&found[first], options.subsets);
            const auto size = static_cast<double>(sample.size());
            mean = std::accumulate(sample.begin(), sample.end(), 0.0) / size;
            for (const double value : sample)
                deviation += (value - mean) * (value - mean);
            deviation = std::sqrt(deviation / std::max(1.0, size - 1));
        } else if (pointsOf(entries[i]) != pointsOf(entries[j]) || pointsOf(entries[i]) == 0) {
            mean = deviation = std::numeric_limits<double>::quiet_NaN();
        }
        table.lengthEffect(i, j) = table.lengthEffect(j, i) = mean;
        table.lengthDeviation(i, j) = table.lengthDeviation(j, i) = deviation;
    }
    return table;
}

} // namespace attopo
