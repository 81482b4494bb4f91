#include "tokenizer/bert_characters.h"

#include "error.h"
#include "translatable.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

namespace attopo {

namespace {

int majorAge(UChar32 character)
{
    UVersionInfo age;
    u_charAge(character, age);
    return age[0];
}

/// General category of a character in Unicode 8.0.
int category8(char32_t character)
{
    switch (character) { // those which have moved since
    case 0x1734:
        return U_NON_SPACING_MARK;
    case 0x1885:
    case 0x1886:
        return U_OTHER_LETTER;
    case 0xA9BD:
        return U_COMBINING_SPACING_MARK;
    case 0x166D:
    case 0x111C9:
        return U_OTHER_PUNCTUATION;
    default:
        break;
    }
    const auto c = static_cast<UChar32>(character);
    return c >= 0x80 && majorAge(c) > 8 ? int(U_UNASSIGNED) : u_charType(c);
}

/// Of Unicode's data in ICU: `name` nfc or nfkc.
const icu::Normalizer2 &normalizationData(const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *data = icu::Normalizer2::getInstance(nullptr, name, UNORM2_COMPOSE, status);
    if (U_FAILURE(status))
        throw Error(TRANSLATABLE("Core", "ICU has no normalisation data: %1"),
                    {std::string(u_errorName(status))});
    return *data;
}

const icu::Normalizer2 &canonicalData()
{
    static const icu::Normalizer2 &data = normalizationData("nfc");
    return data;
}

const icu::Normalizer2 &compatibilityData()
{
    static const icu::Normalizer2 &data = normalizationData("nfkc");
    return data;
}

} // namespace

bool isBertControl(char32_t character)
{
    if (character == '\t' || character == '\n' || character == '\r')
        return false;
    const int category = category8(character);
    return category == U_CONTROL_CHAR || category == U_FORMAT_CHAR || category == U_PRIVATE_USE_CHAR;
}

bool isBertPunctuation(char32_t character)
{
    if (character < 0x80) {
        return (character >= '!' && character <= '/') || (character >= ':' && character <= '@')
            || (character >= '[' && character <= '`') || (character >= '{' && character <= '~');
    }
    return (U_MASK(category8(character)) & U_GC_P_MASK) != 0;
}

bool isBertNonspacingMark(char32_t character)
{
    return character >= 0x80 && category8(character) == U_NON_SPACING_MARK;
}

bool isBertChineseCharacter(char32_t character)
{
    struct Range {
        char32_t first;
        char32_t last;
    };
    // As tokenizers has them: U+2B820 … U+2B91F is missing there too.
    static constexpr Range ranges[] = {{0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xF900, 0xFAFF},
                                       {0x20000, 0x2A6DF}, {0x2A700, 0x2B73F}, {0x2B740, 0x2B81F},
                                       {0x2B920, 0x2CEAF}, {0x2F800, 0x2FA1F}};
    if (character < ranges[0].first)
        return false;
    for (const Range &range : ranges) {
        if (character >= range.first && character <= range.last)
            return true;
    }
    return false;
}

std::uint8_t bertCombiningClass(char32_t character)
{
    const auto c = static_cast<UChar32>(character);
    if (c < 0x300)
        return 0;
    const std::uint8_t combiningClass = u_getCombiningClass(c);
    return combiningClass != 0 && majorAge(c) > 9 ? 0 : combiningClass;
}

bool isCombiningMark(char32_t character)
{
    const auto c = static_cast<UChar32>(character);
    return c >= 0x300 && (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 && majorAge(c) <= 9;
}

std::optional<std::u32string> bertDecomposition(char32_t character, bool compatibility)
{
    const auto c = static_cast<UChar32>(character);
    icu::UnicodeString decomposition;
    if (c < 0xA0)
        return std::nullopt;
    const icu::Normalizer2 &data = compatibility ? compatibilityData() : canonicalData();
    if (!data.getDecomposition(c, decomposition) || majorAge(c) > 9)
        return std::nullopt;
    std::u32string characters;
    for (int i = 0; i < decomposition.length();) {
        const UChar32 next = decomposition.char32At(i);
        characters.push_back(static_cast<char32_t>(next));
        i += U16_LENGTH(next);
    }
    return characters;
}

std::optional<char32_t> bertComposition(char32_t first, char32_t second)
{
    const UChar32 composed =
        canonicalData().composePair(static_cast<UChar32>(first), static_cast<UChar32>(second));
    return composed < 0 || majorAge(composed) > 9 ? std::nullopt
                                                  : std::optional(static_cast<char32_t>(composed));
}

void appendLowerCase(std::u32string &text, char32_t character)
{
    // The only character whose lower case is longer than one character (Unicode's SpecialCasing.txt).
    if (character == U'\u0130')
        text += U"i\u0307";
    else
        text.push_back(static_cast<char32_t>(u_tolower(static_cast<UChar32>(character))));
}

} // namespace attopo
