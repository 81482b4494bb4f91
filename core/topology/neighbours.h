#pragma once

#include "topology/rips_complex.h"
#include "topology/vertex_set.h"

#include <cstddef>
#include <vector>

namespace attopo {

/// A graph that edges enter one by one: for each vertex the set of its neighbours so far.
class Neighbours {
public:
    explicit Neighbours(std::size_t vertices);

    void join(const Edge &edge);

    /// The vertices that both ends of an edge have as neighbours.
    void findCommon(const Edge &edge, VertexSet &set) const;
    /// The neighbours of a vertex that are in `within`.
    void findWithin(int vertex, const VertexSet &within, VertexSet &set) const;

    /// Of each component of the graph on a set its smallest vertex, ascending; the set is empty then.
    void takeComponents(VertexSet &set, std::vector<int> &vertices);

    /// The smallest vertex of a set that all others of it are neighbours of; −1 when there is none.
    int apexOf(const VertexSet &set) const;

private:
    using Word = VertexSet::Word;

    Word *set(int vertex) { return sets_.data() + static_cast<std::size_t>(vertex) * words_; }
    const Word *set(int vertex) const { return sets_.data() + static_cast<std::size_t>(vertex) * words_; }

    void takeComponentOf(int start, VertexSet &left);
    bool takeNeighbours(int vertex, VertexSet &left);

    std::size_t words_;
    std::vector<Word> sets_; ///< [vertices, words]
    VertexSet reached_;      ///< Empty between calls.
};

} // namespace attopo
