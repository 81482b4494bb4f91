#pragma once

#include "tokenizer/aligned_text.h"

#include <functional>
#include <vector>

namespace attopo {

/// Appends the words of a normalised text that is not empty to `words`; no word is empty. Safe to call from
/// several threads.
using PreTokenizer = std::function<void(AlignedText text, std::vector<AlignedText> &words)>;

} // namespace attopo
