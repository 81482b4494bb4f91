#pragma once

#include "metric/matrix.h"
#include "tokenizer/token.h"
#include "topology/summary_info.h"

#include <array>
#include <cstddef>
#include <span>

namespace attopo {

inline constexpr std::size_t patternDistanceCount = 7;

/// How far attention A is from each of the patterns E of Kushnareva et al. 2021 ("Artificial text detection
/// via examining the topology of attention maps", EMNLP, after Clark et al. 2019, "What does BERT look at?"),
/// under the names of their code (github.com/danchern97/tda4atd, features_calculation_ripser_and_templates;
/// `sep` from github.com/upunaprosk/la-tda, template_features.py):
///     ‖A − E‖ / √(‖A‖² + ‖E‖²), Frobenius norms; 0 for A = E, 1 where they have no weight in common.
/// `prev` and `next` are 0 in the row of the token that has none; `comma`, `dot` and `sep` spread each row
/// evenly over these tokens and are 0 everywhere where the text has none, so that the distance is 1.
/// Where this differs from the code: padding, which is part of the matrices there, is not part of them here,
/// tokens are told by how they read and not by their number in one vocabulary, and rows are
/// divided by exactly their sums (there by 1e-7 more). A separator is a special token after the first.
std::span<const SummaryInfo, patternDistanceCount> patternDistances();

/// Their values, in the order of patternDistances(). `attention` n×n among the n `tokens`. All 0 when n = 0.
/// Of a matrix whose tokens are but numbers those of commas, full stops and separators are NaN.
using PatternDistances = std::array<double, patternDistanceCount>;
PatternDistances patternDistancesOf(const Matrix &attention, std::span<const Token> tokens,
                                    bool tokensAreKnown = true);

} // namespace attopo
