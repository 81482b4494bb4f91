#pragma once

#include "tokenizer/token_model.h"
#include "tokenizer/vocabulary.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace attopo {

/// Settings of "BPE", named as in tokenizer.json.
struct BpeSettings {
    Vocabulary vocabulary;
    std::vector<std::pair<std::string, std::string>> merges; ///< The first is merged first.
    std::optional<std::string> unknownToken;                 ///< For characters that the vocabulary lacks.
    std::string continuingPrefix; ///< Before all characters of a word but the first.
    std::string endOfWordSuffix;  ///< After the last character of a word.
    bool fuseUnknown = false;     ///< One unknown token for several characters in a row.
    bool byteFallback = false; ///< Unknown characters as tokens like <0xE2>, if the vocabulary has them all.
    bool ignoreMerges = false; ///< A word that is in the vocabulary is one token.
};

/// Byte pair encoding (Sennrich et al. 2016) as Hugging Face's tokenizers does it: characters of a word,
/// merged pair by pair in the order of the merges.
class Bpe final : public TokenModel {
public:
    /// Throws Error when a merge or the unknown token is not in the vocabulary; `file` stands in the message.
    Bpe(BpeSettings settings, const std::string &file);

    void append(std::vector<Token> &tokens, AlignedView word) const override;
    bool isUnknown(const Token &token) const override { return unknownId_ == token.id; }

private:
    /// A piece of a word while it is merged. A length of 0: merged into the one before it.
    struct Symbol {
        std::int32_t id = 0;
        std::size_t bytes = 0; ///< Length.
        std::ptrdiff_t previous = -1;
        std::ptrdiff_t next = -1;
    };
    struct Merge {
        std::uint32_t rank = 0;
        std::int32_t id = 0; ///< Of the token that the two become.
    };

    std::vector<Symbol> symbolsOf(AlignedView word) const;
    bool appendBytes(std::vector<Symbol> &symbols, const std::string &character) const;
    void mergeAll(std::vector<Symbol> &symbols) const;
    const Merge *findMerge(std::int32_t left, std::int32_t right) const;

    BpeSettings settings_;
    std::optional<std::int32_t> unknownId_;
    std::array<std::optional<std::int32_t>, 256> byteIds_; ///< Of <0x00> … <0xFF>.
    std::unordered_map<std::int32_t, const std::string *> texts_;
    std::unordered_map<std::uint64_t, Merge> merges_; ///< By both ids.
};

} // namespace attopo
