#pragma once

#include <cstddef>
#include <stop_token>
#include <vector>

namespace attopo {

/// Per vertex those that it points to, ascending, each once; itself for a loop.
using DirectedGraph = std::vector<std::vector<int>>;

/// Strongly connected components (Tarjan 1972) of the subgraph of the vertices `first` … n − 1. O(V + E).
struct StrongComponents {
    std::size_t count = 0;
    std::vector<int> component; ///< Per vertex 0 … count − 1; −1 of those before `first`.
};
StrongComponents strongComponents(const DirectedGraph &graph, int first = 0);

/// How many simple directed cycles there are, counted to no more than `cap`: their number can grow
/// exponentially with the size. Simple: through no vertex twice; a loop is one. By Johnson 1975 ("Finding all
/// the elementary circuits of a directed graph"), O((V + E) · (V + cap)). Throws Cancelled soon after `stop`
/// is requested.
std::size_t simpleCycleCount(const DirectedGraph &graph, std::size_t cap, const std::stop_token &stop = {});

} // namespace attopo
