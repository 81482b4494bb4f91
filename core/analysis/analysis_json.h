#pragma once

#include "analysis/analysis.h"
#include "analysis/comparison.h"

#include <optional>
#include <string>

namespace attopo {

/// The JSON of `attention-topology analyze` (format in the README): analysis "a", and with a second text "b"
/// and their "comparison". ∞ is null; numbers round-trip. Without `threshold` both are shown at the
/// suggestedThreshold() of a's barcode. `prompt`: "a" also says how far the rest of its points is from those
/// of these characters, "from_prompt" (the total lengths of barcodeOverPrompt()).
std::string analysisJson(const Analysis &a, const Analysis *b, const Comparison *comparison,
                         std::optional<double> threshold, const std::optional<CharacterSpan> &prompt = {});

} // namespace attopo
