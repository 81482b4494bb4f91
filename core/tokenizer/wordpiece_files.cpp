#include "tokenizer/wordpiece_files.h"

#include "error.h"
#include "json_fields.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace attopo {

namespace {

constexpr auto largestId = static_cast<std::uint64_t>(std::numeric_limits<std::int32_t>::max());

/// The "type" of a part of the pipeline; "nothing" for null.
std::string typeOf(const JsonFields &fields, const char *part)
{
    return fields.find(part) ? fields.object(part).string("type") : "nothing";
}

void requireType(const JsonFields &fields, const char *part, const std::string &expected)
{
    const std::string found = typeOf(fields, part);
    if (found != expected) {
        throw Error(fields.file() + ": \"" + part + "\" is " + found + ", expected " + expected
                    + ": only BERT's WordPiece tokenizers are read so far");
    }
}

std::int32_t requireToken(const Vocabulary &vocabulary, const std::string &token, const std::string &file,
                          const char *key)
{
    const auto found = vocabulary.find(token);
    if (found == vocabulary.end())
        throw Error(file + ": the " + key + " \"" + token + "\" is not in the vocabulary");
    return found->second;
}

Vocabulary readVocabulary(const JsonFields &model)
{
    const JsonFields entries = model.object("vocab");
    Vocabulary vocabulary;
    vocabulary.reserve(entries.json().size());
    for (const auto &[token, id] : entries.json().items()) {
        if (!id.is_number_unsigned() || id.get<std::uint64_t>() > largestId)
            entries.fail(token.c_str(), "an id from 0 to " + std::to_string(largestId));
        vocabulary.emplace(token, id.get<std::int32_t>());
    }
    return vocabulary;
}

AddedToken readAddedToken(const JsonFields &entry, std::int32_t id)
{
    AddedToken token;
    token.content = entry.string("content");
    token.id = id;
    token.singleWord = entry.booleanOr("single_word", false);
    token.lstrip = entry.booleanOr("lstrip", false);
    token.rstrip = entry.booleanOr("rstrip", false);
    token.normalized = entry.booleanOr("normalized", !entry.booleanOr("special", false));
    return token;
}

void requireSameId(const Vocabulary &vocabulary, const AddedToken &token, const std::string &file)
{
    const auto found = vocabulary.find(token.content);
    if (found != vocabulary.end() && found->second != token.id) {
        throw Error(file + ": added token \"" + token.content + "\" has id " + std::to_string(token.id)
                    + ", but the vocabulary has it as " + std::to_string(found->second));
    }
}

std::vector<AddedToken> readAddedTokens(const JsonFields &fields, const Vocabulary &vocabulary)
{
    std::vector<AddedToken> tokens;
    if (!fields.find("added_tokens"))
        return tokens;
    const nlohmann::json &entries = fields.array("added_tokens");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const JsonFields entry(entries[i], fields.file(), "added_tokens[" + std::to_string(i) + "].");
        tokens.push_back(readAddedToken(entry, static_cast<std::int32_t>(entry.integer("id", 0, largestId))));
        requireSameId(vocabulary, tokens.back(), fields.file());
    }
    return tokens;
}

/// BertProcessing writes a special token as ["[SEP]", 102].
SpecialToken readTokenPair(const JsonFields &fields, const char *key)
{
    const nlohmann::json &pair = fields.array(key);
    if (pair.size() != 2 || !pair[0].is_string() || !pair[1].is_number_unsigned()
        || pair[1].get<std::uint64_t>() > largestId)
        fields.fail(key, "a token and its id");
    return {pair[0].get<std::string>(), pair[1].get<std::int32_t>()};
}

/// The tokens that TemplateProcessing's "special_tokens" has under a name.
std::vector<SpecialToken> readTemplateToken(const JsonFields &specialTokens, const std::string &name)
{
    const JsonFields entry = specialTokens.object(name.c_str());
    const nlohmann::json &ids = entry.array("ids");
    const nlohmann::json &texts = entry.array("tokens");
    std::vector<SpecialToken> tokens;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i >= texts.size() || !texts[i].is_string())
            entry.fail("tokens", "a token for each id");
        if (!ids[i].is_number_unsigned() || ids[i].get<std::uint64_t>() > largestId)
            entry.fail("ids", "ids from 0 to " + std::to_string(largestId));
        tokens.push_back({texts[i].get<std::string>(), ids[i].get<std::int32_t>()});
    }
    return tokens;
}

/// TemplateProcessing's "single" is a list of {"SpecialToken": {"id": name}} and one {"Sequence": …}.
void readTemplate(const JsonFields &processor, WordPieceSettings &settings)
{
    const char *const expected = "a list of special tokens with one sequence among them";
    const nlohmann::json &pieces = processor.array("single");
    bool sequenceSeen = false;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const JsonFields piece(pieces[i], processor.file(),
                               "post_processor.single[" + std::to_string(i) + "].");
        if (piece.find("Sequence")) {
            if (sequenceSeen)
                processor.fail("single", expected);
            sequenceSeen = true;
            continue;
        }
        const std::string name = piece.object("SpecialToken").string("id");
        std::vector<SpecialToken> &side = sequenceSeen ? settings.after : settings.before;
        for (SpecialToken &token : readTemplateToken(processor.object("special_tokens"), name))
            side.push_back(std::move(token));
    }
    if (!sequenceSeen)
        processor.fail("single", expected);
}

void readPostProcessor(const JsonFields &fields, WordPieceSettings &settings)
{
    const std::string type = typeOf(fields, "post_processor");
    if (type == "nothing")
        return;
    const JsonFields processor = fields.object("post_processor");
    if (type == "TemplateProcessing") {
        readTemplate(processor, settings);
    } else if (type == "BertProcessing") {
        settings.before.push_back(readTokenPair(processor, "cls"));
        settings.after.push_back(readTokenPair(processor, "sep"));
    } else {
        requireType(fields, "post_processor", "TemplateProcessing or BertProcessing");
    }
}

