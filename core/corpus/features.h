#pragma once

#include "metric/matrix.h"
#include "tokenizer/token.h"
#include "topology/barcode.h"
#include "topology/summary_info.h"

#include <array>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// Numbers that are asked for together.
enum class FeatureSet {
    Bars,     ///< barStatistics() of each dimension: H0_bars, …
    Barcode,  ///< attentionBarcodeFeatures(): h0_s, …
    Graph,    ///< attentionGraphFeatures() at each of attentionThresholds: s_t0.025, …
    Patterns, ///< patternDistances(): pattern_self, …
};

struct FeatureSetInfo {
    FeatureSet set;
    std::string_view name; ///< On the command line.
};

/// All of them, in the order of their columns.
constexpr std::array<FeatureSetInfo, 4> featureSets()
{
    return {{{FeatureSet::Bars, "bars"},
             {FeatureSet::Barcode, "barcode"},
             {FeatureSet::Graph, "graph"},
             {FeatureSet::Patterns, "patterns"}}};
}
std::optional<FeatureSet> featureSetByName(std::string_view name);

/// A column of the table.
struct FeatureColumn {
    std::string name;
    SummaryInfo info;
    std::string_view filtration{}; ///< Of which it is; empty: of none.
};

/// The columns of `sets`; the bars are those of dimensions 0 … maxDimension.
std::vector<FeatureColumn> featureColumns(std::span<const FeatureSet> sets, int maxDimension);

/// Appends the values of featureColumns(). `attention` n×n among the n `tokens`, `barcode` that of their
/// distances (unused without FeatureSet::Bars).
void appendFeatures(std::vector<double> &values, std::span<const FeatureSet> sets, const Matrix &attention,
                    std::span<const Token> tokens, const Barcode &barcode);

} // namespace attopo
