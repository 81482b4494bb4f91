#pragma once

#include "metric/matrix.h"

#include <algorithm>
#include <numeric>

namespace attopo {

/// Divides every row by its sum; a row of zeros becomes uniform.
inline void normaliseRows(Matrix &matrix)
{
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        const auto begin = matrix.values.begin() + static_cast<std::ptrdiff_t>(i * matrix.columns);
        const auto end = begin + static_cast<std::ptrdiff_t>(matrix.columns);
        const double sum = std::accumulate(begin, end, 0.0);
        const double uniform = 1.0 / static_cast<double>(matrix.columns);
        std::transform(begin, end, begin, [&](double weight) { return sum > 0 ? weight / sum : uniform; });
    }
}

} // namespace attopo
