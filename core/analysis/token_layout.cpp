#include "analysis/token_layout.h"

#include "analysis/circle_layout.h"
#include "analysis/force_layout.h"

#include <algorithm>

namespace attopo {

Layout3D layOutTokens(const Analysis &analysis, TokenLayout layout, bool in3D, const Layout3D &start,
                      std::stop_token stop)
{
    const SquareMatrix &distances = analysis.space->distances;
    const auto scaled = [&] {
        return in3D ? multidimensionalScaling3D(distances, stop) : flat(*analysis.layout);
    };
    switch (layout) {
    case TokenLayout::Scaling:
        return scaled();
    case TokenLayout::ForceDirected: {
        const bool startsFlat =
            std::all_of(start.begin(), start.end(), [](const auto &p) { return p[2] == 0; });
        const bool usable = start.size() == distances.n() && startsFlat != in3D;
        return forceDirectedLayout(distances, usable ? start : scaled(), stop);
    }
    case TokenLayout::Circle:
        return flat(circleLayout(distances.n()));
    case TokenLayout::Dendrogram:
        return flat(dendrogramLayout(mergeTree(analysis.space->edges, distances.n())));
    }
    return {};
}

} // namespace attopo
