#pragma once

#include "topology/barcode.h"
#include "topology/persistence_progress.h"
#include "topology/rips_complex.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace attopo {

/// H1 of a Vietoris–Rips filtration over Z/2, edge by edge, with representative cycles.
///
/// When edge uv enters, so do the triangles uvw with w in N, the neighbours that both ends have by then. If N
/// is empty, uv joins two components or makes a loop: a generator is born. Otherwise uv together with some w0
/// of N is the boundary of a triangle, so that uv is homologous, its ends fixed, to u–w0–v: w0 is its
/// witness. A triangle uvw with w in the same component of the graph on N as w0 tells nothing new; each
/// further component, with some w of it, says that the 4-cycle u–w0–v–w is a boundary. So H1 is what the
/// generators span modulo those relations, and a relation, reduced by the earlier ones, ends the youngest
/// generator in it. (Compare the reduced complexes of Koyama et al. 2023, arXiv:2307.16333. The relative
/// homology of the step is that of the suspension of the clique complex on N.)
///
/// Immutable once made: safe to use from several threads.
class RipsLoops {
public:
    using Cycle = std::vector<std::pair<int, int>>; ///< Its edges (i < j), in filtration order.

    /// `edges` in filtration order (edgesByLength), between vertices 0 … vertices − 1, the longer ones left
    /// out where the filtration is cut off. `progress` is called now and then. Throws Cancelled soon
    /// after `stop` is requested. Time: a few words of bits per edge and vertex shared, and what the
    /// relations take.
    RipsLoops(std::vector<Edge> edges, std::size_t vertices, const std::stop_token &stop = {},
              const std::function<void(const PersistenceProgress &)> &progress = {});

    std::size_t vertices() const { return vertices_; }
    const std::vector<Edge> &edges() const { return edges_; }

    /// A triangle with which a class of H2 is born: its youngest edge, by its place in edges(), and the
    /// vertex opposite, the smallest of its component of the graph on N. (That is not the witness's
    /// component, and the triangle ends no generator of H1.)
    struct VoidBirth {
        std::uint32_t edge;
        int vertex;
    };
    /// In filtration order. Those whose bar has length zero are among them.
    const std::vector<VoidBirth> &voidBirths() const { return voidBirths_; }

    /// The bars of H1, none of length zero, in the order of their births.
    const std::vector<Bar> &bars() const { return bars_; }

    /// A cycle of the class of a bar of bars(): its youngest edge is the bar's birth edge, and at the bar's
    /// death it becomes a boundary, not before. Empty for other bars.
    Cycle representative(const Bar &bar) const;
    /// The cycle of four edges that the last edge of a finite bar fills: what the class has become just
    /// before it ends. Empty for an essential bar.
    Cycle cycleAtDeath(const Bar &bar) const;

private:
    using EdgeIndex = std::uint32_t;
    using Generators = std::vector<std::uint32_t>; ///< A sum of them, ascending.
    static constexpr std::int32_t none = -1;

    struct Generator {
        EdgeIndex edge;
        Generators relation{};               ///< That ends it: it is the last of these. Empty while it lives.
        std::array<EdgeIndex, 4> boundary{}; ///< The edges whose sum is the relation.
    };
    class Reduction;

    EdgeIndex indexOf(int u, int v) const
    {
        return indices_[static_cast<std::size_t>(u) * vertices_ + static_cast<std::size_t>(v)];
    }
    Cycle cycleOf(std::vector<EdgeIndex> sum) const;
    std::optional<std::size_t> generatorOf(const Bar &bar) const;

    std::size_t vertices_;
    std::vector<Edge> edges_;
    std::vector<EdgeIndex> indices_;      ///< [vertices, vertices], where there is an edge.
    std::vector<std::int32_t> witness_;   ///< By edge; none: there is no triangle on it when it enters.
    std::vector<std::int32_t> generator_; ///< By edge; none: it is no generator.
    std::vector<Generator> generators_;   ///< By birth.
    std::vector<Bar> bars_;
    std::vector<VoidBirth> voidBirths_;
};

} // namespace attopo
