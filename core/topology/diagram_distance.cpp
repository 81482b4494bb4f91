#include "topology/diagram_distance.h"

#include "topology/diagram_points.h"
#include "topology/finite_matching.h"

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

std::vector<DiagramMatching::Pair> together(std::vector<DiagramMatching::Pair> pairs,
                                            const std::vector<DiagramMatching::Pair> &more)
{
    pairs.insert(pairs.end(), more.begin(), more.end());
    return pairs;
}

} // namespace

DiagramMatching bottleneckMatching(const Diagram &a, const Diagram &b, GroundNorm norm,
                                   const std::stop_token &stop)
{
    const DiagramPoints left = diagramPoints(a);
    const DiagramPoints right = diagramPoints(b);
    const double longest = leastLongestPair(left, right, norm, stop);
    DiagramMatching matching;
    matching.pairs =
        together(finitePairs(left, right, norm, leastSumMatching(left, right, 1, norm, longest, stop)),
                 essentialPairs(a, left, b, right));
    if (left.essentialPlaces.size() != right.essentialPlaces.size())
        matching.distance = infinity;
    else
        for (const DiagramMatching::Pair &pair : matching.pairs)
            matching.distance = std::max(matching.distance, pair.distance);
    return matching;
}

DiagramMatching wassersteinMatching(const Diagram &a, const Diagram &b, double q, GroundNorm norm,
                                    const std::stop_token &stop)
{
    const DiagramPoints left = diagramPoints(a);
    const DiagramPoints right = diagramPoints(b);
    DiagramMatching matching;
    matching.pairs =
        together(finitePairs(left, right, norm, leastSumMatching(left, right, q, norm, infinity, stop)),
                 essentialPairs(a, left, b, right));
    double cost = 0;
    for (const DiagramMatching::Pair &pair : matching.pairs)
        cost += std::pow(pair.distance, q);
    matching.distance =
        left.essentialPlaces.size() == right.essentialPlaces.size() ? std::pow(cost, 1 / q) : infinity;
    return matching;
}

DiagramMatching matchDiagrams(DiagramDistance distance, const Diagram &a, const Diagram &b, GroundNorm norm,
                              const std::stop_token &stop)
{
    if (distance == DiagramDistance::Bottleneck)
        return bottleneckMatching(a, b, norm, stop);
    return wassersteinMatching(a, b, distance == DiagramDistance::Wasserstein1 ? 1 : 2, norm, stop);
}

} // namespace attopo
