#include "tokenizer/word_groups.h"

#include "error.h"
#include "tokenizer/unicode.h"
#include "translatable.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace attopo {

std::vector<std::size_t> wordNumbers(const std::u32string &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status))
        throw Error(TRANSLATABLE("Core", "ICU has no data to find words: %1"),
                    {std::string(u_errorName(status))});
    const icu::UnicodeString unicode = icu::UnicodeString::fromUTF32(
        reinterpret_cast<const UChar32 *>(text.data()), static_cast<std::int32_t>(text.size()));
    breaks->setText(unicode);

    std::vector<std::size_t> words(text.size());
    std::int32_t place = 0; // in UTF-16
    std::int32_t end = breaks->first();
    std::size_t word = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        while (place >= end && end != icu::BreakIterator::DONE) {
            ++word;
            end = breaks->next();
        }
        words[i] = word;
        place += U16_LENGTH(text[i]);
    }
    return words;
}

std::vector<std::vector<std::size_t>> wordGroups(std::string_view text, const std::vector<Token> &tokens)
{
    const std::u32string characters = decodeUtf8(text);
    const std::vector<std::size_t> words = wordNumbers(characters);
    constexpr std::size_t none = 0; // words count from 1
    const auto wordOf = [&](const Token &token) {
        if (token.special || token.end > characters.size())
            return none;
        for (std::size_t i = token.start; i < token.end; ++i) {
            if (!isWhitespace(characters[i]))
                return words[i];
        }
        return none;
    };
    std::vector<std::vector<std::size_t>> groups;
    std::size_t previous = none;
    for (std::size_t k = 0; k < tokens.size(); ++k) {
        const std::size_t word = wordOf(tokens[k]);
        if (word != none && word == previous)
            groups.back().push_back(k);
        else
            groups.push_back({k});
        previous = word;
    }
    return groups;
}

Token joinTokens(std::string_view text, const std::vector<Token> &tokens,
                 const std::vector<std::size_t> &group)
{
    Token joined = tokens[group.front()];
    if (group.size() == 1)
        return joined;
    joined.end = tokens[group.back()].end;
    const std::u32string characters = decodeUtf8(text);
    while (joined.start < joined.end && isWhitespace(characters[joined.start]))
        ++joined.start;
    joined.text.clear();
    for (std::size_t i = joined.start; i < std::min(joined.end, characters.size()); ++i)
        appendUtf8(joined.text, characters[i]);
    joined.label = joined.text;
    joined.unknown =
        std::all_of(group.begin(), group.end(), [&](std::size_t k) { return tokens[k].unknown; });
    return joined;
}

} // namespace attopo
