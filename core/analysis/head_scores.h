#pragma once

#include "analysis/pipeline.h"
#include "topology/diagram_distance.h"
#include "topology/summary_info.h"

#include <cstddef>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace attopo {

/// A number by which the heads of a model are told apart.
enum class HeadScore {
    TotalPersistence,
    MaxPersistence,
    Bars,
    PersistentEntropy,
    BettiNumber,        ///< At a threshold.
    DistanceToHead,     ///< Of its diagram from that of a chosen head.
    DistanceOfTwoTexts, ///< Of its diagrams in two texts.
};

inline constexpr std::size_t headScoreCount = 7;

/// What is said of them, in the order of HeadScore.
std::span<const SummaryInfo, headScoreCount> headScores();

/// The scores that a barcode has by itself: all but the distances. `dimension` of the bars; `threshold` of
/// the Betti number.
double headScoreOf(HeadScore score, const Barcode &barcode, int dimension, double threshold);

/// One number per head, none where it is not known.
using HeadValues = std::vector<std::optional<double>>;

/// headScoreOf() of each that is known.
HeadValues headValues(HeadScore score, const HeadBarcodes &barcodes, int dimension, double threshold);

/// How diagrams of heads are compared.
struct HeadComparison {
    DiagramDistance distance = DiagramDistance::Wasserstein1;
    GroundNorm norm = GroundNorm::Infinity;
    int dimension = 1;

    bool operator==(const HeadComparison &) const = default;
};

/// From each head to the head number `head`; none where either is not known. In parallel over heads. Throws
/// as matchDiagrams().
HeadValues distancesToHead(const HeadBarcodes &barcodes, std::size_t head, const HeadComparison &comparison,
                           const std::stop_token &stop = {});

/// From each head in one text to the same head in another; empty unless there are as many heads in both.
HeadValues distancesOfTwoTexts(const HeadBarcodes &a, const HeadBarcodes &b, const HeadComparison &comparison,
                               const std::stop_token &stop = {});

/// The `count` heads with the least values, but for `head` itself, least first; equal ones by number.
std::vector<std::size_t> mostSimilarHeads(const HeadValues &distances, std::size_t head, std::size_t count);

} // namespace attopo
