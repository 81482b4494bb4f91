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

/// TemplateProcessing's "pair", where a special token after the first text tells the two apart.
std::vector<PairPiece> readTemplatePair(const JsonFields &fields)
{
    std::vector<PairPiece> pair;
    if (!fields.find("pair"))
        return pair;
    for (const JsonFields &piece : readObjects(fields, "pair")) {
        const bool isText = piece.find("Sequence") != nullptr;
        const JsonFields entry = piece.object(isText ? "Sequence" : "SpecialToken");
        const auto segment = static_cast<std::int32_t>(entry.integer("type_id", 0, largestTokenId));
        const std::string name = entry.string("id");
        if (isText) {
            pair.push_back({name == "A" ? PairPiece::Kind::First : PairPiece::Kind::Second, {}, segment});
            continue;
        }
        for (const SpecialToken &token : readTemplateToken(fields.object("special_tokens"), name))
            pair.push_back({PairPiece::Kind::Special, token, segment});
    }
    const auto texts = [&](PairPiece::Kind kind) {
        return std::count_if(pair.begin(), pair.end(),
                             [&](const PairPiece &piece) { return piece.kind == kind; });
    };
    if (texts(PairPiece::Kind::First) != 1 || texts(PairPiece::Kind::Second) != 1)
        fields.fail("pair",
                    TRANSLATABLE("Core", "a list of special tokens with the sequences A and B among them"));
    return pair;
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
    if (!processor.after.empty())
        processor.pair = readTemplatePair(fields);
    return processor;
}

/// Each step puts its special tokens around what the steps before have made.
PostProcessor readPostProcessors(const JsonFields &fields)
{
    PostProcessor all;
    int pairs = 0;
    for (const JsonFields &entry : readObjects(fields, "processors")) {
        PostProcessor step = readPostProcessor(entry);
        for (PostProcessor::Trimming &trimming : step.trimmings) {
            trimming.tokensBefore += all.before.size();
            all.trimmings.push_back(trimming);
        }
        all.before.insert(all.before.begin(), step.before.begin(), step.before.end());
        all.after.insert(all.after.end(), step.after.begin(), step.after.end());
        all.pair.insert(all.pair.end(), step.pair.begin(), step.pair.end());
        pairs += !step.pair.empty();
    }
    if (pairs > 1) // each would put its tokens around those of the ones before
        all.pair.clear();
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
        addPair(processor, type == "RobertaProcessing", type == "BertProcessing" ? 1 : 0);
    } else if (type != "ByteLevel") {
        failOnType(fields, TRANSLATABLE("Core", "%1: \"%2type\": post-processor type %3 is not read"), type);
    }
    if (type != "BertProcessing" && fields.boolean("trim_offsets"))
        processor.trimmings.push_back({fields.boolean("add_prefix_space"), 0});
    return processor;
}

} // namespace attopo
