#pragma once

#include "tokenizer/token_model.h"
#include "tokenizer/unigram_path.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace attopo {

/// Settings of "Unigram", named as in tokenizer.json.
struct UnigramSettings {
    std::vector<std::pair<std::string, double>>
        vocabulary;                       ///< Pieces in the order of ids, with their scores.
    std::optional<std::size_t> unknownId; ///< For characters that the vocabulary lacks.
    bool byteFallback = false;            ///< These as tokens like <0xE2>, if the vocabulary has them all.
};

/// The unigram language model (Kudo 2018): a word as the pieces with the best sum of scores, as Hugging
/// Face's tokenizers finds them. Unknown characters in a row are one token.
class Unigram final : public TokenModel {
public:
    /// Throws Error when the vocabulary is empty or unknownId is not in it; `file` stands in the message.
    Unigram(UnigramSettings settings, const std::string &file);

    /// Throws Error at a character that is not in the vocabulary when there is no unknownId.
    void append(std::vector<Token> &tokens, AlignedView word) const override;
    bool isUnknown(const Token &token) const override
    {
        return settings_.unknownId && static_cast<std::int32_t>(*settings_.unknownId) == token.id;
    }

private:
    void appendPiece(std::vector<Token> &tokens, AlignedView piece) const;

    UnigramSettings settings_;
    std::string file_;
    std::unordered_map<std::string, std::int32_t> ids_;
    UnigramPath<double> path_;
};

} // namespace attopo
