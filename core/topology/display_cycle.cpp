#include "topology/display_cycle.h"

#include <algorithm>
#include <utility>

namespace attopo {

std::vector<int> displayCycle(const Bar &bar, const std::vector<Edge> &edges, std::size_t vertices)
{
    if (bar.dimension != 1)
        return {};
    const auto start = static_cast<std::size_t>(bar.birthSimplex.front());
    const auto end = static_cast<std::size_t>(bar.birthSimplex.back());
    const Edge birth{bar.birthSimplex.front(), bar.birthSimplex.back(), bar.birth};
    std::vector<std::vector<std::pair<std::size_t, double>>> neighbours(vertices); // with the edge's length
    for (const Edge &edge : edges) {
        if (!entersBefore(edge, birth))
            break;
        const auto i = static_cast<std::size_t>(edge.i);
        const auto j = static_cast<std::size_t>(edge.j);
        neighbours[i].emplace_back(j, edge.length);
        neighbours[j].emplace_back(i, edge.length);
    }
    // Dijkstra's algorithm on (edges, length).
    using Cost = std::pair<std::size_t, double>;
    const std::size_t n = vertices;
    const Cost unreached{n, infinity};
    std::vector<Cost> cost(n, unreached);
    std::vector<std::size_t> before(n, n);
    std::vector<bool> done(n, false);
    cost[start] = {0, 0.0};
    for (std::size_t round = 0; round < n; ++round) {
        std::size_t nearest = n;
        for (std::size_t v = 0; v < n; ++v)
            if (!done[v] && cost[v] < unreached && (nearest == n || cost[v] < cost[nearest]))
                nearest = v;
        if (nearest == n || nearest == end)
            break;
        done[nearest] = true;
        for (const auto &[v, length] : neighbours[nearest]) {
            if (done[v])
                continue;
            const Cost through{cost[nearest].first + 1, cost[nearest].second + length};
            if (through < cost[v]) {
                cost[v] = through;
                before[v] = nearest;
            }
        }
    }
    std::vector<int> cycle;
    if (cost[end] < unreached) {
        for (std::size_t v = end; v != start; v = before[v])
            cycle.push_back(static_cast<int>(v));
        cycle.push_back(static_cast<int>(start));
        std::reverse(cycle.begin(), cycle.end());
    }
    return cycle;
}

} // namespace attopo
