#include "tokenizer/token_label.h"

#include "tokenizer/byte_fallback.h"
#include "tokenizer/byte_level.h"
#include "tokenizer/unicode.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdio>

namespace attopo {

namespace {

constexpr char32_t metaspace = U'▁';

bool isSpace(char32_t character) { return character == U' ' || character == metaspace; }

void appendVisible(std::string &label, char32_t character)
{
    if (isSpace(character))
        appendUtf8(label, U'␣');
    else if (character == U'\n')
        appendUtf8(label, U'⏎');
    else if (character == U'\t')
        appendUtf8(label, U'⇥');
    else if (character < 0x20)
        appendUtf8(label, 0x2400 + character); // pictures of the control characters
    else
        appendUtf8(label, character);
}

/// Text without the space before it (spaces alone are shown), control characters visible.
std::string labelOfCharacters(std::u32string_view characters)
{
    const auto ink = std::find_if_not(characters.begin(), characters.end(), isSpace);
    const auto last = std::find_if_not(characters.rbegin(), characters.rend(), isSpace).base();
    std::string label;
    if (ink == characters.end()) {
        for (const char32_t character : characters)
            appendVisible(label, character);
        return label;
    }
    for (auto c = ink; c != last; ++c) {
        if (isSpace(*c))
            label += ' ';
        else
            appendVisible(label, *c);
    }
    return label;
}

/// Bytes of UTF-8, perhaps not whole characters. Spaces beside bytes are not shown.
std::string labelOfBytes(std::string_view bytes)
{
    std::string label;
    std::u32string characters; // that are whole, in a row
    std::string broken;        // bytes that are not, in a row
    const auto endCharacters = [&] {
        if (!std::all_of(characters.begin(), characters.end(), isSpace))
            label += labelOfCharacters(characters);
        characters.clear();
    };
    const auto endBroken = [&] {
        if (!broken.empty())
            label += "⟨" + broken + "⟩";
        broken.clear();
    };
    const auto size = static_cast<std::int32_t>(bytes.size());
    const auto *data = reinterpret_cast<const std::uint8_t *>(bytes.data());
    for (std::int32_t i = 0; i < size;) {
        const std::int32_t start = i;
        UChar32 character = 0;
        U8_NEXT(data, i, size, character);
        if (character >= 0) {
            endBroken();
            characters += static_cast<char32_t>(character);
            continue;
        }
        endCharacters();
        for (std::int32_t byte = start; byte < i; ++byte) {
            char text[4];
            std::snprintf(text, sizeof text, "%02X", unsigned(data[byte]));
            broken += broken.empty() ? text : std::string(" ") + text;
        }
    }
    endBroken();
    if (label.empty())
        return labelOfCharacters(characters);
    endCharacters();
    return label;
}

} // namespace

std::string labelOfToken(std::string_view text, const TokenSpelling &spelling)
{
    const std::string &prefix = spelling.continuingPrefix;
    const std::string &suffix = spelling.endOfWordSuffix;
    std::string_view core = text;
    if (!prefix.empty() && core.starts_with(prefix) && core.size() > prefix.size())
        core.remove_prefix(prefix.size());
    if (!suffix.empty() && core.ends_with(suffix) && core.size() > suffix.size())
        core.remove_suffix(suffix.size());
    if (spelling.byteTokens) {
        if (const auto byte = fallbackByte(core))
            return labelOfBytes(std::string(1, static_cast<char>(*byte)));
    }
    const std::u32string characters = decodeUtf8(core);
    if (spelling.byteLevel) {
        if (const auto bytes = bytesOfCharacters(characters))
            return labelOfBytes(*bytes);
    }
    return labelOfCharacters(characters);
}

} // namespace attopo
