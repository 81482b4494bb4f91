#include "tokenizer/character_normalizers.h"

#include "tokenizer/bert_characters.h"
#include "tokenizer/unicode.h"

#include <algorithm>

namespace attopo {

AlignedText lowerCase(const AlignedText &text)
{
    AlignedText lower;
    lower.reserve(text.size());
    std::u32string characters;
    for (const AlignedCharacter &c : text) {
        characters.clear();
        appendLowerCase(characters, c.character);
        for (const char32_t character : characters)
            lower.push_back({character, c.start, c.end});
    }
    return lower;
}

AlignedText stripWhitespace(AlignedText text, bool left, bool right)
{
    const auto isInk = [](const AlignedCharacter &c) { return !isWhitespace(c.character); };
    if (right)
        text.erase(std::find_if(text.rbegin(), text.rend(), isInk).base(), text.end());
    if (left)
        text.erase(text.begin(), std::find_if(text.begin(), text.end(), isInk));
    return text;
}

AlignedText stripAccents(AlignedText text)
{
    std::erase_if(text, [](const AlignedCharacter &c) { return isCombiningMark(c.character); });
    return text;
}

AlignedText cleanAsNmt(AlignedText text)
{
    std::erase_if(text, [](const AlignedCharacter &c) {
        const char32_t x = c.character;
        return (x >= 0x01 && x <= 0x08) || x == 0x0B || (x >= 0x0E && x <= 0x1F) || x == 0x7F || x == 0x8F
            || x == 0x9F;
    });
    for (AlignedCharacter &c : text) {
        const char32_t x = c.character;
        if (x == '\t' || x == '\n' || x == '\f' || x == '\r' || x == 0x1680 || (x >= 0x200B && x <= 0x200F)
            || x == 0x2028 || x == 0x2029 || x == 0x2581 || x == 0xFEFF || x == 0xFFFD)
            c.character = U' ';
    }
    return text;
}

} // namespace attopo
