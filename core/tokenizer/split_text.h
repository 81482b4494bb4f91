#pragma once

#include "tokenizer/aligned_text.h"
#include "tokenizer/regular_expression.h"

#include <functional>
#include <vector>

namespace attopo {

/// What becomes of a delimiter, named as in tokenizer.json.
enum class SplitBehavior { Removed, Isolated, MergedWithPrevious, MergedWithNext, Contiguous };

/// Appends the parts of `text` between and at its delimiters. `delimiters` are in order, without overlap;
/// with `invert` they are what lies between the delimiters.
void splitText(const AlignedText &text, const std::vector<TextMatch> &delimiters, SplitBehavior behavior,
               bool invert, std::vector<AlignedText> &parts);

/// Each character for which `isDelimiter` holds, as a delimiter of its own.
std::vector<TextMatch> findCharacters(AlignedView text, const std::function<bool(char32_t)> &isDelimiter);

} // namespace attopo
