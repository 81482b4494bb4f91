#pragma once

#include "tokenizer/aligned_text.h"

#include <vector>

namespace attopo {

/// BERT's words: split at white space (dropped) and around each punctuation character (a word of its own).
void appendBertWords(const AlignedText &text, std::vector<AlignedText> &words);

} // namespace attopo
