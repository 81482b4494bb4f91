#pragma once

#include "analysis/analysis.h"
#include "analysis/comparison.h"

#include <optional>
#include <string>

namespace attopo {

/// The JSON of `attention-topology analyze` (format in the README): analysis "a", and with a second text "b"
/// and their "comparison". ∞ is null; numbers round-trip. Without `threshold` both are shown at the
/// suggestedThreshold() of a's barcode.
std::string analysisJson(const Analysis &a, const Analysis *b, const Comparison *comparison,
                         std::optional<double> threshold);

} // namespace attopo
