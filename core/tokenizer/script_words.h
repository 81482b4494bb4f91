#pragma once

#include "tokenizer/aligned_text.h"

#include <vector>

namespace attopo {

/// "UnicodeScripts" as pre-tokenizer: a word ends where the script changes. Kana count as Han; common and
/// inherited characters have scripts of their own, a space none.
void appendScriptWords(const AlignedText &text, std::vector<AlignedText> &words);

} // namespace attopo
