#pragma once

#include "metric/square_matrix.h"

#include <cstddef>
#include <ranges>

namespace attopo {

/// Rows and columns `points` of a matrix, in their order.
template <std::ranges::random_access_range Points>
SquareMatrix submatrix(const SquareMatrix &matrix, const Points &points)
{
    SquareMatrix part(std::ranges::size(points));
    for (std::size_t i = 0; i < part.n(); ++i)
        for (std::size_t j = 0; j < part.n(); ++j)
            part(i, j) = matrix(static_cast<std::size_t>(points[i]), static_cast<std::size_t>(points[j]));
    return part;
}

} // namespace attopo
