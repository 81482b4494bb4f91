#include "topology/rips_complex.h"

#include "topology/elder_components.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace attopo {

bool entersBefore(const Edge &a, const Edge &b)
{
    return std::tie(a.length, b.j, b.i) < std::tie(b.length, a.j, a.i);
}

std::vector<Edge> edgesByLength(const SquareMatrix &distances)
{
    std::vector<Edge> edges;
    edges.reserve(distances.n() * (distances.n() - (distances.n() > 0)) / 2);
    for (std::size_t i = 0; i < distances.n(); ++i)
        for (std::size_t j = i + 1; j < distances.n(); ++j)
            if (distances(i, j) < infinity)
                edges.push_back({static_cast<int>(i), static_cast<int>(j), distances(i, j)});
    std::sort(edges.begin(), edges.end(), entersBefore);
    return edges;
}

namespace {

/// Neighbours with a larger number, one bitset per vertex.
class UpperAdjacency {
public:
    explicit UpperAdjacency(std::size_t n)
        : words_((n + 63) / 64)
        , bits_(n * words_)
    {
    }
    void add(int i, int j) { row(i)[j / 64] |= std::uint64_t(1) << (j % 64); }

    /// How many larger neighbours i < j have in common.
    std::uint64_t common(int i, int j) const
    {
        const std::uint64_t *a = row(i);
        const std::uint64_t *b = row(j);
        std::uint64_t count = 0;
        for (std::size_t w = static_cast<std::size_t>(j) / 64; w < words_; ++w)
            count += static_cast<std::uint64_t>(std::popcount(a[w] & b[w]));
        return count;
    }

private:
    std::uint64_t *row(int i) { return bits_.data() + static_cast<std::size_t>(i) * words_; }
    const std::uint64_t *row(int i) const { return bits_.data() + static_cast<std::size_t>(i) * words_; }

    std::size_t words_;
    std::vector<std::uint64_t> bits_;
};

std::vector<int> numberComponents(ElderComponents &components, std::size_t n, std::size_t &count)
{
    std::vector<int> numbered(n);
    count = 0;
    for (std::size_t v = 0; v < n; ++v) {
        const int elder = components.elder(static_cast<int>(v)); // not larger than v, hence numbered by now
        numbered[v] = elder == static_cast<int>(v) ? static_cast<int>(count++)
                                                   : numbered[static_cast<std::size_t>(elder)];
    }
    return numbered;
}

} // namespace

RipsComplex ripsComplexAt(double threshold, const std::vector<Edge> &edges, const Barcode &barcode)
{
    RipsComplex complex;
    complex.threshold = threshold;
    complex.vertices = barcode.vertices;
    const auto end = std::upper_bound(edges.begin(), edges.end(), threshold,
                                      [](double t, const Edge &edge) { return t < edge.length; });
    complex.edges = static_cast<std::size_t>(end - edges.begin());

    UpperAdjacency adjacency(complex.vertices);
    ElderComponents components(complex.vertices);
    for (auto edge = edges.begin(); edge != end; ++edge) {
        adjacency.add(edge->i, edge->j);
        components.join(edge->i, edge->j);
    }
    complex.component = numberComponents(components, complex.vertices, complex.components);

    for (auto edge = edges.begin(); edge != end; ++edge)
        complex.triangleCount += adjacency.common(edge->i, edge->j);

    complex.betti.assign(static_cast<std::size_t>(barcode.maxDimension) + 1, 0);
    for (const Bar &bar : barcode.bars)
        if (bar.aliveAt(threshold))
            ++complex.betti[static_cast<std::size_t>(bar.dimension)];
    if (complex.vertices > 0) // of a diagram without its points, the bars alone tell
        complex.betti[0] = complex.components;
    return complex;
}

} // namespace attopo
