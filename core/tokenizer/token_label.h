#pragma once

#include <string>
#include <string_view>

namespace attopo {

/// How a vocabulary writes its tokens.
struct TokenSpelling {
    bool byteLevel = false;       ///< A character for each byte (byte_level.h).
    bool byteTokens = false;      ///< <0xE2> is a byte.
    std::string continuingPrefix; ///< "##", of a token inside a word.
    std::string endOfWordSuffix;  ///< "</w>", of a token at a word's end.
};

/// A token of the vocabulary as people read it: no prefix, Ġ or ▁; white space as ␣, ⇥, ⏎ where the token is
/// nothing else; bytes that are only part of a character as ⟨E2 96⟩. Never empty for a text that is not.
std::string labelOfToken(std::string_view text, const TokenSpelling &spelling);

} // namespace attopo
