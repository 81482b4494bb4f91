#pragma once

#include "tokenizer/aligned_text.h"
#include "tokenizer/token.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

// Byte-level text as GPT-2 has it (Radford et al. 2019): each byte of UTF-8 is written as a visible
// character, a space as Ġ.

/// The character that stands for a byte.
char32_t characterOfByte(unsigned char byte);

/// The bytes that byte-level characters stand for; nullopt when one of them is none.
std::optional<std::string> bytesOfCharacters(std::u32string_view characters);

/// Each character as those of its bytes.
AlignedText toByteLevel(const AlignedText &text);

/// "ByteLevel" as pre-tokenizer: GPT-2's words, byte-level.
void appendByteLevelWords(AlignedText text, bool addPrefixSpace, bool useRegex,
                          std::vector<AlignedText> &words);

/// What "ByteLevel" and "RobertaProcessing" do with offsets: white space at the ends of a token does not
/// count as its place. `surface` is the token as it was found, `first` whether it is the first of the text. A
/// space that the pre-tokenizer has put before it (`spacePutIn`) stands nowhere in the text; where that is
/// after an added token, Hugging Face's tokenizers take a character of the text for it, which is left out of
/// the token there.
void trimOffsets(Token &token, std::string_view surface, bool first, bool addPrefixSpace, bool spacePutIn);

} // namespace attopo
