#include "analysis/head_sketch.h"

#include "topology/elder_components.h"

namespace attopo {

std::vector<Edge> sketchedEdges(const std::vector<Edge> &edges, std::size_t vertices, double threshold)
{
    ElderComponents components(vertices);
    std::vector<Edge> kept;
    for (const Edge &edge : edges) {
        if (edge.length > threshold)
            break;
        const bool joins = components.join(edge.i, edge.j).has_value();
        if (joins || kept.size() < mostSketchedEdges)
            kept.push_back(edge);
    }
    return kept;
}

ThresholdChoice ownThreshold(const ThresholdChoice &choice)
{
    return choice.mode == ThresholdMode::Value ? ThresholdChoice() : choice;
}

} // namespace attopo
