#include "analysis/comparison.h"

#include "error.h"
#include "topology/diagram_distance.h"

#include <algorithm>

namespace attopo {

Comparison compareBarcodes(const Barcode &a, const Barcode &b, std::stop_token stop)
{
    Comparison comparison;
    for (int dimension = 0; dimension <= std::min(a.maxDimension, b.maxDimension); ++dimension) {
        const Diagram left = diagram(a, dimension);
        const Diagram right = diagram(b, dimension);
        DiagramDistances distances;
        throwIfStopped(stop);
        distances.bottleneck = bottleneckDistance(left, right);
        throwIfStopped(stop);
        distances.wasserstein1 = wassersteinDistance(left, right, 1);
        throwIfStopped(stop);
        distances.wasserstein2 = wassersteinDistance(left, right, 2);
        comparison.push_back(distances);
    }
    return comparison;
}

} // namespace attopo
