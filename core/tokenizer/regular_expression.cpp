#include "tokenizer/regular_expression.h"

#include "error.h"
#include "translatable.h"

#include <unicode/regex.h>
#include <unicode/utf16.h>

#include <algorithm>

namespace attopo {

namespace {

// About a second each: ICU counts steps of some thousands of operations, and bytes.
constexpr std::int32_t mostSteps = 2'000;
constexpr std::int32_t largestStack = 32 << 20;

/// Oniguruma's classes in ICU's syntax, where the two differ: ICU's \s lacks U+000B and U+0085, its \w has
/// the joiners.
std::string asIcuReadsIt(const std::string &expression)
{
    std::string icu;
    bool inSet = false;
    for (std::size_t i = 0; i < expression.size(); ++i) {
        const char c = expression[i];
        if (c != '\\' || i + 1 == expression.size()) {
            inSet = c == '[' || (inSet && c != ']');
            icu += c;
            continue;
        }
        const char next = expression[++i];
        if (next == 's')
            icu += "\\p{White_Space}";
        else if (next == 'S')
            icu += "\\P{White_Space}";
        else if (next == 'w')
            icu += inSet ? "\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}" : "[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}]";
        else if (next == 'W')
            icu += "[^\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}]";
        else
            (icu += c) += next;
    }
    return icu;
}

} // namespace

struct RegularExpression::Compiled {
    std::string expression;
    std::unique_ptr<icu::RegexPattern> pattern;
};

RegularExpression RegularExpression::pattern(const std::string &expression, const std::string &place)
{
    auto compiled = std::make_shared<Compiled>();
    compiled->expression = expression;
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    compiled->pattern.reset(icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(asIcuReadsIt(expression)),
                                                       UREGEX_MULTILINE | UREGEX_UNIX_LINES, where, status));
    if (U_FAILURE(status)) {
        throw Error(TRANSLATABLE("Core", "%1: the regular expression \"%2\" cannot be read (%3)"),
                    {place, expression, std::string(u_errorName(status))});
    }
    RegularExpression result;
    result.compiled_ = std::move(compiled);
    return result;
}

RegularExpression RegularExpression::literal(std::u32string text)
{
    RegularExpression result;
    result.literal_ = std::move(text);
    return result;
}

std::vector<TextMatch> RegularExpression::findLiteral(AlignedView text) const
{
    std::vector<TextMatch> matches;
    if (literal_.empty())
        return matches;
    const auto same = [](const AlignedCharacter &a, char32_t b) { return a.character == b; };
    for (auto from = text.begin();;) {
        const auto found = std::search(from, text.end(), literal_.begin(), literal_.end(), same);
        if (found == text.end())
            return matches;
        const auto start = static_cast<std::size_t>(found - text.begin());
        matches.push_back({start, start + literal_.size()});
        from = found + static_cast<std::ptrdiff_t>(literal_.size());
    }
}

std::vector<TextMatch> RegularExpression::findAll(AlignedView text) const
{
    if (!compiled_)
        return findLiteral(text);

    icu::UnicodeString characters(static_cast<std::int32_t>(text.size()), UChar32(0), 0);
    std::vector<std::size_t> numbers; // of the characters at each UTF-16 unit, and past the end
    numbers.reserve(text.size() + 1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<UChar32>(text[i].character);
        characters.append(c);
        numbers.insert(numbers.end(), static_cast<std::size_t>(U16_LENGTH(c)), i);
    }
    numbers.push_back(text.size());

    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::RegexMatcher> matcher(compiled_->pattern->matcher(characters, status));
    if (U_SUCCESS(status)) {
        matcher->setTimeLimit(mostSteps, status);
        matcher->setStackLimit(largestStack, status);
    }
    std::vector<TextMatch> matches;
    while (U_SUCCESS(status) && matcher->find(status)) {
        const TextMatch match = {numbers[static_cast<std::size_t>(matcher->start(status))],
                                 numbers[static_cast<std::size_t>(matcher->end(status))]};
        const bool emptyAfterAnother =
            match.start == match.end && !matches.empty() && matches.back().end == match.start;
        if (!emptyAfterAnother)
            matches.push_back(match);
    }
    if (U_FAILURE(status)) {
        throw Error(TRANSLATABLE(
                        "Core", "the tokenizer's regular expression \"%1\" takes too long on this text (%2)"),
                    {compiled_->expression, std::string(u_errorName(status))});
    }
    return matches;
}

} // namespace attopo
