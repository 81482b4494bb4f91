#include "topology/component_bars.h"

#include "topology/elder_components.h"

namespace attopo {

std::vector<Bar> componentBars(const std::vector<Edge> &edges, std::size_t vertices)
{
    std::vector<Bar> bars;
    ElderComponents components(vertices);
    for (const auto &[i, j, length] : edges) {
        const std::optional<int> younger = components.join(i, j);
        if (younger && length > 0)
            bars.push_back({0, 0, length, {*younger}, {i, j}});
    }
    for (int vertex = 0; vertex < static_cast<int>(vertices); ++vertex)
        if (components.elder(vertex) == vertex)
            bars.push_back({0, 0, infinity, {vertex}, {}});
    return bars;
}

} // namespace attopo
