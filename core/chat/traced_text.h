#pragma once

#include "tokenizer/unicode.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// A character, and which one of the chat's text it comes from.
struct TracedCharacter {
    static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

    char32_t character = 0;
    std::uint32_t origin = nowhere; ///< In code points; nowhere: the template's own.

    bool isTraced() const { return origin != nowhere; }
    /// Where it comes from plays no part.
    bool operator==(const TracedCharacter &other) const { return character == other.character; }
};

using TracedText = std::vector<TracedCharacter>;

/// Text of the template itself.
inline TracedText untraced(std::u32string_view text)
{
    TracedText traced;
    traced.reserve(text.size());
    for (const char32_t character : text)
        traced.push_back({character});
    return traced;
}

inline std::string utf8Of(const TracedText &text)
{
    std::string bytes;
    for (const TracedCharacter &c : text)
        appendUtf8(bytes, c.character);
    return bytes;
}

} // namespace attopo
