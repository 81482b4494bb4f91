#pragma once

#include "tokenizer/aligned_text.h"

namespace attopo {

// Normalizers of tokenizer.json that look at one character at a time.

AlignedText lowerCase(const AlignedText &text);                       ///< "Lowercase"
AlignedText stripWhitespace(AlignedText text, bool left, bool right); ///< "Strip"
AlignedText stripAccents(AlignedText text);                           ///< "StripAccents"
AlignedText cleanAsNmt(AlignedText text);                             ///< "Nmt"

} // namespace attopo
