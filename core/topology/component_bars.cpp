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

MergingComponents mergingComponents(const Bar &bar, const std::vector<Edge> &edges, std::size_t vertices)
{
    ElderComponents components(vertices);
    for (const Edge &edge : edges) {
        if (!bar.essential() && !entersBefore(edge, {bar.deathSimplex[0], bar.deathSimplex[1], bar.death}))
            break;
        components.join(edge.i, edge.j);
    }
    const int ending = components.elder(bar.birthSimplex[0]);
    MergingComponents merging;
    for (int vertex = 0; vertex < static_cast<int>(vertices); ++vertex) {
        const int elder = components.elder(vertex);
        if (elder == ending)
            merging.ending.push_back(vertex);
        else if (!bar.essential()
                 && (elder == components.elder(bar.deathSimplex[0])
                     || elder == components.elder(bar.deathSimplex[1])))
            merging.other.push_back(vertex);
    }
    return merging;
}

} // namespace attopo
