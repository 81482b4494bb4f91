#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace attopo {

/// A character of a normalised text, and the code points [start, end) of the original text it comes from.
struct AlignedCharacter {
    char32_t character = 0;
    std::size_t start = 0;
    std::size_t end = 0;
};

using AlignedText = std::vector<AlignedCharacter>;
using AlignedView = std::span<const AlignedCharacter>;

/// Text as it is written, whose first character is number `start` of the original.
inline AlignedText alignWithItself(std::u32string_view text, std::size_t start)
{
    AlignedText aligned;
    aligned.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        aligned.push_back({text[i], start + i, start + i + 1});
    return aligned;
}

} // namespace attopo
