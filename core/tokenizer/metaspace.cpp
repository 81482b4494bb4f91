#include "tokenizer/metaspace.h"

#include "tokenizer/split_text.h"

#include <string>

namespace attopo {

void appendMetaspaceWords(AlignedText text, const MetaspaceSettings &settings,
                          std::vector<AlignedText> &words)
{
    for (AlignedCharacter &c : text) {
        if (c.character == U' ')
            c.character = settings.replacement;
    }
    const bool atBeginning = text.front().start == 0;
    if (text.front().character != settings.replacement
        && (settings.prependScheme == PrependScheme::Always
            || (settings.prependScheme == PrependScheme::First && atBeginning)))
        prepend(text, std::u32string(1, settings.replacement));
    if (!settings.split) {
        words.push_back(std::move(text));
        return;
    }
    const auto isReplacement = [&](char32_t character) { return character == settings.replacement; };
    splitText(text, findCharacters(text, isReplacement), SplitBehavior::MergedWithNext, false, words);
}

} // namespace attopo
