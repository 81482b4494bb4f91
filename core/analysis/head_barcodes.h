#pragma once

#include "metric/group_attention.h"
#include "metric/metric.h"
#include "model/activations.h"
#include "topology/barcode.h"
#include "topology/diagram_distance.h"
#include "topology/persistence.h"

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace attopo {

/// Throws Error for a metric of hidden states, which belong to a layer and not to its heads.
void requireOfHeads(Metric metric);

/// How the attention of a head becomes its barcode.
struct HeadBarcodeSettings {
    Metric metric = Metric::JensenShannon;
    int maxDimension = 1;
    PersistenceEngine engine = PersistenceEngine::Edges;
    std::vector<std::size_t> within = {}; ///< The points whose distances count; empty: all.
    std::size_t threads = 0;              ///< 0: one per core; the result does not depend on it.
};

/// How many heads among `points` points to work on at a time: one a core, fewer where their matrices would
/// not fit into the memory that is free, but one.
std::size_t headThreads(std::size_t points);

/// Gives the barcode of each of `heads`, by number, to `found`, from one thread at a time; in parallel over
/// heads, of which no more than one matrix a thread is kept. `attention`: of a head, among the points; none
/// of a head that there is not. Throws as requireOfHeads(), and Cancelled soon after `stop` is requested.
void findHeadBarcodes(std::span<const std::size_t> heads,
                      const std::function<std::optional<Matrix>(std::size_t head)> &attention,
                      const HeadBarcodeSettings &settings,
                      const std::function<void(std::size_t head, Barcode barcode)> &found,
                      const std::stop_token &stop);

/// Likewise of every head on its own, [layers · heads], head by head within a layer, empty of one that there
/// is not. `points`: the tokens that become one point each (group_attention.h).
std::vector<Barcode> headBarcodes(const Activations &activations, const TokenGroups &points,
                                  const HeadBarcodeSettings &settings, const std::stop_token &stop = {},
                                  const std::function<void(std::size_t done)> &progress = {});

/// The distances of all pairs of diagrams, n×n, symmetric, ∞ where essential points differ in number; in
/// parallel over pairs, of which `progress` counts n(n − 1)/2. Throws as matchDiagrams().
SquareMatrix pairwiseDistances(std::span<const Diagram> diagrams, DiagramDistance distance, GroundNorm norm,
                               const std::stop_token &stop = {},
                               const std::function<void(std::size_t done)> &progress = {},
                               std::size_t threads = 0);

} // namespace attopo
