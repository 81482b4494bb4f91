#pragma once

#include "metric/square_matrix.h"
#include "topology/barcode.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace attopo {

inline constexpr int largestDimension = 2;

struct PersistenceOptions {
    int maxDimension = 1; ///< 0 … largestDimension
    std::optional<double>
        cutOff; ///< Longest edge; default: the enclosing radius, beyond which nothing changes.

    bool operator==(const PersistenceOptions &) const = default;
};

/// How far a computation has come: `done` of `total` columns of dimension `dimension`.
struct PersistenceProgress {
    int dimension = 0;
    std::size_t done = 0;
    std::size_t total = 0;
};

/// The smallest r such that some vertex is within r of all others: at r the complex is a cone, so that no
/// bar but one of H0 lives on. ∞ when no vertex reaches all others; 0 for n ≤ 1.
double enclosingRadius(const SquareMatrix &distances);

/// Throws Error (naming row and column, counted from 0) unless the matrix is a distance matrix: symmetric
/// (to 1e-6 relative: single precision), zero diagonal, no NaN, no negative entry. ∞ is an edge that never
/// enters.
void checkDistanceMatrix(const SquareMatrix &distances);

/// Persistent homology over Z/2 of the Vietoris–Rips filtration of `distances` (checked by
/// checkDistanceMatrix before), dimensions 0 … maxDimension, computed in this process by Ripser (Bauer 2021,
/// doi:10.1007/s41468-021-00071-5). Re-entrant. `progress` is called from this thread, now and then.
/// Throws Cancelled soon after `stop` is requested.
Barcode persistentHomology(const SquareMatrix &distances, const PersistenceOptions &options = {},
                           std::stop_token stop = {},
                           const std::function<void(const PersistenceProgress &)> &progress = {});

} // namespace attopo
