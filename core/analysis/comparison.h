#pragma once

#include "topology/barcode.h"

#include <stop_token>
#include <vector>

namespace attopo {

/// Distances between two persistence diagrams of one dimension (ground metric L∞, see diagram_distance.h).
struct DiagramDistances {
    double bottleneck = 0;
    double wasserstein1 = 0;
    double wasserstein2 = 0;

    bool operator==(const DiagramDistances &) const = default;
};

/// Distances per dimension, 0 … the smaller of the two largest dimensions. Of all bars: no filter of a view
/// plays a part. Throws Cancelled between dimensions.
using Comparison = std::vector<DiagramDistances>;
Comparison compareBarcodes(const Barcode &a, const Barcode &b, std::stop_token stop = {});

} // namespace attopo