/// tokenizer_config.json writes a special token as its content or as an object with its flags.
AddedToken readConfigToken(const JsonFields &config, const char *key, const char *otherwise)
{
    const nlohmann::json *value = config.find(key);
    AddedToken token;
    if (value && value->is_object())
        token = readAddedToken(config.object(key), 0);
    else
        token.content = config.stringOr(key, otherwise);
    token.normalized = false;
    return token;
}

/// "added_tokens_decoder" is an object from id to token.
std::vector<AddedToken> readAddedTokensDecoder(const JsonFields &config, const Vocabulary &vocabulary)
{
    std::vector<AddedToken> tokens;
    if (!config.find("added_tokens_decoder"))
        return tokens;
    const JsonFields entries = config.object("added_tokens_decoder");
    for (const auto &[key, value] : entries.json().items()) {
        std::int32_t id = -1;
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), id);
        if (error != std::errc() || end != key.data() + key.size() || id < 0)
            config.fail("added_tokens_decoder", "an object whose keys are ids");
        tokens.push_back(readAddedToken(entries.object(key.c_str()), id));
        requireSameId(vocabulary, tokens.back(), config.file());
    }
    return tokens;
}

Vocabulary readVocabularyLines(const TokenizerFile &file)
{
    Vocabulary vocabulary;
    std::int32_t id = 0;
    for (std::size_t start = 0; start < file.bytes.size(); ++id) {
        const std::size_t end = std::min(file.bytes.find('\n', start), file.bytes.size());
        std::string_view line = file.bytes.substr(start, end - start);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!line.empty())
            vocabulary.insert_or_assign(std::string(line), id); // of a token listed twice, the last counts
        start = end + 1;
    }
    if (vocabulary.empty())
        throw Error(file.path + ": holds no tokens, expected one on each line");
    return vocabulary;
}

} // namespace

WordPieceSettings readTokenizerJson(const TokenizerFile &file)
{
    const nlohmann::json json = parseJson(file.bytes, file.path);
    const JsonFields fields(json, file.path);
    requireType(fields, "model", "WordPiece");
    requireType(fields, "normalizer", "BertNormalizer");
    requireType(fields, "pre_tokenizer", "BertPreTokenizer");

    WordPieceSettings settings;
    const JsonFields normalizer = fields.object("normalizer");
    settings.normalizer.cleanText = normalizer.boolean("clean_text");
    settings.normalizer.handleChineseChars = normalizer.boolean("handle_chinese_chars");
    settings.normalizer.stripAccents = normalizer.optionalBoolean("strip_accents");
    settings.normalizer.lowercase = normalizer.boolean("lowercase");

    const JsonFields model = fields.object("model");
    settings.vocabulary = readVocabulary(model);
    settings.unknownToken = model.string("unk_token");
    requireToken(settings.vocabulary, settings.unknownToken, file.path, "unk_token");
    settings.continuingPrefix = model.string("continuing_subword_prefix");
    settings.maxCharactersPerWord = model.integer("max_input_chars_per_word", 1, 1'000'000);

    settings.addedTokens = readAddedTokens(fields, settings.vocabulary);
    readPostProcessor(fields, settings);
    return settings;
}

WordPieceSettings readVocabTxt(const TokenizerFile &vocabulary, const std::optional<TokenizerFile> &config)
{
    static const std::string noFile;
    const std::string &configPath = config ? config->path : noFile;
    const nlohmann::json json = config ? parseJson(config->bytes, configPath) : nlohmann::json::object();
    const JsonFields fields(json, configPath);
    const std::string kind = fields.stringOr("tokenizer_class", "BertTokenizer");
    if (kind != "BertTokenizer" && kind != "BertTokenizerFast") {
        throw Error(configPath + ": \"tokenizer_class\" is " + kind
                    + ", expected BertTokenizer: only BERT's WordPiece tokenizers are read so far");
    }

    WordPieceSettings settings;
    settings.vocabulary = readVocabularyLines(vocabulary);
    settings.normalizer.lowercase = fields.booleanOr("do_lower_case", true);
    settings.normalizer.stripAccents = fields.optionalBoolean("strip_accents");
    settings.normalizer.handleChineseChars = fields.booleanOr("tokenize_chinese_chars", true);

    // Flags given in added_tokens_decoder come first: AddedTokens keeps the first of a pattern.
    settings.addedTokens = readAddedTokensDecoder(fields, settings.vocabulary);
    const auto addSpecial = [&](const char *key, const char *otherwise) {
        AddedToken token = readConfigToken(fields, key, otherwise);
        const auto found = settings.vocabulary.find(token.content);
        if (found != settings.vocabulary.end()) {
            token.id = found->second;
            settings.addedTokens.push_back(token);
        }
        return token.content;
    };
    addSpecial("pad_token", "[PAD]");
    addSpecial("mask_token", "[MASK]");
    settings.unknownToken = addSpecial("unk_token", "[UNK]");
    const std::string cls = addSpecial("cls_token", "[CLS]");
    const std::string sep = addSpecial("sep_token", "[SEP]");
    requireToken(settings.vocabulary, settings.unknownToken, vocabulary.path, "unk_token");
    settings.before = {{cls, requireToken(settings.vocabulary, cls, vocabulary.path, "cls_token")}};
    settings.after = {{sep, requireToken(settings.vocabulary, sep, vocabulary.path, "sep_token")}};
    return settings;
}

} // namespace attopo
