#include "topology/diagram_distance.h"
#include "topology/split_diagram.h"

#include <cmath>

#include <wasserstein.h> // Hera; its bottleneck header cannot be included in the same file

namespace attopo {

double wassersteinDistance(const Diagram &a, const Diagram &b, double q)
{
    const SplitDiagram left = splitDiagram(a);
    const SplitDiagram right = splitDiagram(b);
    if (left.essentialBirths.size() != right.essentialBirths.size())
        return infinity;
    double cost = 0;
    for (std::size_t k = 0; k < left.essentialBirths.size(); ++k)
        cost += std::pow(std::abs(left.essentialBirths[k] - right.essentialBirths[k]), q);
    if (!left.finite.empty() || !right.finite.empty()) {
        hera::AuctionParams<double> parameters;
        parameters.wasserstein_power = q;
        parameters.delta = wassersteinRelativeError;
        parameters.internal_p = hera::get_infinity<double>();
        cost += hera::wasserstein_cost(left.finite, right.finite, parameters);
    }
    return std::pow(cost, 1 / q);
}

} // namespace attopo
