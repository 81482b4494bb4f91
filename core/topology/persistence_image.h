#pragma once

#include "metric/matrix.h"
#include "topology/diagram_distance.h"

#include <cstddef>

namespace attopo {

/// The pixels of a persistence image and how far each point spreads. Images of one grid can be compared.
struct PersistenceImageGrid {
    double birthFrom = 0;
    double birthTo = 1;
    double persistenceTo = 1; ///< From 0.
    std::size_t columns = 20; ///< Over births.
    std::size_t rows = 20;    ///< Over persistence.
    double sigma = 0.05;      ///< Standard deviation of the Gaussian, in units of the filtration; > 0.
    double fullWeight = 1;    ///< The persistence from which a bar has weight 1; > 0.

    bool operator==(const PersistenceImageGrid &) const = default;
};

/// Births and persistence from 0 to `largest` > 0, 20×20 pixels, sigma one pixel, full weight at `largest`.
/// The literature fixes none of these.
PersistenceImageGrid persistenceImageGrid(double largest);

/// The persistence image (Adams et al. 2017, "Persistence images: a stable vector representation of
/// persistent homology"): [rows, columns], row 0 the shortest bars, column 0 the earliest births. A bar (b,
/// d) becomes a Gaussian of integral w around (b, d − b), where the weight w = min(1, (d − b) / fullWeight)
/// is linear in persistence; a pixel is the integral over it, by the error function, of their sum. So the
/// pixels sum to no more than the weights. For bars of finite length, see finiteDiagram().
Matrix persistenceImage(const Diagram &bars, const PersistenceImageGrid &grid);

} // namespace attopo
