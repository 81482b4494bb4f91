#pragma once

#include "tokenizer/added_tokens.h"
#include "tokenizer/normalizer.h"
#include "tokenizer/pair_text.h"
#include "tokenizer/post_processor.h"
#include "tokenizer/pre_tokenizer.h"
#include "tokenizer/token_label.h"
#include "tokenizer/token_model.h"
#include "tokenizer/tokenizer.h"

#include <memory>
#include <vector>

namespace attopo {

/// The steps of a tokenizer, in their order.
struct TokenizerPipeline {
    std::vector<AddedToken> addedTokens;
    Normalizer normalizer;     ///< Empty: text stays as it is.
    PreTokenizer preTokenizer; ///< Empty: the text between added tokens is one word.
    std::shared_ptr<const TokenModel> model;
    PostProcessor postProcessor;
    TokenSpelling spelling;
};

/// A tokenizer made as Hugging Face's tokenizers makes one: added tokens found in the text, the rest
/// normalised, split into words and these into tokens, special tokens put around. Ids and offsets are those
/// of that library (fast tokenizers); the text of a token is always the vocabulary's. Special tokens written
/// in the text ("[MASK]") are tokens of the text, with offsets and `special` false.
class PipelineTokenizer final : public Tokenizer {
public:
    explicit PipelineTokenizer(TokenizerPipeline pipeline);

    Tokenization tokenize(std::string_view text, std::size_t maxTokens) const override;
    std::optional<Message> whyNot(ReadAs as) const override;
    Tokenization read(ReadAs as, std::string_view text, std::size_t maxTokens) const override;

    /// Of a text that holds all special tokens: none are put around it.
    Tokenization tokenizeBare(std::string_view text, std::size_t maxTokens) const;

private:
    class Run;

    /// The tokens of a text alone; of more than `room` of them, one more.
    std::vector<Token> tokensOf(std::string_view text, std::size_t room) const;
    Tokenization readPair(const PairText &text, std::size_t maxTokens) const;

    TokenizerPipeline pipeline_;
    AddedTokens writtenTokens_;    ///< Looked for in the text as it is written.
    AddedTokens normalizedTokens_; ///< Looked for in the normalised text.
};

} // namespace attopo
