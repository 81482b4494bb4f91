#pragma once

#include "tokenizer/token.h"

#include <string_view>

namespace attopo {

/// Text to tokens. Immutable once made, safe to use from several threads.
class Tokenizer {
public:
    virtual ~Tokenizer() = default;

    /// Tokens of `text` (UTF-8; invalid bytes read as U+FFFD) with the special tokens of the model around
    /// them, at most `maxTokens` of them in all (special tokens included, at least 2). Throws Error when a
    /// regular expression of the tokenizer takes too long on the text.
    virtual Tokenization tokenize(std::string_view text, std::size_t maxTokens) const = 0;

    /// As tokenize, for text in the language that a translation model writes.
    virtual Tokenization tokenizeTarget(std::string_view text, std::size_t maxTokens) const
    {
        return tokenize(text, maxTokens);
    }
};

} // namespace attopo
