#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace attopo {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// Vertices of a simplex, ascending.
using Simplex = std::vector<int>;

/// A homology class of the filtration, over Z/2.
struct Bar {
    int dimension = 0;
    double birth = 0;
    double death = infinity; ///< ∞ for a class that never dies (an essential one); birth < death.
    Simplex birthSimplex;    ///< dimension + 1 vertices. H0: the smallest vertex of the component that ends.
    Simplex deathSimplex;    ///< dimension + 2 vertices; empty when death is ∞.

    bool essential() const { return death == infinity; }
    bool aliveAt(double threshold) const { return birth <= threshold && threshold < death; }

    bool operator==(const Bar &) const = default;
};

/// The bars of one Vietoris–Rips filtration. Zero-length bars are left out.
struct Barcode {
    std::size_t vertices = 0;
    int maxDimension = 0;
    double cutOff = 0;     ///< Simplices longer than this were left out.
    std::vector<Bar> bars; ///< By dimension, then birth, death, simplices.

    /// The largest filtration value of interest: the cut-off or the last finite end of a bar.
    double largestValue() const;

    /// The filtration values at which a Betti number changes: 0 and all births and finite deaths, ascending,
    /// each once.
    std::vector<double> criticalValues() const;

    /// Index of the longest finite bar of this dimension, the first of equals.
    std::optional<std::size_t> longestFiniteBar(int dimension) const;

    /// Where there is most to see: the middle of the longest finite bar of the highest dimension that has
    /// one; 0 when there is none.
    double suggestedThreshold() const;

    bool operator==(const Barcode &) const = default;
};

} // namespace attopo
