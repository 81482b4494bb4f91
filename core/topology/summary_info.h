#pragma once

#include "translatable.h"

#include <string_view>

namespace attopo {

/// What is said of a number that sums up a barcode or attention, on the command line, in data and in the
/// window.
struct SummaryInfo {
    std::string_view name;       ///< On the command line and in data; as published where it was.
    std::string_view label;      ///< In the window.
    std::string_view definition; ///< One or two sentences.
    std::string_view source;     ///< Author and year; empty for what needs none.
    double countedTo = 0;        ///< One that large may be larger; 0: there is no end to it.
};

/// Of which filtration the numbers are whose definitions read alike.
inline constexpr std::string_view ofChosenMetric =
    TRANSLATABLE("Core", "The filtration is that of the chosen metric.");
inline constexpr std::string_view ofStrongestAttention =
    TRANSLATABLE("Core", "The filtration is 1 − max(a_ij, a_ji), whatever metric is chosen.");

} // namespace attopo
