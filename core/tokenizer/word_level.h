#pragma once

#include "tokenizer/token_model.h"
#include "tokenizer/vocabulary.h"

#include <string>

namespace attopo {

/// "WordLevel": a word is a token of the vocabulary or the unknown token.
class WordLevel final : public TokenModel {
public:
    /// `unknownToken` must be in the vocabulary.
    WordLevel(Vocabulary vocabulary, std::string unknownToken);

    void append(std::vector<Token> &tokens, AlignedView word) const override;
    bool isUnknown(const Token &token) const override { return token.id == unknownId_; }

private:
    Vocabulary vocabulary_;
    std::string unknownToken_;
    std::int32_t unknownId_;
};

} // namespace attopo
