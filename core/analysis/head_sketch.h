#pragma once

#include "analysis/analysis.h"
#include "topology/threshold_choice.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace attopo {

/// One head in small: its complex at a threshold of its own.
struct HeadSketch {
    /// Of the head alone: points, bars and layout. Without attention, distances and what tells cycles; of the
    /// edges those of sketchedEdges(). Null: not known.
    std::shared_ptr<const Analysis> analysis;
    double threshold = 0;
};

/// Of a complex in a small picture no more edges than these, the first, are drawn: there is no room for more.
inline constexpr std::size_t mostSketchedEdges = 3000;

/// Of `edges` in filtration order, among `vertices`: up to `threshold` the first mostSketchedEdges, and of
/// those after them what joins components. The components are those of all edges.
std::vector<Edge> sketchedEdges(const std::vector<Edge> &edges, std::size_t vertices, double threshold);

/// By what the threshold of every head is chosen when that of the head on show is chosen by `choice`: the
/// same, but for a value, which means something in its own filtration only; then Automatic.
ThresholdChoice ownThreshold(const ThresholdChoice &choice);

} // namespace attopo
