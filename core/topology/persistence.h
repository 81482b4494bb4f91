#pragma once

#include "error.h"
#include "metric/square_matrix.h"
#include "topology/barcode.h"
#include "topology/persistence_progress.h"
#include "topology/rips_loops.h"
#include "topology/rips_voids.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace attopo {

inline constexpr int largestDimension = 2;

/// What computes the bars. The bars are the same; under ties their simplices may be others.
enum class PersistenceEngine {
    Edges, ///< Edge by edge (rips_loops.h, rips_voids.h): fast on matrices far from geometry, too.
    Ripser,
};

struct PersistenceOptions {
    int maxDimension = 1; ///< 0 … largestDimension
    /// Longest edge; default: the enclosing radius, beyond which nothing changes.
    std::optional<double> cutOff = {};
    PersistenceEngine engine = PersistenceEngine::Edges;

    bool operator==(const PersistenceOptions &) const = default;
};

/// The smallest r such that some vertex is within r of all others: at r the complex is a cone, so that no
/// bar but one of H0 lives on. ∞ when no vertex reaches all others; 0 for n ≤ 1.
double enclosingRadius(const SquareMatrix &distances);

/// A matrix that would be a distance matrix if it were symmetric.
class NotSymmetric : public Error {
public:
    using Error::Error;
};

/// Throws Error (naming row and column, counted from 0) unless the matrix is a distance matrix: symmetric
/// (to 1e-6 relative: single precision; else it is NotSymmetric), zero diagonal, no NaN, no negative entry. ∞
/// is an edge that never enters.
void checkDistanceMatrix(const SquareMatrix &distances);

/// The edges that enter before a filtration is cut off.
std::vector<Edge> edgesUpTo(std::vector<Edge> edges, double cutOff);

/// Persistent homology over Z/2 of the Vietoris–Rips filtration of `distances` (checked by
/// checkDistanceMatrix before), dimensions 0 … maxDimension, computed in this process. `loops` and `voids`,
/// if given, are those of the same edges. Re-entrant. `progress` is called from this thread, now and then.
/// Throws Cancelled soon after `stop` is requested.
Barcode persistentHomology(const SquareMatrix &distances, const PersistenceOptions &options = {},
                           std::stop_token stop = {},
                           const std::function<void(const PersistenceProgress &)> &progress = {},
                           const RipsLoops *loops = nullptr, const RipsVoids *voids = nullptr);

} // namespace attopo
