#pragma once

#include "analysis/layout.h"

namespace attopo {

/// One position per token in space, centred on the origin; the largest distance from it is 1 (0 for a single
/// token). Of a layout in the plane the third coordinate is 0.
using Layout3D = std::vector<std::array<double, 3>>;

/// multidimensionalScaling() in three dimensions; turned so that the picture is widest across and least deep,
/// the first token to the left and the last above the middle.
Layout3D multidimensionalScaling3D(const SquareMatrix &distances, std::stop_token stop = {});

/// alignedTo() in three dimensions.
Layout3D alignedTo(const Layout3D &layout, const Layout3D &reference,
                   const std::vector<std::pair<int, int>> &pairs);

/// In the plane z = 0.
Layout3D flat(const Layout &layout);

/// Without the third coordinate.
Layout fromFront(const Layout3D &layout);

} // namespace attopo
