#include "chat/template_texts.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace attopo {

namespace {

using Mapping = icu::UnicodeString &(icu::UnicodeString::*)(const icu::Locale &);

/// Each character by itself: those that it becomes come from where it does.
TracedText mapped(const TracedText &text, Mapping mapping)
{
    TracedText result;
    result.reserve(text.size());
    for (const TracedCharacter &c : text) {
        icu::UnicodeString one(static_cast<UChar32>(c.character));
        (one.*mapping)(icu::Locale::getRoot());
        for (std::int32_t i = 0; i < one.length(); i = one.moveIndex32(i, 1))
            result.push_back({static_cast<char32_t>(one.char32At(i)), c.origin});
    }
    return result;
}

bool isCased(const TracedCharacter &c)
{
    return u_hasBinaryProperty(static_cast<UChar32>(c.character), UCHAR_CASED);
}
bool isCaseIgnorable(const TracedCharacter &c)
{
    return u_hasBinaryProperty(static_cast<UChar32>(c.character), UCHAR_CASE_IGNORABLE);
}

/// Whether a sigma here ends a word.
bool endsWord(const TracedText &text, std::size_t place)
{
    std::size_t before = place;
    while (before > 0 && isCaseIgnorable(text[before - 1]))
        --before;
    std::size_t after = place + 1;
    while (after < text.size() && isCaseIgnorable(text[after]))
        ++after;
    return before > 0 && isCased(text[before - 1]) && !(after < text.size() && isCased(text[after]));
}

TracedText::const_iterator find(const TracedText &text, std::size_t from, const TracedText &part)
{
    return std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), part.begin(),
                       part.end());
}

TracedText between(const TracedText &text, std::size_t start, std::size_t end)
{
    return {text.begin() + static_cast<std::ptrdiff_t>(start),
            text.begin() + static_cast<std::ptrdiff_t>(end)};
}

} // namespace

TracedText stripped(const TracedText &text, Ends ends, const TracedText *characters)
{
    const auto goes = [&](const TracedCharacter &c) {
        return characters ? std::find(characters->begin(), characters->end(), c) != characters->end()
                          : isPythonWhitespace(c.character);
    };
    std::size_t start = 0;
    std::size_t end = text.size();
    while (ends != Ends::Right && start < end && goes(text[start]))
        ++start;
    while (ends != Ends::Left && start < end && goes(text[end - 1]))
        --end;
    return between(text, start, end);
}

TracedText upperCase(const TracedText &text) { return mapped(text, &icu::UnicodeString::toUpper); }

TracedText lowerCase(const TracedText &text)
{
    constexpr char32_t sigma = U'\u03A3';
    constexpr char32_t finalSigma = U'\u03C2';
    TracedText marked = text;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i].character == sigma && endsWord(text, i))
            marked[i].character = finalSigma;
    return mapped(marked, &icu::UnicodeString::toLower);
}

TracedText capitalized(const TracedText &text)
{
    if (text.empty())
        return {};
    TracedText result;
    icu::UnicodeString first(static_cast<UChar32>(text.front().character));
    first.toTitle(nullptr, icu::Locale::getRoot());
    for (std::int32_t i = 0; i < first.length(); i = first.moveIndex32(i, 1))
        result.push_back({static_cast<char32_t>(first.char32At(i)), text.front().origin});
    const TracedText lower = lowerCase(text);
    const std::size_t ofFirst = lowerCase({text.front()}).size();
    result.insert(result.end(), lower.begin() + static_cast<std::ptrdiff_t>(ofFirst), lower.end());
    return result;
}

bool startsWith(const TracedText &text, const TracedText &beginning)
{
    return text.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), text.begin());
}

bool endsWith(const TracedText &text, const TracedText &end)
{
    return text.size() >= end.size() && std::equal(end.rbegin(), end.rend(), text.rbegin());
}

bool contains(const TracedText &text, const TracedText &part)
{
    return part.empty() || find(text, 0, part) != text.end();
}

std::vector<TracedText> split(const TracedText &text, const TracedText &separator, std::int64_t most)
{
    std::vector<TracedText> parts;
    std::size_t start = 0;
    while (most < 0 || static_cast<std::int64_t>(parts.size()) < most) {
        const auto found = find(text, start, separator);
        if (found == text.end())
            break;
        const auto at = static_cast<std::size_t>(found - text.begin());
        parts.push_back(between(text, start, at));
        start = at + separator.size();
    }
    parts.push_back(between(text, start, text.size()));
    return parts;
}

std::vector<TracedText> splitAtSpace(const TracedText &text)
{
    std::vector<TracedText> parts;
    for (std::size_t start = 0; start < text.size();) {
        std::size_t end = start;
        while (end < text.size() && !isPythonWhitespace(text[end].character))
            ++end;
        if (end > start)
            parts.push_back(between(text, start, end));
        start = std::max(end, start + 1);
    }
    return parts;
}

TracedText joined(const std::vector<TracedText> &parts, const TracedText &between)
{
    TracedText whole;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            whole.insert(whole.end(), between.begin(), between.end());
        whole.insert(whole.end(), parts[i].begin(), parts[i].end());
    }
    return whole;
}

TracedText asJsonString(const TracedText &text)
{
    constexpr std::u32string_view special = U"\"\\\n\r\t\b\f";
    constexpr std::u32string_view letters = U"\"\\nrtbf";
    constexpr std::u32string_view digits = U"0123456789abcdef";
    TracedText json{{U'"'}};
    const auto put = [&](std::u32string_view characters, const TracedCharacter &from) {
        for (const char32_t c : characters)
            json.push_back({c, from.origin});
    };
    for (const TracedCharacter &c : text) {
        if (const std::size_t k = special.find(c.character); k != std::u32string_view::npos)
            put(std::u32string{U'\\', letters[k]}, c);
        else if (c.character < 0x20)
            put(U"\\u00" + std::u32string{digits[c.character / 16], digits[c.character % 16]}, c);
        else
            json.push_back(c);
    }
    json.push_back({U'"'});
    return json;
}

} // namespace attopo
