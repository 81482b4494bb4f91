#pragma once

#include "tokenizer/token_model.h"
#include "tokenizer/vocabulary.h"

#include <string>
#include <vector>

namespace attopo {

/// "WordPiece": a word into the longest pieces of the vocabulary, greedily from the
/// left (Wu et al. 2016, section 4.1, as tokenizers' WordPiece does it).
class WordPiece final : public TokenModel {
public:
    /// `unknownToken` must be in the vocabulary.
    WordPiece(Vocabulary vocabulary, std::string unknownToken, std::string continuingPrefix,
              std::size_t maxCharactersPerWord);

    /// Appends the pieces of a word; one unknown token for a word that cannot be put together from the
    /// vocabulary or is longer than maxCharactersPerWord.
    void append(std::vector<Token> &tokens, AlignedView word) const override;
    bool isUnknown(const Token &token) const override { return token.id == unknownId_; }

private:
    Vocabulary vocabulary_;
    std::string unknownToken_;
    std::int32_t unknownId_;
    std::string continuingPrefix_;
    std::size_t maxCharactersPerWord_;
    std::size_t longestToken_ = 0; ///< In bytes; no longer piece needs to be looked up.
};

} // namespace attopo
