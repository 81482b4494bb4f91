#pragma once

#include "topology/rips_complex.h"

namespace attopo {

/// Triangles and tetrahedra of a Vietoris–Rips filtration, in the order in which they enter: those of a
/// picture, which has no room for millions. All with which it begins, then ever fewer of those that follow,
/// so that at every threshold they are spread over what there is.
struct FirstFaces {
    template <std::size_t Vertices>
    struct Face {
        std::array<int, Vertices> vertices{};
        std::size_t edge = 0; ///< The number of the edge with which it enters.
    };

    std::vector<Face<3>> triangles;
    std::vector<Face<4>> tetrahedra;

    /// How many of them there are in the complex of the first so many edges.
    std::size_t trianglesAt(std::size_t edges) const;
    std::size_t tetrahedraAt(std::size_t edges) const;
};

/// `edges` in filtration order; at most `most` of either kind, all if there are no more: of triangles
/// nearly half of `most` are the first of the filtration. O(vertices / 64) per edge.
FirstFaces firstFaces(const std::vector<Edge> &edges, std::size_t vertices, std::size_t most);

} // namespace attopo
