#include "topology/persistence_estimate.h"

#include "topology/neighbours.h"

#include <cmath>

namespace attopo {

namespace {

/// The vertices of all links that are no cones.
double verticesToVisit(const RipsLoops &loops)
{
    constexpr std::size_t lookAtEvery = 16;
    Neighbours neighbours(loops.vertices());
    VertexSet link(loops.vertices());
    std::size_t counted = 0;
    for (std::size_t k = 0; k < loops.edges().size(); ++k) {
        const Edge &edge = loops.edges()[k];
        if (k % lookAtEvery == 0) {
            neighbours.findCommon(edge, link);
            if (neighbours.apexOf(link) < 0)
                link.forEach([&](int) { ++counted; });
        }
        neighbours.join(edge);
    }
    return static_cast<double>(lookAtEvery * counted);
}

} // namespace

double secondsForVoids(const RipsLoops &loops)
{
    constexpr double perEdge = 1.5e-7;
    constexpr double perVertex = 1.3e-7;
    constexpr double perGenerators = 3.5e-12;
    return perEdge * static_cast<double>(loops.edges().size()) + perVertex * verticesToVisit(loops)
        + perGenerators * std::pow(static_cast<double>(loops.voidBirths().size()), 3);
}

} // namespace attopo
