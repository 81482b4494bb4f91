#pragma once

#include "topology/diagram_distance.h"

#include <vector>

namespace attopo {

/// A diagram taken apart for the distances. Places are those of the points in the diagram.
struct DiagramPoints {
    Diagram finite;                           ///< Points off the diagonal with finite death.
    std::vector<std::size_t> finitePlaces;    ///< Of each of them.
    std::vector<std::size_t> essentialPlaces; ///< Ascending by birth.
};

/// Throws Error when a birth is not a finite number or a death is before its birth or NaN.
DiagramPoints diagramPoints(const Diagram &diagram);

/// The pairs of essential points; empty when their counts differ.
std::vector<DiagramMatching::Pair> essentialPairs(const Diagram &a, const DiagramPoints &left,
                                                  const Diagram &b, const DiagramPoints &right);

double groundDistance(GroundNorm norm, std::pair<double, double> a, std::pair<double, double> b);
double distanceToDiagonal(GroundNorm norm, std::pair<double, double> point);

} // namespace attopo
