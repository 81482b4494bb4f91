#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace attopo {

/// A dense matrix, row-major. Which numbers it holds is said where it is used.
struct Matrix {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> values; ///< rows · columns

    Matrix() = default;
    Matrix(std::size_t rowCount, std::size_t columnCount)
        : rows(rowCount)
        , columns(columnCount)
        , values(rowCount * columnCount)
    {
    }
    /// From rowCount · columnCount entries, row-major.
    Matrix(std::size_t rowCount, std::size_t columnCount, std::span<const float> entries)
        : rows(rowCount)
        , columns(columnCount)
        , values(entries.begin(), entries.end())
    {
    }

    double operator()(std::size_t i, std::size_t j) const { return values[i * columns + j]; }
    double &operator()(std::size_t i, std::size_t j) { return values[i * columns + j]; }
    const double *row(std::size_t i) const { return values.data() + i * columns; }

    bool operator==(const Matrix &) const = default;
};

} // namespace attopo
