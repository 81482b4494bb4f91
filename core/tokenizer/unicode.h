#pragma once

#include <string>
#include <string_view>

namespace attopo {

/// UTF-8 to code points; each maximal ill-formed subsequence reads as one U+FFFD.
std::u32string decodeUtf8(std::string_view text);

/// Appends one code point (a Unicode scalar value) as UTF-8.
void appendUtf8(std::string &text, char32_t character);

/// Unicode's White_Space.
bool isWhitespace(char32_t character);

/// What Python's str.split() splits at: White_Space and the separators U+001C … U+001F.
bool isPythonWhitespace(char32_t character);

/// What a regular expression calls \w: letters, marks, decimal digits, connector punctuation, joiners.
bool isWordCharacter(char32_t character);

/// Any number: categories Nd, Nl and No.
bool isNumeric(char32_t character);

} // namespace attopo
