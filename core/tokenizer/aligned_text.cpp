#include "tokenizer/aligned_text.h"

#include "error.h"
#include "tokenizer/unicode.h"
#include "translatable.h"

#include <algorithm>

namespace attopo {

void requireRoomFor(std::size_t characters)
{
    if (characters > mostCharacters)
        throw Error(TRANSLATABLE("Core",
                                 "The text, or what the tokenizer makes of it, has more than %1 characters, "
                                 "of which too few are tokens"),
                    {mostCharacters});
}

void requireRoomFor(std::size_t characters, AlignedView text)
{
    constexpr std::size_t always = 10'000;
    constexpr std::size_t mostOfOne = 100;
    const std::size_t original = text.empty() ? 0 : text.back().end - text.front().start;
    if (characters > always + mostOfOne * original)
        throw Error(
            TRANSLATABLE("Core", "The tokenizer makes more than %1 characters of one; it may be damaged"),
            {mostOfOne});
    requireRoomFor(characters);
}

AlignedText alignWithItself(std::u32string_view text, std::size_t start)
{
    AlignedText aligned;
    aligned.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        aligned.push_back({text[i], start + i, start + i + 1});
    return aligned;
}

AlignedText rewrite(AlignedView text, std::span<const RewrittenCharacter> rewritten, std::size_t beginning)
{
    AlignedText aligned;
    aligned.reserve(rewritten.size());
    std::size_t next = 0; // the first character of `text` that is neither replaced nor removed yet
    const auto append = [&](char32_t character, const AlignedCharacter &place) {
        aligned.push_back({character, place.start, place.end});
    };
    for (const RewrittenCharacter &c : rewritten) {
        if (c.change > 0 && next == 0) {
            append(c.character, {0, beginning, beginning});
        } else if (c.change > 0 || next >= text.size()) {
            append(c.character, text[next - 1]);
        } else {
            append(c.character, text[next]);
            next = std::min(next + 1 + static_cast<std::size_t>(-c.change), text.size());
        }
    }
    return aligned;
}

void prepend(AlignedText &text, std::u32string_view characters)
{
    const AlignedCharacter first = text.front();
    AlignedText before;
    for (const char32_t character : characters)
        before.push_back({character, first.start, first.end});
    text.insert(text.begin(), before.begin(), before.end());
}

std::string utf8Of(AlignedView text)
{
    std::string bytes;
    bytes.reserve(text.size());
    for (const AlignedCharacter &c : text)
        appendUtf8(bytes, c.character);
    return bytes;
}

} // namespace attopo
