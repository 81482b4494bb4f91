#pragma once

#include "analysis/layout_3d.h"

namespace attopo {

/// Force-directed placement (Fruchterman and Reingold 1991): tokens push each other away, and near ones pull,
/// with the weight exp(−(d / s)²), s the median distance from a token to its fifth nearest; a weak pull to
/// the middle holds what is far from everything. Begins at `start`, one position per token, and moves as long
/// as the energy falls, so that a start near a balance hardly moves. A start in the plane z = 0 stays in it.
/// Deterministic. Throws Cancelled between steps when `stop` is requested.
Layout3D forceDirectedLayout(const SquareMatrix &distances, const Layout3D &start, std::stop_token stop = {});

} // namespace attopo
