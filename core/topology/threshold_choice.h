#pragma once

#include "topology/barcode.h"

#include <optional>
#include <string>
#include <string_view>

namespace attopo {

/// By what the threshold of a filtration is chosen, so that it can follow from one filtration to the next.
enum class ThresholdMode {
    Automatic,   ///< Where there is most to see: Barcode::suggestedThreshold().
    Value,       ///< One filtration value.
    Share,       ///< A share of the range of the filtration.
    LongestLoop, ///< The middle of the longest H1 bar; where there is none, as Automatic.
    Components,  ///< The least filtration value with no more components than these.
};

inline constexpr double largestThreshold = 1e300;
inline constexpr std::size_t mostComponents = 1'000'000;

struct ThresholdChoice {
    ThresholdMode mode = ThresholdMode::Automatic;
    double value = 0;           ///< Of Value: 0 … largestThreshold; of Share: 0 … 1. Else 0.
    std::size_t components = 0; ///< Of Components: 1 … mostComponents. Else 0.

    bool operator==(const ThresholdChoice &) const = default;
};

/// The filtration value, in [0, range] unless it is said as a value; `range` is where the filtration ends, of
/// two that share a threshold the longer one.
double thresholdOf(const ThresholdChoice &choice, const Barcode &barcode, double range);

/// How many components there are at a filtration value. Tokens at one place are one component at 0.
std::size_t componentsAt(const Barcode &barcode, double threshold);

/// "auto", "0.25", "share:0.4", "longest-loop", "components:3": as people write it; numbers read back alike.
std::string thresholdText(const ThresholdChoice &choice);
std::optional<ThresholdChoice> thresholdChoice(std::string_view text); ///< None: it is something else.

} // namespace attopo
