#pragma once

#include "metric/group_attention.h"
#include "metric/metric.h"
#include "model/activations.h"
#include "topology/barcode.h"
#include "topology/diagram_distance.h"

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace attopo {

/// The barcode of every head on its own, [layers · heads], head by head within a layer; in parallel over
/// heads, of which no more than one matrix a thread is kept. `points`: the tokens that become one point each
/// (group_attention.h). Throws Error for a metric of hidden states, which has no heads, and Cancelled soon
/// after `stop` is requested. The result does not depend on `threads` (0: one per core).
std::vector<Barcode> headBarcodes(const Activations &activations, const TokenGroups &points, Metric metric,
                                  int maxDimension, const std::stop_token &stop = {},
                                  const std::function<void(std::size_t done)> &progress = {},
                                  std::size_t threads = 0);

/// The distances of all pairs of diagrams, n×n, symmetric, ∞ where essential points differ in number; in
/// parallel over pairs, of which `progress` counts n(n − 1)/2. Throws as matchDiagrams().
SquareMatrix pairwiseDistances(std::span<const Diagram> diagrams, DiagramDistance distance, GroundNorm norm,
                               const std::stop_token &stop = {},
                               const std::function<void(std::size_t done)> &progress = {},
                               std::size_t threads = 0);

} // namespace attopo
