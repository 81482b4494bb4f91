#pragma once

#include "json_fields.h"
#include "message.h"
#include "tokenizer/added_tokens.h"
#include "tokenizer/post_processor.h"
#include "tokenizer/tokenizer_file.h"
#include "tokenizer/vocabulary.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// Finds a file of a model by its name; nullopt when there is none.
using FindTokenizerFile = std::function<std::optional<TokenizerFile>(std::string_view name)>;

/// What stands beside a vocabulary that is in no tokenizer.json: tokenizer_config.json,
/// special_tokens_map.json, added_tokens.json and config.json, each of which may be missing.
class TokenizerConfig {
public:
    /// Throws Error when a file is no JSON object.
    explicit TokenizerConfig(const FindTokenizerFile &find);

    /// Settings of tokenizer_config.json.
    const JsonFields &fields() const { return config_.fields; }

    /// The class of the tokenizer in Hugging Face's transformers, without "Fast"; where tokenizer_config.json
    /// does not say, that of the model_type in config.json; else empty.
    std::string tokenizerClass() const;
    /// Throws Error: the tokenizer is not of a class that can be read, one of `expected`.
    [[noreturn]] void failOnClass(const Message &expected) const;

    /// A special token by its key ("unk_token", …); the id is not set.
    AddedToken special(const char *key, AddedToken otherwise) const;

    /// The added tokens that the files list with their ids.
    std::vector<AddedToken> listedTokens() const;

private:
    struct File {
        File(const FindTokenizerFile &find, const char *name);
        File(const File &) = delete;
        File &operator=(const File &) = delete;
        std::string path;
        nlohmann::json json;
        JsonFields fields;
    };
    File config_;
    File specialTokens_;
    File addedTokens_;
    File modelConfig_;
};

/// The special tokens of a tokenizer while it is read, and with them all its added tokens.
class SpecialTokens {
public:
    /// `vocabulary` and `vocabularyFile` must outlive this object. Throws Error when the files list a token
    /// under another id than the vocabulary.
    SpecialTokens(const TokenizerConfig &config, const Vocabulary &vocabulary,
                  const std::string &vocabularyFile);

    /// Has the token found in texts; nullopt when neither the vocabulary nor the files have it.
    std::optional<SpecialToken> find(const char *key, const AddedToken &otherwise);
    /// As find; throws Error instead of returning nullopt.
    SpecialToken require(const char *key, const AddedToken &otherwise);

    std::vector<AddedToken> takeAddedTokens() { return std::move(addedTokens_); }

private:
    const TokenizerConfig &config_;
    const Vocabulary &vocabulary_;
    const std::string &vocabularyFile_;
    std::vector<AddedToken> addedTokens_;
};

/// A token that is found where the text has it, with white space before it when `lstrip`.
AddedToken writtenToken(std::string content, bool lstrip = false);

} // namespace attopo
