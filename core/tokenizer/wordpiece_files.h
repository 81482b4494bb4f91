#pragma once

#include "tokenizer/wordpiece_tokenizer.h"

#include <optional>
#include <string>
#include <string_view>

namespace attopo {

/// A file that settings are read from.
struct TokenizerFile {
    std::string path; ///< For messages.
    std::string_view bytes;
};

/// Reads Hugging Face's tokenizer.json. Throws Error naming file and key, also when it holds another kind of
/// tokenizer than BERT's (BertNormalizer, BertPreTokenizer, WordPiece, BertProcessing or TemplateProcessing).
/// Its "truncation" and "padding" are left to the caller of the tokenizer.
WordPieceSettings readTokenizerJson(const TokenizerFile &file);

/// Reads vocab.txt, one token per line in the order of ids, and tokenizer_config.json when there is one. What
/// that does not say is as in bert-base-uncased: lower case, [UNK], [CLS], [SEP], [PAD], [MASK]. Throws Error
/// naming file and key.
WordPieceSettings readVocabTxt(const TokenizerFile &vocabulary, const std::optional<TokenizerFile> &config);

} // namespace attopo
