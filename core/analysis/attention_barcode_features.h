#pragma once

#include "metric/matrix.h"
#include "metric/square_matrix.h"
#include "topology/barcode.h"
#include "topology/summary_info.h"

#include <array>
#include <cstddef>
#include <span>
#include <stop_token>

namespace attopo {

inline constexpr std::size_t attentionBarcodeFeatureCount = 14;

/// The barcode features of Kushnareva et al. 2021 ("Artificial text detection via examining the topology of
/// attention maps", EMNLP; Cherniavskii et al. 2022 use the same), as their code computes them
/// (github.com/danchern97/tda4atd, ripser_count.py and the list in
/// features_calculation_ripser_and_templates), under the names there. Infinite bars are left out of all of
/// them. Thresholds are met with ≥ and ≤. `h1_v` is called a variance and is a standard deviation. Entropy is
/// in nats. The longest of equally long bars is the one born first; without one its time is 0, as are the
/// others. Where this differs from the code: double precision (there attention is rounded to 16 bits, bars to
/// 32).
std::span<const SummaryInfo, attentionBarcodeFeatureCount> attentionBarcodeFeatures();

/// The filtration of these features: 1 − max(a_ij, a_ji), diagonal 0, where weights of no more than 0.001
/// count as 0. `attention` n×n.
SquareMatrix attentionFeatureDistances(const Matrix &attention);

/// The values, in the order of attentionBarcodeFeatures(), of the bars of H0 and H1.
using AttentionBarcodeFeatures = std::array<double, attentionBarcodeFeatureCount>;
AttentionBarcodeFeatures attentionBarcodeFeaturesOf(const Barcode &barcode);

/// Those of the barcode of attentionFeatureDistances(). `attention` n×n. Throws Cancelled soon after `stop`
/// is requested.
AttentionBarcodeFeatures attentionBarcodeFeaturesOf(const Matrix &attention,
                                                    const std::stop_token &stop = {});

} // namespace attopo
