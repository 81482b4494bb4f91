#pragma once

#include "analysis/comparison.h"
#include "analysis/head_distances.h"
#include "analysis/layout.h"
#include "topology/barcode.h"
#include "topology/merge_tree.h"

#include <array>
#include <span>
#include <stop_token>
#include <vector>

namespace attopo {

/// The heads of a model as the points of a complex.
struct ModelTopology {
    std::vector<HeadPlace> heads;
    SquareMatrix distances; ///< Of the heads, in their order.
    Barcode barcode;
    MergeTree mergeTree;
    Layout layout; ///< One position per head.
};

/// `distances`: of headDistances() or, between the diagrams of heads, pairwiseDistances(). `maxDimension` 0 …
/// largestDimension. Throws Cancelled soon after `stop` is requested.
ModelTopology modelTopology(std::vector<HeadPlace> heads, SquareMatrix distances, int maxDimension,
                            const std::stop_token &stop = {});

/// Two models as shapes: how their heads lie among each other, and how far apart the shapes are.
struct ModelComparison {
    ModelTopology joint;                 ///< Of the heads of both.
    std::array<ModelTopology, 2> models; ///< Of each alone, its layout turned to fit that of both.
    Comparison comparison;               ///< Of the barcodes of these two.
};

/// `heads` of models 0 and 1, with the distances of all of them.
ModelComparison compareModels(const std::vector<HeadPlace> &heads, const SquareMatrix &distances,
                              int maxDimension, GroundNorm norm = GroundNorm::Infinity,
                              const std::stop_token &stop = {});

} // namespace attopo
