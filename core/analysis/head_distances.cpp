#include "analysis/head_distances.h"

#include "analysis/parallel_each.h"
#include "error.h"
#include "metric/jensen_shannon.h"
#include "model/attention_budget.h"
#include "translatable.h"

#include <algorithm>

namespace attopo {

namespace {

/// Rows of some points in one head, and minus the entropy of each.
struct Rows {
    Matrix distributions;
    std::vector<double> negativeEntropies;
};

/// Of points first … last − 1.
Rows rowsOf(const HeadReading &model, std::size_t layer, std::size_t head, std::size_t first,
            std::size_t last)
{
    const std::size_t tokens = model.activations->tokens;
    const HeadWeights weights = model.activations->head(layer, head);
    const std::span<const float> attention = weights;
    const TokenGroups &points = model.points.groups;
    TokenGroups groups; // of the rows that are read
    std::vector<float> read;
    for (std::size_t k = first; k < last; ++k) {
        std::vector<std::size_t> &group = groups.emplace_back();
        for (const std::size_t token : points[k]) {
            group.push_back(read.size() / tokens);
            const auto row = attention.subspan(token * tokens, tokens);
            read.insert(read.end(), row.begin(), row.end());
        }
    }
    Rows rows;
    rows.distributions = groupAttention(Matrix(read.size() / tokens, tokens, read), groups, points);
    const EntropyKernel kernel = entropyKernel();
    for (std::size_t i = 0; i < rows.distributions.rows; ++i) {
        const double *row = rows.distributions.row(i);
        rows.negativeEntropies.push_back(kernel(row, row, rows.distributions.columns));
    }
    return rows;
}

/// The number of points that all models have in common.
std::size_t commonPoints(std::span<const HeadReading> models)
{
    if (models.empty())
        return 0;
    const std::vector<Token> &points = models.front().points.tokens;
    for (const HeadReading &model : models) {
        const std::vector<Token> &others = model.points.tokens;
        if (others.size() != points.size())
            throw Error(TRANSLATABLE("Core",
                                     "Rows of attention are compared point by point, but the text is %1 "
                                     "points to one model and %2 to another: join the pieces of words and "
                                     "drop special tokens, or compare the diagrams of the heads"),
                        {points.size(), others.size()});
        for (std::size_t k = 0; k < points.size(); ++k)
            if (others[k].special != points[k].special || others[k].end != points[k].end)
                throw Error(TRANSLATABLE("Core",
                                         "Rows of attention are compared point by point, but point %1 is "
                                         "“%2” to one model and “%3” to another: join the pieces of words "
                                         "and drop special tokens, or compare the diagrams of the heads"),
                            {k, labelOf(points[k]), labelOf(others[k])});
    }
    return points.size();
}

} // namespace

std::vector<HeadPlace> headPlaces(std::span<const HeadReading> models, const std::stop_token &stop)
{
    std::vector<HeadPlace> places;
    for (std::size_t model = 0; model < models.size(); ++model)
        for (std::size_t layer = 0; layer < models[model].activations->layers; ++layer)
            for (std::size_t head = 0; head < models[model].activations->heads; ++head)
                places.push_back({model, layer, head});
    std::vector<char> isThere(places.size()); // to be asked of a file, which takes its time
    parallelEach(
        places.size(),
        [&](std::size_t k) {
            isThere[k] = models[places[k].model].activations->has(places[k].layer, places[k].head);
        },
        stop);
    std::vector<HeadPlace> there;
    for (std::size_t k = 0; k < places.size(); ++k)
        if (isThere[k])
            there.push_back(places[k]);
    return there;
}

SquareMatrix headDistances(std::span<const HeadReading> models, HeadDistance distance,
                           const std::stop_token &stop, const std::function<void(std::size_t done)> &progress,
                           std::size_t threads)
{
    const std::size_t n = commonPoints(models);
    const std::vector<HeadPlace> places = headPlaces(models, stop);
    SquareMatrix result(places.size());
    const EntropyKernel kernel = entropyKernel();
    const auto pointsWith = [&](std::size_t numbers) {
        return std::max<std::size_t>(1, numbers / std::max<std::size_t>(1, places.size() * n));
    };
    // So many points at a time that their rows in all heads stay in the processor's cache.
    const std::size_t step = pointsWith(500'000);
    // Heads that are not kept are computed, or read from a file, whole for each part of their rows: as few
    // parts as memory allows.
    const bool areKept = std::none_of(models.begin(), models.end(),
                                      [](const HeadReading &model) { return model.activations->stored; });
    const std::size_t loaded =
        areKept ? step : std::max(step, pointsWith(attentionBudget() / 4 / sizeof(double)));
    std::vector<Rows> rows(places.size());
    for (std::size_t first = 0; first < n; first += loaded) {
        const std::size_t last = std::min(n, first + loaded);
        parallelEach(
            places.size(),
            [&](std::size_t h) {
                rows[h] = rowsOf(models[places[h].model], places[h].layer, places[h].head, first, last);
            },
            stop, {}, threads);
        for (std::size_t begin = 0; begin < last - first; begin += step) {
            const std::size_t end = std::min(last - first, begin + step);
            parallelEach(
                places.size(),
                [&](std::size_t i) {
                    for (std::size_t j = 0; j < i; ++j)
                        for (std::size_t k = begin; k < end; ++k)
                            result(i, j) += jensenShannonDistance(
                                rows[i].negativeEntropies[k], rows[j].negativeEntropies[k],
                                kernel(rows[i].distributions.row(k), rows[j].distributions.row(k), n));
                },
                stop, {}, threads);
            if (progress)
                progress(first + end);
        }
    }
    const double divisor = distance == HeadDistance::RowsMean && n > 0 ? static_cast<double>(n) : 1;
    for (std::size_t i = 0; i < places.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            result(i, j) = result(j, i) = result(i, j) / divisor;
    return result;
}

} // namespace attopo
