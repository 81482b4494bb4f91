#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace attopo {

/// Of what a token is a part where a text is read as several (read_as.h).
enum class TextPart : std::uint8_t {
    None, ///< The whole text, or no part of it.
    First,
    Second,
    System,
    User,
    Assistant,
};

/// One token of a text.
struct Token {
    std::int32_t id = 0;
    std::string text;       ///< UTF-8, as the vocabulary writes it ("##ing", "Ġthe", "[CLS]").
    std::size_t start = 0;  ///< First character of the original text, in Unicode code points.
    std::size_t end = 0;    ///< One past the last; start == end == 0 for a special token.
    bool special = false;   ///< [CLS], [SEP], …: added by tokenizer or chat template, no part of the text.
    std::string label = {}; ///< UTF-8, as people read it ("ing", "the"; token_label.h); may be empty.
    bool unknown = false;   ///< It stands for what the vocabulary lacks: its label is that.
    TextPart part = TextPart::None;
    std::int32_t segment = 0; ///< Of a pair: its token type, as BERT tells two texts apart.

    bool operator==(const Token &) const = default;
};

/// What to show for a token.
inline const std::string &labelOf(const Token &token)
{
    return token.label.empty() ? token.text : token.label;
}

/// A text as the model reads it.
struct Tokenization {
    std::vector<Token> tokens;
    /// Where the text was cut because the model reads no further: the first code point left out.
    std::optional<std::size_t> cutAt;
};

} // namespace attopo
