#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace attopo {

// Characters as Hugging Face's tokenizers sees them. Its tables of general categories are those of Unicode
// 8.0 (crate unicode_categories 0.1.1) and its canonical decompositions those of Unicode 9.0 (crate
// unicode-normalization-alignments 0.1.12), whatever version ICU here has: a vocabulary was made with them,
// and a character added to Unicode since has no category and no decomposition for it.

/// Cc, Cf or Co, apart from tab, line feed and carriage return, which count as white space.
bool isBertControl(char32_t character);

/// ASCII punctuation and symbols, and every P* category.
bool isBertPunctuation(char32_t character);

/// Category Mn: what stripping accents removes.
bool isBertNonspacingMark(char32_t character);

/// CJK ideographs, which BERT reads one by one (not kana, not Hangul).
bool isBertChineseCharacter(char32_t character);

/// Canonical combining class, 0 … 254.
std::uint8_t bertCombiningClass(char32_t character);

/// Any mark (categories Mn, Mc and Me): what the normalizer StripAccents removes.
bool isCombiningMark(char32_t character);

/// Full canonical or compatibility decomposition; nullopt when the character is its own.
std::optional<std::u32string> bertDecomposition(char32_t character, bool compatibility);

/// The character that two are canonically composed to; nullopt when there is none.
std::optional<char32_t> bertComposition(char32_t first, char32_t second);

/// Appends the character in lower case, without regard to its neighbours (Σ becomes σ everywhere, İ becomes
/// the two characters i and U+0307). Up to date with ICU's Unicode version.
void appendLowerCase(std::u32string &text, char32_t character);

} // namespace attopo
