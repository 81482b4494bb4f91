#pragma once

#include "tokenizer/aligned_text.h"
#include "tokenizer/token.h"

#include <vector>

namespace attopo {

/// The step that turns a word into tokens of the vocabulary. Immutable once made, safe to use from several
/// threads.
class TokenModel {
public:
    virtual ~TokenModel() = default;

    /// Appends the tokens of a word that is not empty, with their place in the original text.
    virtual void append(std::vector<Token> &tokens, AlignedView word) const = 0;
    /// Whether a token that it made stands for what the vocabulary lacks.
    virtual bool isUnknown(const Token &token) const = 0;
};

} // namespace attopo
