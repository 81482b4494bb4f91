#include "topology/diagram_distance.h"
#include "topology/split_diagram.h"

#include <algorithm>
#include <cmath>

#include <bottleneck.h> // Hera; its Wasserstein header cannot be included in the same file

namespace attopo {

double bottleneckDistance(const Diagram &a, const Diagram &b)
{
    SplitDiagram left = splitDiagram(a);
    SplitDiagram right = splitDiagram(b);
    if (left.essentialBirths.size() != right.essentialBirths.size())
        return infinity;
    double distance = 0;
    for (std::size_t k = 0; k < left.essentialBirths.size(); ++k)
        distance = std::max(distance, std::abs(left.essentialBirths[k] - right.essentialBirths[k]));
    if (!left.finite.empty() || !right.finite.empty())
        distance = std::max(distance, hera::bottleneckDistExact(left.finite, right.finite));
    return distance;
}

} // namespace attopo
