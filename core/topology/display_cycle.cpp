#include "topology/display_cycle.h"

#include "topology/rips_complex.h"

#include <algorithm>
#include <utility>

namespace attopo {

std::vector<int> displayCycle(const Bar &bar, const SquareMatrix &distances)
{
    if (bar.dimension != 1)
        return {};
    const auto start = static_cast<std::size_t>(bar.birthSimplex.front());
    const auto end = static_cast<std::size_t>(bar.birthSimplex.back());
    const Edge birth{bar.birthSimplex.front(), bar.birthSimplex.back(), bar.birth};
    const auto comesBefore = [&](std::size_t i, std::size_t j, double length) {
        return entersBefore({static_cast<int>(std::min(i, j)), static_cast<int>(std::max(i, j)), length},
                            birth);
    };
    // Dijkstra's algorithm on (edges, length).
    using Cost = std::pair<std::size_t, double>;
    const std::size_t n = distances.n();
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
        for (std::size_t v = 0; v < n; ++v) {
            const double length = distances(nearest, v);
            if (done[v] || !comesBefore(nearest, v, length))
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
