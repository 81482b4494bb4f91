#pragma once

#include "metric/square_matrix.h"

#include <nlohmann/json.hpp>

namespace attopo {

/// A matrix written as a list of its rows.
inline SquareMatrix toMatrix(const nlohmann::json &rows)
{
    SquareMatrix matrix(rows.size());
    for (std::size_t i = 0; i < matrix.n(); ++i)
        for (std::size_t j = 0; j < matrix.n(); ++j)
            matrix(i, j) = rows[i][j].get<double>();
    return matrix;
}

} // namespace attopo
