#include "analysis/token_layout.h"

#include "analysis/circle_layout.h"
#include "analysis/force_layout.h"
#include "analysis/reading_order.h"

namespace attopo {

Layout3D layOutTokens(const Analysis &analysis, TokenLayout layout, bool in3D, std::stop_token stop)
{
    const SquareMatrix &distances = analysis.space->distances;
    const auto scaled = [&] {
        return in3D ? inReadingOrder(multidimensionalScaling3D(distances, stop))
                    : flat(inReadingOrder(*analysis.layout));
    };
    switch (layout) {
    case TokenLayout::Scaling:
        return scaled();
    case TokenLayout::ForceDirected:
        return forceDirectedLayout(distances, scaled(), stop);
    case TokenLayout::Circle:
        return flat(circleLayout(distances.n()));
    case TokenLayout::Dendrogram:
        return flat(dendrogramLayout(mergeTree(analysis.space->edges, distances.n())));
    }
    return {};
}

} // namespace attopo
