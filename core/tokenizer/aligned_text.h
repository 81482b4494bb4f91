#pragma once

#include <cstddef>
#include <span>
#include <string>
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
AlignedText alignWithItself(std::u32string_view text, std::size_t start);

/// A text is worked on up to this many characters.
inline constexpr std::size_t mostCharacters = 4'000'000;

/// Throws Error when there are more.
void requireRoomFor(std::size_t characters);

/// Throws Error when a normaliser would make so many characters of a text: a few rules that make sixteen of
/// one would fill any memory. Unicode's own make eighteen of one at most, and bytes four.
void requireRoomFor(std::size_t characters, AlignedView text);

/// A character of a rewritten text. `change` says how it came about: 0: it replaces one character; 1: it was
/// put in; −n: it replaces one character and n more after it were removed.
struct RewrittenCharacter {
    char32_t character = 0;
    std::ptrdiff_t change = 0;
};

/// Aligns a rewritten text as NormalizedString::transform of Hugging Face's tokenizers does: a character put
/// in takes the place of the one before it, or, at the very beginning, that of `beginning`.
AlignedText rewrite(AlignedView text, std::span<const RewrittenCharacter> rewritten, std::size_t beginning);

/// Puts characters before a text that is not empty; they take the place of its first character.
void prepend(AlignedText &text, std::u32string_view characters);

/// The characters as UTF-8.
std::string utf8Of(AlignedView text);

} // namespace attopo
