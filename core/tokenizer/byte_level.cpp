#include "tokenizer/byte_level.h"

#include "tokenizer/regular_expression.h"
#include "tokenizer/split_text.h"
#include "tokenizer/unicode.h"

#include <algorithm>
#include <array>

namespace attopo {

namespace {

constexpr char32_t firstInvisible = 0x100; // bytes without a visible character of their own follow from here
constexpr int lastCharacter = 0x143;

bool isVisible(int byte)
{
    return (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
}

struct ByteTable {
    std::array<char32_t, 256> characters{};
    std::array<int, lastCharacter + 1> bytes{}; ///< −1: no byte.

    ByteTable()
    {
        bytes.fill(-1);
        char32_t next = firstInvisible;
        for (int byte = 0; byte < 256; ++byte) {
            const char32_t character = isVisible(byte) ? static_cast<char32_t>(byte) : next++;
            characters[static_cast<std::size_t>(byte)] = character;
            bytes[character] = byte;
        }
    }
};

const ByteTable &table()
{
    static const ByteTable instance;
    return instance;
}

bool isTrimmed(char32_t character) { return character == U'Ġ' || isWhitespace(character); }

} // namespace

char32_t characterOfByte(unsigned char byte) { return table().characters[byte]; }

std::optional<std::string> bytesOfCharacters(std::u32string_view characters)
{
    std::string bytes;
    for (const char32_t character : characters) {
        const int byte = character <= lastCharacter ? table().bytes[character] : -1;
        if (byte < 0)
            return std::nullopt;
        bytes += static_cast<char>(byte);
    }
    return bytes;
}

AlignedText toByteLevel(const AlignedText &text)
{
    AlignedText characters;
    characters.reserve(text.size());
    std::string bytes;
    for (const AlignedCharacter &c : text) {
        bytes.clear();
        appendUtf8(bytes, c.character);
        for (const char byte : bytes)
            characters.push_back({characterOfByte(static_cast<unsigned char>(byte)), c.start, c.end});
    }
    return characters;
}

void appendByteLevelWords(AlignedText text, bool addPrefixSpace, bool useRegex,
                          std::vector<AlignedText> &words)
{
    static const RegularExpression gpt2 = RegularExpression::pattern(
        R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)", "GPT-2");
    if (addPrefixSpace && text.front().character != U' ')
        prepend(text, U" ");
    const std::size_t before = words.size();
    if (useRegex)
        splitText(text, gpt2.findAll(text), SplitBehavior::Isolated, false, words);
    else
        words.push_back(std::move(text));
    for (std::size_t i = before; i < words.size(); ++i)
        words[i] = toByteLevel(words[i]);
}

void trimOffsets(Token &token, std::string_view surface, bool first, bool addPrefixSpace, bool spacePutIn)
{
    const std::u32string characters = decodeUtf8(surface);
    const auto isKept = [](char32_t c) { return !isTrimmed(c); };
    auto leading = static_cast<std::size_t>(std::find_if(characters.begin(), characters.end(), isKept)
                                            - characters.begin());
    const auto trailing = static_cast<std::size_t>(
        std::find_if(characters.rbegin(), characters.rend(), isKept) - characters.rbegin());
    // One space before the first word may be the one that was put there.
    if ((first || token.start == 0) && addPrefixSpace && leading == 1)
        leading = 0;
    else if (spacePutIn && leading > 0)
        --leading;
    token.start = std::min(token.start + leading, token.end);
    if (token.end >= trailing)
        token.end = std::max(token.end - trailing, token.start);
}

} // namespace attopo
