#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace attopo {

/// A dense n×n matrix, row-major. Which numbers it holds is said where it is used: an attention matrix (rows
/// sum to 1) or a distance matrix (symmetric, zero diagonal, ≥ 0, ∞ allowed).
struct SquareMatrix {
    std::size_t n = 0;
    std::vector<double> values; ///< n * n

    SquareMatrix() = default;
    explicit SquareMatrix(std::size_t size)
        : n(size)
        , values(size * size)
    {
    }

    /// From `size`·`size` entries, row-major.
    SquareMatrix(std::size_t size, std::span<const float> entries)
        : n(size)
        , values(entries.begin(), entries.end())
    {
    }

    double operator()(std::size_t i, std::size_t j) const { return values[i * n + j]; }
    double &operator()(std::size_t i, std::size_t j) { return values[i * n + j]; }
    const double *row(std::size_t i) const { return values.data() + i * n; }

    bool operator==(const SquareMatrix &) const = default;
};

} // namespace attopo
