#include "tokenizer/unicode.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace attopo {

std::u32string decodeUtf8(std::string_view text)
{
    std::u32string characters;
    characters.reserve(text.size());
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t i = 0; i < size;) {
        UChar32 character = 0;
        U8_NEXT_OR_FFFD(bytes, i, size, character);
        characters.push_back(static_cast<char32_t>(character));
    }
    return characters;
}

void appendUtf8(std::string &text, char32_t character)
{
    char bytes[U8_MAX_LENGTH];
    int length = 0;
    U8_APPEND_UNSAFE(bytes, length, character);
    text.append(bytes, static_cast<std::size_t>(length));
}

bool isWhitespace(char32_t character) { return u_isUWhiteSpace(static_cast<UChar32>(character)); }

bool isPythonWhitespace(char32_t character)
{
    return isWhitespace(character) || (character >= 0x1C && character <= 0x1F);
}

bool isWordCharacter(char32_t character)
{
    const auto c = static_cast<UChar32>(character);
    constexpr std::uint32_t categories = U_GC_M_MASK | U_GC_ND_MASK | U_GC_PC_MASK;
    return u_hasBinaryProperty(c, UCHAR_ALPHABETIC) || (U_GET_GC_MASK(c) & categories) != 0
        || u_hasBinaryProperty(c, UCHAR_JOIN_CONTROL);
}

bool isNumeric(char32_t character)
{
    return (U_GET_GC_MASK(static_cast<UChar32>(character)) & U_GC_N_MASK) != 0;
}

} // namespace attopo
