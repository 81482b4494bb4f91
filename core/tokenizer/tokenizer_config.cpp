#include "tokenizer/tokenizer_config.h"

#include "error.h"
#include "tokenizer/json_parts.h"
#include "translatable.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace attopo {

namespace {

/// Tokenizer classes of models whose tokenizer_config.json does not name one.
const std::map<std::string, std::string> &classesOfModels()
{
    static const std::map<std::string, std::string> classes = {
        {"albert", "AlbertTokenizer"},
        {"bart", "BartTokenizer"},
        {"bert", "BertTokenizer"},
        {"camembert", "CamembertTokenizer"},
        {"deberta", "DebertaTokenizer"},
        {"deberta-v2", "DebertaV2Tokenizer"},
        {"distilbert", "DistilBertTokenizer"},
        {"electra", "ElectraTokenizer"},
        {"ernie", "BertTokenizer"},
        {"esm", "EsmTokenizer"},
        {"gpt2", "GPT2Tokenizer"},
        {"gpt_neo", "GPT2Tokenizer"},
        {"gptj", "GPT2Tokenizer"},
        {"llama", "LlamaTokenizer"},
        {"longformer", "LongformerTokenizer"},
        {"marian", "MarianTokenizer"},
        {"mpnet", "MPNetTokenizer"},
        {"mt5", "MT5Tokenizer"},
        {"nomic_bert", "BertTokenizer"},
        {"opt", "GPT2Tokenizer"},
        {"phi", "GPT2Tokenizer"},
        {"qwen2", "Qwen2Tokenizer"},
        {"qwen3", "Qwen2Tokenizer"},
        {"roberta", "RobertaTokenizer"},
        {"starcoder2", "GPT2Tokenizer"},
        {"t5", "T5Tokenizer"},
        {"xlm-roberta", "XLMRobertaTokenizer"},
        {"xlm-roberta-xl", "XLMRobertaTokenizer"},
    };
    return classes;
}

} // namespace

TokenizerConfig::File::File(const FindTokenizerFile &find, const char *name)
    : path(name)
    , json([&] {
        const auto file = find(name);
        if (!file)
            return nlohmann::json::object();
        path = file->path;
        return parseJson(file->bytes, path);
    }())
    , fields(json, path)
{
}

TokenizerConfig::TokenizerConfig(const FindTokenizerFile &find)
    : config_(find, "tokenizer_config.json")
    , specialTokens_(find, "special_tokens_map.json")
    , addedTokens_(find, "added_tokens.json")
    , modelConfig_(find, "config.json")
{
}

std::string TokenizerConfig::tokenizerClass() const
{
    std::string name = config_.fields.stringOr("tokenizer_class", "");
    if (name.empty())
        name = modelConfig_.fields.stringOr("tokenizer_class", "");
    constexpr std::string_view fast = "Fast";
    if (name.ends_with(fast))
        name.resize(name.size() - fast.size());
    if (!name.empty())
        return name;
    const auto found = classesOfModels().find(modelConfig_.fields.stringOr("model_type", ""));
    return found == classesOfModels().end() ? std::string() : found->second;
}

void TokenizerConfig::failOnClass(const Message &expected) const
{
    const std::string name = tokenizerClass();
    if (name.empty())
        throw Error(TRANSLATABLE("Core", "%1: \"tokenizer_class\" is missing, expected %2"),
                    {config_.path, expected});
    throw Error(TRANSLATABLE("Core", "%1: \"tokenizer_class\" is %2, expected %3"),
                {config_.path, name, expected});
}

AddedToken TokenizerConfig::special(const char *key, AddedToken otherwise) const
{
    for (const File *file : {&config_, &specialTokens_}) {
        const nlohmann::json *value = file->fields.find(key);
        if (!value)
            continue;
        // A special token is written as its content or as an object with its flags.
        if (value->is_object())
            otherwise = readAddedToken(file->fields.object(key), 0);
        else
            otherwise.content = file->fields.string(key);
        break;
    }
    otherwise.normalized = false;
    return otherwise;
}

std::vector<AddedToken> TokenizerConfig::listedTokens() const
{
    std::vector<AddedToken> tokens;
    if (config_.fields.find("added_tokens_decoder")) { // an object from id to token
        const JsonFields entries = config_.fields.object("added_tokens_decoder");
        for (const auto &[key, value] : entries.json().items()) {
            std::int32_t id = -1;
            const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), id);
            if (error != std::errc() || end != key.data() + key.size() || id < 0)
                config_.fields.fail("added_tokens_decoder",
                                    TRANSLATABLE("Core", "an object whose keys are ids"));
            tokens.push_back(readAddedToken(entries.object(key.c_str()), id));
        }
    } else {
        for (const auto &[token, id] : readVocabulary(addedTokens_.fields)) {
            tokens.push_back(writtenToken(token));
            tokens.back().id = id;
        }
        std::sort(tokens.begin(), tokens.end(),
                  [](const AddedToken &a, const AddedToken &b) { return a.id < b.id; });
    }
    return tokens;
}

SpecialTokens::SpecialTokens(const TokenizerConfig &config, const Vocabulary &vocabulary,
                             const std::string &vocabularyFile)
    : config_(config)
    , vocabulary_(vocabulary)
    , vocabularyFile_(vocabularyFile)
    , addedTokens_(config.listedTokens()) // their flags come first: AddedTokens keeps the first of a pattern
{
    for (const AddedToken &token : addedTokens_)
        requireSameId(vocabulary, token, config.fields().file());
}

std::optional<SpecialToken> SpecialTokens::find(const char *key, const AddedToken &otherwise)
{
    AddedToken token = config_.special(key, otherwise);
    const auto listed = std::find_if(addedTokens_.begin(), addedTokens_.end(),
                                     [&](const AddedToken &other) { return other.content == token.content; });
    if (listed != addedTokens_.end())
        return SpecialToken{listed->content, listed->id};
    const auto found = vocabulary_.find(token.content);
    if (found == vocabulary_.end())
        return std::nullopt;
    token.id = found->second;
    addedTokens_.push_back(token);
    return SpecialToken{token.content, token.id};
}

SpecialToken SpecialTokens::require(const char *key, const AddedToken &otherwise)
{
    const auto token = find(key, otherwise);
    if (!token) {
        throw Error(TRANSLATABLE("Core", "%1: the %2 \"%3\" is not in the vocabulary"),
                    {vocabularyFile_, std::string(key), config_.special(key, otherwise).content});
    }
    return *token;
}

AddedToken writtenToken(std::string content, bool lstrip)
{
    AddedToken token;
    token.content = std::move(content);
    token.lstrip = lstrip;
    return token;
}

} // namespace attopo
