#pragma once

#include "json_fields.h"
#include "tokenizer/added_tokens.h"
#include "tokenizer/normalizer.h"
#include "tokenizer/post_processor.h"
#include "tokenizer/pre_tokenizer.h"
#include "tokenizer/regular_expression.h"
#include "tokenizer/token_label.h"
#include "tokenizer/token_model.h"
#include "tokenizer/vocabulary.h"

#include <memory>
#include <string>
#include <vector>

namespace attopo {

// The parts of a tokenizer.json, one file each. `fields` is the part, an object with a "type". All throw
// Error naming file and key; a type that is not read is named with its key.

Normalizer readNormalizer(const JsonFields &fields);
PreTokenizer readPreTokenizer(const JsonFields &fields);
/// The model, and how it spells its tokens. `vocabulary` takes its tokens.
std::shared_ptr<const TokenModel> readTokenModel(const JsonFields &fields, Vocabulary &vocabulary,
                                                 TokenSpelling &spelling);
PostProcessor readPostProcessor(const JsonFields &fields);

// What several parts are made of.

/// Throws Error: the part (a "normalizer", …) is of a type that is not read. `text` says so, of a file (%1),
/// the part's place in it (%2) and the type (%3).
[[noreturn]] void failOnType(const JsonFields &fields, const char *text, const std::string &type);
/// The objects of a list.
std::vector<JsonFields> readObjects(const JsonFields &fields, const char *key);
/// {"String": text} or {"Regex": expression}.
RegularExpression readPattern(const JsonFields &fields, const char *key);
/// An added token with its flags. Its id stands beside it, not in it, in tokenizer_config.json.
AddedToken readAddedToken(const JsonFields &entry, std::int32_t id);
/// Throws Error when the vocabulary has the token under another id.
void requireSameId(const Vocabulary &vocabulary, const AddedToken &token, const std::string &file);
/// {token: id}; no id stands twice.
Vocabulary readVocabulary(const JsonFields &entries);
/// The id of a token that the vocabulary must have; `key` says what for.
std::int32_t requireToken(const Vocabulary &vocabulary, const std::string &token, const std::string &file,
                          const char *key);
constexpr std::uint64_t largestTokenId = 0x7FFFFFFF;

} // namespace attopo
