#pragma once

#include "topology/persistence_progress.h"
#include "topology/rips_loops.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

namespace attopo {

/// H2 of a Vietoris–Rips filtration over Z/2, edge by edge, with representative cycles: RipsLoops one
/// dimension up.
///
/// When edge uv enters, so does its join with every simplex of its link, the clique complex on the neighbours
/// that both ends have by then. (The relative homology of the step is that of the link, suspended twice.) In
/// the link each component has a root, its smallest vertex, and each other vertex w a parent p in a spanning
/// forest: the tetrahedron uvwp pairs with the triangle uvw, so that uvw is uvp + uwp + vwp, of which the
/// latter two are older. So H2 is what the triangles at roots span that RipsLoops::voidBirths() tells, modulo
/// one relation for each loop of a set that spans H1 of the link: the sum of the triangles uxy and vxy over
/// its edges xy, a cycle that the tetrahedra uvxy fill. A relation, reduced by the earlier ones, ends the
/// youngest generator in it.
///
/// The set of loops: as the link's vertices come one by one, a new one is joined by an edge with one vertex
/// of each component of the graph on its earlier neighbours. These edges connect whatever the link connects,
/// and their loops span its H1, since any other edge of the new vertex is by triangles the sum of one of
/// these and of older edges. No loop at all when one vertex of the link is a neighbour of all others; that is
/// most links.
///
/// Immutable once made: safe to use from several threads.
class RipsVoids {
public:
    using Cycle = std::vector<Triangle>; ///< In the order of their youngest edges.

    /// Of the filtration of `loops`. `progress` is called now and then. Throws Cancelled soon after `stop` is
    /// requested.
    explicit RipsVoids(const RipsLoops &loops, const std::stop_token &stop = {},
                       const std::function<void(const PersistenceProgress &)> &progress = {});

    /// The bars of H2, none of length zero, in the order of their births.
    const std::vector<Bar> &bars() const { return bars_; }

    /// A cycle of the class of a finite bar of bars(): its last triangle is the bar's birth simplex, none of
    /// the others is longer, and at the bar's death it becomes a boundary, not before. Empty for an essential
    /// bar and for bars that are not of bars(). Takes well under a millisecond for attention, but seconds to
    /// minutes for uniform random distances of 200 points and more, where it is a sum of thousands of cycles,
    /// which are kept meanwhile. Throws Cancelled soon after `stop` is requested.
    Cycle representative(const Bar &bar, const std::stop_token &stop = {}) const;
    /// The cycle that the last edge of a finite bar fills, the suspension of a loop of its link: what the
    /// class has become just before it ends. Empty for other bars.
    Cycle cycleAtDeath(const Bar &bar) const;

private:
    using EdgeIndex = std::uint32_t;
    static constexpr EdgeIndex none = static_cast<EdgeIndex>(-1);

    /// A triangle: its youngest edge and the vertex opposite.
    struct Face {
        EdgeIndex edge;
        int vertex;

        auto operator<=>(const Face &) const = default;
    };
    struct Generator {
        Face birth;
        EdgeIndex end = none;        ///< The edge that fills the loop below, which is of its link.
        std::pair<int, int> chord{}; ///< An edge of the loop; the others are of the spanning forest.
    };
    class Link;
    class Reduction;

    EdgeIndex indexOf(int u, int v) const
    {
        return indices_[static_cast<std::size_t>(u) * vertices_ + static_cast<std::size_t>(v)];
    }
    Face faceOf(int a, int b, int c) const;
    std::array<Face, 4> facesOf(const Edge &edge, int x, int y) const;
    std::span<const Generator> generatorsWith(EdgeIndex edge) const;
    std::optional<std::size_t> generatorAt(const Face &face) const;
    std::optional<std::size_t> endedGeneratorOf(const Bar &bar) const;
    std::vector<int> parentsIn(EdgeIndex edge) const;
    std::vector<Face> filledBy(const Generator &generator) const;
    Cycle cycleOf(std::vector<Face> faces) const;

    std::size_t vertices_;
    std::vector<Edge> edges_;
    std::vector<EdgeIndex> indices_;    ///< [vertices, vertices]; none where there is no edge.
    std::vector<Generator> generators_; ///< By birth.
    std::vector<Bar> bars_;
};

} // namespace attopo
