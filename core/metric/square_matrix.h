#pragma once

#include "metric/matrix.h"

namespace attopo {

/// An n×n matrix: attention among tokens (rows sum to 1) or a distance matrix (symmetric, zero diagonal, ≥ 0,
/// ∞ allowed).
struct SquareMatrix : Matrix {
    SquareMatrix() = default;
    explicit SquareMatrix(std::size_t size)
        : Matrix(size, size)
    {
    }
    /// From `size`·`size` entries, row-major.
    SquareMatrix(std::size_t size, std::span<const float> entries)
        : Matrix(size, size, entries)
    {
    }

    std::size_t n() const { return rows; }

    bool operator==(const SquareMatrix &) const = default;
};

} // namespace attopo
