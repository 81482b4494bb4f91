#pragma once

#include "tokenizer/aligned_text.h"

#include <optional>

namespace attopo {

/// Settings of BertNormalizer, named as in tokenizer.json.
struct BertNormalizerSettings {
    bool cleanText = true;            ///< Remove control characters, make white space U+0020.
    bool handleChineseChars = true;   ///< Put spaces around ideographs.
    std::optional<bool> stripAccents; ///< Decompose and remove nonspacing marks; unset: as `lowercase`.
    bool lowercase = true;
};

/// BERT's normalizer: text cleaned, ideographs set apart, accents stripped, lower case. Follows
/// BertNormalizer of Hugging Face's tokenizers, alignments included.
AlignedText normalizeBert(AlignedText text, const BertNormalizerSettings &settings);

} // namespace attopo
