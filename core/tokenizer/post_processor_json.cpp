#include "tokenizer/json_parts.h"

#include "translatable.h"

#include <algorithm>

namespace attopo {

namespace {

/// BertProcessing writes a special token as ["[SEP]", 102].
SpecialToken readTokenPair(const JsonFields &fields, const char *key)
{
    const nlohmann::json &pair = fields.array(key);
    if (pair.size() != 2 || !pair[0].is_string() || !pair[1].is_number_unsigned()
        || pair[1].get<std::uint64_t>() > largestTokenId)
        fields.fail(key, TRANSLATABLE("Core", "a token and its id"));
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
            entry.fail("tokens", TRANSLATABLE("Core", "a token for each id"));
        if (!ids[i].is_number_unsigned() || ids[i].get<std::uint64_t>() > largestTokenId)
            entry.fail("ids", {TRANSLATABLE("Core", "ids from 0 to %1"), {largestTokenId}});
        tokens.push_back({texts[i].get<std::string>(), ids[i].get<std::int32_t>()});
    }
    return tokens;
}

/// TemplateProcessing's "single" is a list of {"SpecialToken": {"id": name}} and one {"Sequence": …}.
PostProcessor readTemplate(const JsonFields &fields)
{
    const char *const expected =
        TRANSLATABLE("Core", "a list of special tokens with one sequence among them");
    PostProcessor processor;
    bool sequenceSeen = false;
    for (const JsonFields &piece : readObjects(fields, "single")) {
        if (piece.find("Sequence")) {
            if (sequenceSeen)
                fields.fail("single", expected);
            sequenceSeen = true;
            continue;
        }
        const std::string name = piece.object("SpecialToken").string("id");
        std::vector<SpecialToken> &side = sequenceSeen ? processor.after : processor.before;
        for (SpecialToken &token : readTemplateToken(fields.object("special_tokens"), name))
            side.push_back(std::move(token));
    }
    if (!sequenceSeen)
        fields.fail("single", expected);
    return processor;
}

/// Each step puts its special tokens around what the steps before have made.
PostProcessor readPostProcessors(const JsonFields &fields)
{
    PostProcessor all;
    for (const JsonFields &entry : readObjects(fields, "processors")) {
        PostProcessor step = readPostProcessor(entry);
        for (PostProcessor::Trimming &trimming : step.trimmings) {
            trimming.tokensBefore += all.before.size();
            all.trimmings.push_back(trimming);
        }
        all.before.insert(all.before.begin(), step.before.begin(), step.before.end());
        all.after.insert(all.after.end(), step.after.begin(), step.after.end());
    }
    return all;
}

} // namespace

PostProcessor readPostProcessor(const JsonFields &fields)
{
    const std::string type = fields.string("type");
    if (type == "TemplateProcessing")
        return readTemplate(fields);
    if (type == "Sequence")
        return readPostProcessors(fields);
    PostProcessor processor;
    if (type == "BertProcessing" || type == "RobertaProcessing") {
        processor.before.push_back(readTokenPair(fields, "cls"));
        processor.after.push_back(readTokenPair(fields, "sep"));
    } else if (type != "ByteLevel") {
        failOnType(fields, TRANSLATABLE("Core", "%1: \"%2type\": post-processor type %3 is not read"), type);
    }
    if (type != "BertProcessing" && fields.boolean("trim_offsets"))
        processor.trimmings.push_back({fields.boolean("add_prefix_space"), 0});
    return processor;
}

} // namespace attopo
