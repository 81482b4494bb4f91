#include "topology/neighbours.h"

#include <bit>

namespace attopo {

Neighbours::Neighbours(std::size_t vertices)
    : words_(VertexSet::wordsFor(vertices))
    , sets_(vertices * words_)
    , reached_(vertices)
{
}

void Neighbours::join(const Edge &edge)
{
    set(edge.i)[VertexSet::wordOf(edge.j)] |= VertexSet::bit(edge.j);
    set(edge.j)[VertexSet::wordOf(edge.i)] |= VertexSet::bit(edge.i);
}

void Neighbours::findCommon(const Edge &edge, VertexSet &common) const
{
    const Word *const a = set(edge.i);
    const Word *const b = set(edge.j);
    for (std::size_t w = 0; w < words_; ++w)
        common[w] = a[w] & b[w];
}

void Neighbours::findWithin(int vertex, const VertexSet &within, VertexSet &found) const
{
    const Word *const neighbours = set(vertex);
    for (std::size_t w = 0; w < words_; ++w)
        found[w] = neighbours[w] & within[w];
}

void Neighbours::takeComponents(VertexSet &left, std::vector<int> &vertices)
{
    vertices.clear();
    for (std::size_t w = 0; w < words_; ++w) {
        while (left[w] != 0) {
            const auto vertex = static_cast<int>(w * VertexSet::wordBits) + std::countr_zero(left[w]);
            vertices.push_back(vertex);
            takeComponentOf(vertex, left);
        }
    }
}

int Neighbours::apexOf(const VertexSet &of) const
{
    const auto isApex = [&](int vertex) {
        const Word *const neighbours = set(vertex);
        for (std::size_t w = 0; w < words_; ++w) {
            const Word itself = w == VertexSet::wordOf(vertex) ? VertexSet::bit(vertex) : 0;
            if ((of[w] & ~neighbours[w] & ~itself) != 0)
                return false;
        }
        return true;
    };
    for (std::size_t w = 0; w < words_; ++w)
        for (Word left = of[w]; left != 0; left &= left - 1) {
            const auto vertex = static_cast<int>(w * VertexSet::wordBits) + std::countr_zero(left);
            if (isApex(vertex))
                return vertex;
        }
    return -1;
}

/// Takes from `left` what can be reached from `start` within it.
void Neighbours::takeComponentOf(int start, VertexSet &left)
{
    left.erase(start);
    reached_.insert(start);
    for (bool more = true; more;) {
        more = false;
        for (std::size_t w = 0; w < words_; ++w) {
            while (reached_[w] != 0) {
                const auto next = static_cast<int>(w * VertexSet::wordBits) + std::countr_zero(reached_[w]);
                reached_[w] &= reached_[w] - 1;
                more = true;
                if (takeNeighbours(next, left)) {
                    reached_.clear();
                    return;
                }
            }
        }
    }
}

/// Takes them from `left` to reached_; true when nothing is left.
bool Neighbours::takeNeighbours(int vertex, VertexSet &left)
{
    const Word *const neighbours = set(vertex);
    Word rest = 0;
    for (std::size_t w = 0; w < words_; ++w) {
        const Word found = neighbours[w] & left[w];
        reached_[w] |= found;
        left[w] ^= found;
        rest |= left[w];
    }
    return rest == 0;
}

} // namespace attopo
