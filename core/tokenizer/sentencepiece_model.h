#pragma once

#include "tokenizer/charsmap.h"
#include "tokenizer/post_processor.h"
#include "tokenizer/token_model.h"
#include "tokenizer/tokenizer_file.h"
#include "tokenizer/unigram_path.h"
#include "tokenizer/vocabulary.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace attopo {

/// What a tokenizer adds to sentencepiece.
struct SentencePieceSettings {
    /// The token for a piece, by its number in the model and as it stands in the text (for an unknown piece
    /// they differ).
    std::function<SpecialToken(std::int32_t number, std::string_view piece)> tokenOf;
    bool wordsApart = false;      ///< The space before a word does not count as part of its place.
    bool prefixFirstOnly = false; ///< A space is put only before the first part of a text.
};

/// A model of Google's sentencepiece (Kudo and Richardson 2018): text rewritten by its charsmap, spaces
/// written as ▁, and all of it split into pieces, by the unigram language model or by merging pairs. Follows
/// sentencepiece 0.1.97. Its library cannot be linked beside LibTorch: it brings a Protocol Buffers of its
/// own.
class SentencePieceModel final : public TokenModel {
public:
    /// Throws Error when the bytes are no model or a damaged one.
    explicit SentencePieceModel(const TokenizerFile &file);

    std::size_t size() const { return pieces_.size(); }
    const std::string &piece(std::size_t number) const { return pieces_.at(number).text; }
    std::size_t unknownPiece() const { return static_cast<std::size_t>(unknown_); }

    /// To be called before the model is shared.
    void setTokens(SentencePieceSettings settings) { settings_ = std::move(settings); }

    void append(std::vector<Token> &tokens, AlignedView word) const override;
    bool isUnknown(const Token &token) const override { return token.text == piece(unknownPiece()); }

private:
    enum class Type { Normal = 1, Unknown, Control, UserDefined, Unused, Byte };
    struct Piece {
        std::string text;
        float score = 0;
        Type type = Type::Normal;
    };
    /// A piece of a text, number of characters `end` of the normalised text.
    struct Part {
        std::size_t end = 0;
        std::int32_t number = 0; ///< Of the piece.
    };
    using Splits = std::unordered_map<std::string_view, std::size_t>; ///< Piece → size of its left part.

    void readPiece(std::string_view bytes, const std::string &path);
    void readTrainerSpec(std::string_view bytes, const std::string &path);
    void readNormalizerSpec(std::string_view bytes, const std::string &path);
    void prepare(const std::string &path);
    AlignedText normalize(AlignedView original) const;
    std::size_t userDefinedSize(std::string_view bytes) const;
    std::vector<Part> mergePairs(AlignedView text) const;
    void appendParts(std::vector<Part> &parts, std::string_view merged, const Splits &unusedSplits) const;
    std::int32_t numberOf(std::string_view piece) const;
    void appendPiece(std::vector<Token> &tokens, std::int32_t number, std::string_view text,
                     std::size_t first, std::size_t last, AlignedView word) const;

    std::vector<Piece> pieces_;
    std::int32_t unknown_ = -1;
    bool mergesPairs_ = false;
    bool byteFallback_ = false;
    bool dummyPrefix_ = true;
    bool removeExtraWhitespace_ = true;
    std::optional<Charsmap> charsmap_;
    Vocabulary numbers_; ///< Of pieces that text can have.
    std::vector<std::int32_t> byteNumbers_;
    std::size_t longestUserDefined_ = 0;
    UnigramPath<float> path_;
    SentencePieceSettings settings_;
};

} // namespace attopo
