#pragma once

#include "tokenizer/aligned_text.h"

#include <vector>

namespace attopo {

enum class PrependScheme { Always, First, Never };

/// Settings of "Metaspace", named as in tokenizer.json.
struct MetaspaceSettings {
    char32_t replacement = U'\u2581'; ///< ▁, for a space.
    PrependScheme prependScheme = PrependScheme::Always;
    bool split = true; ///< A word begins at each replacement.
};

/// "Metaspace" as pre-tokenizer: spaces written as ▁, as sentencepiece does it.
void appendMetaspaceWords(AlignedText text, const MetaspaceSettings &settings,
                          std::vector<AlignedText> &words);

} // namespace attopo
