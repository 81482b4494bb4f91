#include "tokenizer/bert_normalizer.h"

#include "tokenizer/bert_characters.h"
#include "tokenizer/character_normalizers.h"
#include "tokenizer/unicode.h"
#include "tokenizer/unicode_normalizer.h"

namespace attopo {

namespace {

void cleanText(AlignedText &text)
{
    std::erase_if(text, [](const AlignedCharacter &c) {
        return c.character == 0 || c.character == 0xFFFD || isBertControl(c.character);
    });
    for (AlignedCharacter &c : text) {
        if (isWhitespace(c.character))
            c.character = U' ';
    }
}

AlignedText surroundChineseCharacters(const AlignedText &text)
{
    AlignedText spaced;
    spaced.reserve(text.size());
    for (const AlignedCharacter &c : text) {
        if (isBertChineseCharacter(c.character)) {
            const AlignedCharacter space{U' ', c.start, c.end};
            spaced.insert(spaced.end(), {space, c, space});
        } else {
            spaced.push_back(c);
        }
    }
    return spaced;
}

} // namespace

AlignedText normalizeBert(AlignedText text, const BertNormalizerSettings &settings)
{
    if (settings.cleanText)
        cleanText(text);
    if (settings.handleChineseChars)
        text = surroundChineseCharacters(text);
    if (settings.stripAccents.value_or(settings.lowercase)) {
        text = normalizeUnicode(text, NormalizationForm::Nfd);
        std::erase_if(text, [](const AlignedCharacter &c) { return isBertNonspacingMark(c.character); });
    }
    if (settings.lowercase)
        text = lowerCase(text);
    return text;
}

} // namespace attopo
