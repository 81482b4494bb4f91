#pragma once

#include "tokenizer/added_tokens.h"
#include "tokenizer/bert_normalizer.h"
#include "tokenizer/tokenizer.h"
#include "tokenizer/vocabulary.h"
#include "tokenizer/wordpiece.h"

#include <string>
#include <vector>

namespace attopo {

/// A token put around every text.
struct SpecialToken {
    std::string text; ///< UTF-8
    std::int32_t id = 0;
};

/// Everything that a BERT tokenizer's files say (wordpiece_files.h reads them).
struct WordPieceSettings {
    BertNormalizerSettings normalizer;
    Vocabulary vocabulary;
    std::string unknownToken = "[UNK]"; ///< In the vocabulary.
    std::string continuingPrefix = "##";
    std::size_t maxCharactersPerWord = 100; ///< Longer words become the unknown token; code points.
    std::vector<AddedToken> addedTokens;
    std::vector<SpecialToken> before; ///< [CLS]
    std::vector<SpecialToken> after;  ///< [SEP]
};

/// BERT's tokenizer: added tokens found in the text, the rest normalised, split into words and these into
/// pieces. Ids and offsets are those of Hugging Face's tokenizers (fast tokenizers); the text of a token is
/// always the vocabulary's. Special tokens written in the text ("[MASK]") are tokens of the text, with
/// offsets and `special` false.
class WordPieceTokenizer final : public Tokenizer {
public:
    explicit WordPieceTokenizer(WordPieceSettings settings);

    Tokenization tokenize(std::string_view text, std::size_t maxTokens) const override;

private:
    BertNormalizer normalizer_;
    WordPiece wordPiece_;
    AddedTokens writtenTokens_;    ///< Looked for in the text as it is written.
    AddedTokens normalizedTokens_; ///< Looked for in the normalised text.
    std::vector<SpecialToken> before_;
    std::vector<SpecialToken> after_;
};

} // namespace attopo
