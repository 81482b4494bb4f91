#pragma once

#include "analysis/head_reading.h"
#include "metric/square_matrix.h"
#include "translatable.h"

#include <array>
#include <functional>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace attopo {

/// How far apart two heads are that attend among the same points: the Jensen–Shannon distances
/// (jensen_shannon.h) of their rows, point by point, taken together. Both are metrics. (Clark et al. 2019,
/// "What does BERT look at?", add up divergences instead.)
enum class HeadDistance {
    RowsSum,  ///< 0 … n for n points.
    RowsMean, ///< 0 … 1: texts of several lengths can be compared.
};

struct HeadDistanceInfo {
    HeadDistance distance;
    std::string_view name;  ///< On the command line and in data.
    std::string_view label; ///< In the window.
};

/// All of them, in the order of their values.
constexpr std::array<HeadDistanceInfo, 2> headDistanceKinds()
{
    return {{{HeadDistance::RowsSum, "rows-sum", TRANSLATABLE("Core", "Jensen–Shannon of rows, sum")},
             {HeadDistance::RowsMean, "rows-mean", TRANSLATABLE("Core", "Jensen–Shannon of rows, mean")}}};
}

/// One head of one of several models.
struct HeadPlace {
    std::size_t model = 0; ///< Its number among them.
    std::size_t layer = 0;
    std::size_t head = 0;

    bool operator==(const HeadPlace &) const = default;
};

/// All heads: model by model, layer by layer, head by head.
std::vector<HeadPlace> headPlaces(std::span<const HeadReading> models, const std::stop_token &stop = {});

/// The distances of all heads of all models, in the order of headPlaces(). Models may be of any size, but
/// have to have the same number of points (that these are the same tokens is up to the caller): Error else.
/// In parallel over heads; `progress` counts the points that are done, of n. What it takes is one kernel of
/// entropy_kernel.h for each point and pair of heads; of memory, a few MB besides the readings. The result
/// does not depend on `threads` (0: one per core). Throws Cancelled soon after `stop` is requested.
SquareMatrix headDistances(std::span<const HeadReading> models, HeadDistance distance,
                           const std::stop_token &stop = {},
                           const std::function<void(std::size_t done)> &progress = {},
                           std::size_t threads = 0);

} // namespace attopo
