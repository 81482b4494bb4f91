#include "tokenizer/tokenizer_json.h"

#include "tokenizer/json_parts.h"

#include <algorithm>

namespace attopo {

namespace {

std::vector<AddedToken> readAddedTokens(const JsonFields &fields, const Vocabulary &vocabulary)
{
    std::vector<AddedToken> tokens;
    if (!fields.find("added_tokens"))
        return tokens;
    for (const JsonFields &entry : readObjects(fields, "added_tokens")) {
        tokens.push_back(
            readAddedToken(entry, static_cast<std::int32_t>(entry.integer("id", 0, largestTokenId))));
        requireSameId(vocabulary, tokens.back(), fields.file());
    }
    return tokens;
}

/// Whether a part or one of its steps is of a type.
bool hasType(const nlohmann::json &part, const char *type)
{
    if (part.is_array())
        return std::any_of(part.begin(), part.end(), [&](const auto &step) { return hasType(step, type); });
    if (!part.is_object())
        return false;
    const auto isSteps = [&](const char *key) { return part.contains(key) && hasType(part[key], type); };
    return part.value("type", "") == type || isSteps("normalizers") || isSteps("pretokenizers");
}

} // namespace

TokenizerPipeline readTokenizerJson(const TokenizerFile &file)
{
    const nlohmann::json json = parseJson(file.bytes, file.path);
    const JsonFields fields(json, file.path);
    TokenizerPipeline pipeline;
    Vocabulary vocabulary;
    pipeline.model = readTokenModel(fields.object("model"), vocabulary, pipeline.spelling);
    if (fields.find("normalizer"))
        pipeline.normalizer = readNormalizer(fields.object("normalizer"));
    if (fields.find("pre_tokenizer"))
        pipeline.preTokenizer = readPreTokenizer(fields.object("pre_tokenizer"));
    if (fields.find("post_processor"))
        pipeline.postProcessor = readPostProcessor(fields.object("post_processor"));
    for (const char *part : {"normalizer", "pre_tokenizer"})
        pipeline.spelling.byteLevel |= json.contains(part) && hasType(json[part], "ByteLevel");
    pipeline.addedTokens = readAddedTokens(fields, vocabulary);
    return pipeline;
}

} // namespace attopo
