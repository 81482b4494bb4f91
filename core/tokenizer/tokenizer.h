#pragma once

#include "message.h"
#include "tokenizer/read_as.h"
#include "tokenizer/token.h"

#include <optional>
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

    /// Why a text cannot be read as this; nullopt when it can.
    virtual std::optional<Message> whyNot(ReadAs as) const;

    /// As tokenize, of a text that is taken for something (read_as.h). Throws Error also when it cannot be
    /// read as this, or is not written so.
    virtual Tokenization read(ReadAs as, std::string_view text, std::size_t maxTokens) const;
};

} // namespace attopo
