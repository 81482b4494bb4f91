#include "topology/first_faces.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace attopo {

namespace {

template <typename Faces>
std::size_t enteredWith(const Faces &faces, std::size_t edges)
{
    const auto end = std::lower_bound(faces.begin(), faces.end(), edges,
                                      [](const auto &face, std::size_t count) { return face.edge < count; });
    return static_cast<std::size_t>(end - faces.begin());
}

/// Which of a sequence are taken: all of the first half of `most`, then as many of each stretch that is twice
/// as long as the one before.
class Thinning {
public:
    /// `longest`: the sequence is no longer than that.
    Thinning(std::size_t most, double longest)
        : all_(static_cast<double>(most) / 2)
        , perDoubling_(all_ / std::max(1.0, std::log2(longest / std::max(1.0, all_))))
    {
        if (longest <= static_cast<double>(most))
            all_ = longest;
    }

    /// How many of the next `count` are taken.
    std::size_t take(std::size_t count)
    {
        seen_ += static_cast<double>(count);
        const double due = seen_ <= all_ ? seen_ : all_ + perDoubling_ * std::log2(seen_ / all_);
        const auto number =
            std::min(count, static_cast<std::size_t>(std::max(0.0, std::floor(due) - taken_)));
        taken_ += static_cast<double>(number);
        return number;
    }

private:
    double all_;
    double perDoubling_;
    double seen_ = 0;
    double taken_ = 0;
};

/// Number m of `taken` out of `count`, evenly and from edge to edge elsewhere.
std::size_t place(std::size_t m, std::size_t taken, std::size_t count, std::size_t edge)
{
    return taken == count ? m : (m * count / taken + edge * 2654435761U) % count;
}

std::array<int, 3> triangle(const Edge &edge, int c)
{
    std::array<int, 3> vertices{edge.i, edge.j, c};
    std::sort(vertices.begin(), vertices.end());
    return vertices;
}

std::array<int, 4> tetrahedron(const Edge &edge, int c, int d)
{
    std::array<int, 4> vertices{edge.i, edge.j, c, d};
    std::sort(vertices.begin(), vertices.end());
    return vertices;
}

/// Which vertices are joined by the edges so far.
class Adjacency {
public:
    explicit Adjacency(std::size_t vertices)
        : words_((vertices + 63) / 64)
        , bits_(vertices * words_)
    {
    }
    void join(const Edge &edge)
    {
        set(edge.i, edge.j);
        set(edge.j, edge.i);
    }
    bool joins(int v, int w) const { return row(v)[w / 64] >> (w % 64) & 1; }
    std::size_t commonCount(const Edge &edge) const
    {
        std::size_t count = 0;
        for (std::size_t word = 0; word < words_; ++word)
            count += static_cast<std::size_t>(std::popcount(row(edge.i)[word] & row(edge.j)[word]));
        return count;
    }
    /// Neighbours of both ends, ascending.
    void common(const Edge &edge, std::vector<int> &vertices) const
    {
        vertices.clear();
        for (std::size_t word = 0; word < words_; ++word)
            for (std::uint64_t bits = row(edge.i)[word] & row(edge.j)[word]; bits != 0; bits &= bits - 1)
                vertices.push_back(static_cast<int>(word * 64) + std::countr_zero(bits));
    }

private:
    const std::uint64_t *row(int v) const { return bits_.data() + static_cast<std::size_t>(v) * words_; }
    void set(int v, int w)
    {
        bits_[static_cast<std::size_t>(v) * words_ + static_cast<std::size_t>(w) / 64] |= std::uint64_t(1)
            << (w % 64);
    }

    std::size_t words_;
    std::vector<std::uint64_t> bits_; ///< One bitset per vertex.
};

} // namespace

std::size_t FirstFaces::trianglesAt(std::size_t edges) const { return enteredWith(triangles, edges); }

std::size_t FirstFaces::tetrahedraAt(std::size_t edges) const { return enteredWith(tetrahedra, edges); }

FirstFaces firstFaces(const std::vector<Edge> &edges, std::size_t vertices, std::size_t most)
{
    FirstFaces faces;
    const auto n = static_cast<double>(vertices);
    Thinning triangles(most, n * (n - 1) * (n - 2) / 6);
    Thinning pairs(most, n * (n - 1) * (n - 2) * (n - 3) / 24); // of common neighbours: those joined make one
    Adjacency adjacency(vertices);
    std::vector<int> common;
    for (std::size_t k = 0; k < edges.size(); ++k) {
        const std::size_t count = adjacency.commonCount(edges[k]);
        const std::size_t pairCount = count * (count > 0 ? count - 1 : 0) / 2;
        const std::size_t takenTriangles = triangles.take(count);
        const std::size_t takenPairs = pairs.take(pairCount);
        if (takenTriangles + takenPairs > 0)
            adjacency.common(edges[k], common);
        for (std::size_t m = 0; m < takenTriangles; ++m)
            faces.triangles.push_back({triangle(edges[k], common[place(m, takenTriangles, count, k)]), k});
        for (std::size_t m = 0; m < takenPairs; ++m) {
            const std::size_t pair = place(m, takenPairs, pairCount, k);
            // Pairs (a, b) with b < a are numbered a(a − 1)/2 + b.
            auto a = static_cast<std::size_t>((1 + std::sqrt(1 + 8 * static_cast<double>(pair))) / 2);
            while (a * (a - 1) / 2 > pair)
                --a;
            const std::size_t b = pair - a * (a - 1) / 2;
            if (adjacency.joins(common[a], common[b]))
                faces.tetrahedra.push_back({tetrahedron(edges[k], common[a], common[b]), k});
        }
        adjacency.join(edges[k]);
    }
    return faces;
}

} // namespace attopo
