#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace attopo {

/// One token of a text.
struct Token {
    std::int32_t id = 0;
    std::string text;       ///< UTF-8, as the vocabulary writes it ("##ing", "Ġthe", "[CLS]").
    std::size_t start = 0;  ///< First character of the original text, in Unicode code points.
    std::size_t end = 0;    ///< One past the last; start == end == 0 for a special token.
    bool special = false;   ///< [CLS], [SEP], …: added by the tokenizer, no part of the text.
    std::string label = {}; ///< UTF-8, as people read it ("ing", "the"; token_label.h); may be empty.
    bool unknown = false;   ///< It stands for what the vocabulary lacks: its label is that.

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
