#pragma once

#include "topology/rips_complex.h"

#include <cstddef>
#include <vector>

namespace attopo {

/// How the components of a filtration merge: the dendrogram of single-linkage clustering, which is H0 with
/// the names of those who meet. Nodes 0 … n − 1 are the vertices; node n + k is made by merges[k].
struct MergeTree {
    struct Merge {
        int left = 0;  ///< Node: the component with the smaller smallest vertex, which lives on.
        int right = 0; ///< Node: the one that ends.
        double height = 0;
        std::size_t size = 0; ///< Vertices of both.
        int ending = 0; ///< The smallest vertex of the one that ends: the birth simplex of its bar of H0.

        bool operator==(const Merge &) const = default;
    };

    std::size_t vertices = 0;
    /// In filtration order, heights ascending; those at height 0, which are no bars, are among them.
    std::vector<Merge> merges;
    std::vector<int> roots; ///< One per component that remains, by smallest vertex.
    /// The vertices in the order in which no lines of a drawing cross: depth first, left before right.
    std::vector<int> leafOrder;

    bool operator==(const MergeTree &) const = default;
};

/// `edges` in filtration order; those that join no components may be left out. Of edges of equal length the
/// order decides which components meet first (the partitions at every height are the same). O(E + V).
MergeTree mergeTree(const std::vector<Edge> &edges, std::size_t vertices);

} // namespace attopo
