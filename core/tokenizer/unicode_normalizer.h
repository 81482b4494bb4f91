#pragma once

#include "tokenizer/aligned_text.h"

namespace attopo {

// Unicode's normalisation forms as Hugging Face's tokenizers computes and aligns them: characters newer than
// Unicode 9.0 neither decompose, compose nor have a combining class (see bert_characters.h).

enum class NormalizationForm { Nfc, Nfd, Nfkc, Nfkd };

AlignedText normalizeUnicode(AlignedView text, NormalizationForm form);

} // namespace attopo
