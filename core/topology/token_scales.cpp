#include "topology/token_scales.h"

#include "topology/elder_components.h"

#include <algorithm>

namespace attopo {

double connectedFrom(std::span<const int> vertices, const std::vector<Edge> &edges, std::size_t vertexCount)
{
    ElderComponents components(vertexCount);
    const auto together = [&] {
        return std::all_of(vertices.begin(), vertices.end(), [&](int vertex) {
            return components.elder(vertex) == components.elder(vertices.front());
        });
    };
    if (together())
        return 0;
    for (const Edge &edge : edges)
        if (components.join(edge.i, edge.j) && together())
            return edge.length;
    return infinity;
}

double simplexFrom(std::span<const int> vertices, const SquareMatrix &distances)
{
    double greatest = 0;
    for (const int i : vertices)
        for (const int j : vertices)
            greatest =
                std::max(greatest, distances(static_cast<std::size_t>(i), static_cast<std::size_t>(j)));
    return greatest;
}

} // namespace attopo
