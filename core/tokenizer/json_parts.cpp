#include "tokenizer/json_parts.h"

#include "error.h"
#include "tokenizer/unicode.h"
#include "translatable.h"

#include <unordered_set>

namespace attopo {

void failOnType(const JsonFields &fields, const char *text, const std::string &type)
{
    throw Error(text, {fields.file(), fields.place(), type});
}

std::vector<JsonFields> readObjects(const JsonFields &fields, const char *key)
{
    std::vector<JsonFields> objects;
    const nlohmann::json &entries = fields.array(key);
    for (std::size_t i = 0; i < entries.size(); ++i)
        objects.push_back(fields.element(key, i));
    return objects;
}

RegularExpression readPattern(const JsonFields &fields, const char *key)
{
    const JsonFields pattern = fields.object(key);
    if (pattern.find("String"))
        return RegularExpression::literal(decodeUtf8(pattern.string("String")));
    return RegularExpression::pattern(pattern.string("Regex"), fields.file());
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
        throw Error(TRANSLATABLE("Core", "%1: added token \"%2\" has id %3, but the vocabulary has it as %4"),
                    {file, token.content, token.id, found->second});
    }
}

Vocabulary readVocabulary(const JsonFields &entries)
{
    Vocabulary vocabulary;
    vocabulary.reserve(entries.json().size());
    std::unordered_set<std::int32_t> ids;
    for (const auto &[token, id] : entries.json().items()) {
        if (!id.is_number_unsigned() || id.get<std::uint64_t>() > largestTokenId)
            entries.fail(token.c_str(), {TRANSLATABLE("Core", "an id from 0 to %1"), {largestTokenId}});
        if (!ids.insert(id.get<std::int32_t>()).second)
            entries.fail(token.c_str(), TRANSLATABLE("Core", "an id that no other token has"));
        vocabulary.emplace(token, id.get<std::int32_t>());
    }
    return vocabulary;
}

std::int32_t requireToken(const Vocabulary &vocabulary, const std::string &token, const std::string &file,
                          const char *key)
{
    const auto found = vocabulary.find(token);
    if (found == vocabulary.end())
        throw Error(TRANSLATABLE("Core", "%1: the %2 \"%3\" is not in the vocabulary"),
                    {file, std::string(key), token});
    return found->second;
}

} // namespace attopo
