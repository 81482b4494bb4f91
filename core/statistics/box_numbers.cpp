#include "statistics/box_numbers.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace attopo {

namespace {

double quantile(const std::vector<double> &ascending, double share)
{
    const double place = share * static_cast<double>(ascending.size() - 1);
    const auto before = static_cast<std::size_t>(place);
    const std::size_t after = std::min(before + 1, ascending.size() - 1);
    return std::lerp(ascending[before], ascending[after], place - static_cast<double>(before));
}

} // namespace

BoxNumbers boxNumbers(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    BoxNumbers numbers;
    numbers.lowerQuartile = quantile(values, 0.25);
    numbers.median = quantile(values, 0.5);
    numbers.upperQuartile = quantile(values, 0.75);
    const double reach = 1.5 * (numbers.upperQuartile - numbers.lowerQuartile);
    const auto first = std::lower_bound(values.begin(), values.end(), numbers.lowerQuartile - reach);
    const auto last = std::upper_bound(values.begin(), values.end(), numbers.upperQuartile + reach);
    numbers.low = std::min(*first, numbers.lowerQuartile);
    numbers.high = std::max(*(last - 1), numbers.upperQuartile);
    numbers.outliers.assign(values.begin(), first);
    numbers.outliers.insert(numbers.outliers.end(), last, values.end());
    return numbers;
}

} // namespace attopo
