#include "tokenizer/json_parts.h"

#include "tokenizer/bert_characters.h"
#include "tokenizer/bert_pre_tokenizer.h"
#include "tokenizer/byte_level.h"
#include "tokenizer/metaspace.h"
#include "tokenizer/script_words.h"
#include "tokenizer/split_text.h"
#include "tokenizer/unicode.h"
#include "translatable.h"

#include <map>

namespace attopo {

namespace {

SplitBehavior readBehavior(const JsonFields &fields)
{
    static const std::map<std::string, SplitBehavior> behaviors = {
        {"Removed", SplitBehavior::Removed},
        {"Isolated", SplitBehavior::Isolated},
        {"MergedWithPrevious", SplitBehavior::MergedWithPrevious},
        {"MergedWithNext", SplitBehavior::MergedWithNext},
        {"Contiguous", SplitBehavior::Contiguous},
    };
    const auto found = behaviors.find(fields.string("behavior"));
    if (found == behaviors.end())
        fields.fail(
            "behavior",
            TRANSLATABLE("Core", "Removed, Isolated, MergedWithPrevious, MergedWithNext or Contiguous"));
    return found->second;
}

/// The only character of a string.
char32_t readCharacter(const JsonFields &fields, const char *key)
{
    const std::u32string characters = decodeUtf8(fields.string(key));
    if (characters.size() != 1)
        fields.fail(key, TRANSLATABLE("Core", "one character"));
    return characters[0];
}

PreTokenizer splitting(std::function<bool(char32_t)> isDelimiter, SplitBehavior behavior)
{
    return [isDelimiter = std::move(isDelimiter), behavior](const AlignedText &text,
                                                            std::vector<AlignedText> &words) {
        splitText(text, findCharacters(text, isDelimiter), behavior, false, words);
    };
}

PreTokenizer readPreTokenizers(const JsonFields &fields)
{
    std::vector<PreTokenizer> steps;
    for (const JsonFields &step : readObjects(fields, "pretokenizers"))
        steps.push_back(readPreTokenizer(step));
    return [steps](AlignedText text, std::vector<AlignedText> &words) {
        std::vector<AlignedText> parts;
        parts.push_back(std::move(text));
        for (const PreTokenizer &step : steps) {
            std::vector<AlignedText> smaller;
            for (AlignedText &part : parts)
                step(std::move(part), smaller);
            parts = std::move(smaller);
        }
        std::move(parts.begin(), parts.end(), std::back_inserter(words));
    };
}

PreTokenizer readByteLevel(const JsonFields &fields)
{
    const bool addPrefixSpace = fields.boolean("add_prefix_space");
    const bool useRegex = fields.booleanOr("use_regex", true);
    return [addPrefixSpace, useRegex](AlignedText text, std::vector<AlignedText> &words) {
        appendByteLevelWords(std::move(text), addPrefixSpace, useRegex, words);
    };
}

PreTokenizer readMetaspace(const JsonFields &fields)
{
    static const std::map<std::string, PrependScheme> schemes = {
        {"always", PrependScheme::Always}, {"first", PrependScheme::First}, {"never", PrependScheme::Never}};
    MetaspaceSettings settings;
    settings.replacement = readCharacter(fields, "replacement");
    settings.split = fields.booleanOr("split", true);
    // Older files say add_prefix_space instead of prepend_scheme.
    const char *const otherwise = fields.booleanOr("add_prefix_space", true) ? "always" : "never";
    const auto scheme = schemes.find(fields.stringOr("prepend_scheme", otherwise));
    if (scheme == schemes.end())
        fields.fail("prepend_scheme", TRANSLATABLE("Core", "always, first or never"));
    settings.prependScheme = scheme->second;
    return [settings](AlignedText text, std::vector<AlignedText> &words) {
        appendMetaspaceWords(std::move(text), settings, words);
    };
}

PreTokenizer readSplit(const JsonFields &fields)
{
    return [pattern = readPattern(fields, "pattern"), behavior = readBehavior(fields),
            invert = fields.booleanOr("invert", false)](const AlignedText &text,
                                                        std::vector<AlignedText> &words) {
        splitText(text, pattern.findAll(text), behavior, invert, words);
    };
}

/// \w+|[^\w\s]+, where \w has the joiners: this is not Oniguruma's.
PreTokenizer whitespace()
{
    const std::string word = R"(\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control})";
    return [pattern = RegularExpression::pattern('[' + word + "]+|[^" + word + R"(\s]+)", "Whitespace")](
               const AlignedText &text, std::vector<AlignedText> &words) {
        splitText(text, pattern.findAll(text), SplitBehavior::Removed, true, words);
    };
}

} // namespace

PreTokenizer readPreTokenizer(const JsonFields &fields)
{
    static const std::map<std::string, std::function<PreTokenizer(const JsonFields &)>> readers = {
        {"BertPreTokenizer", [](const JsonFields &) { return PreTokenizer(appendBertWords); }},
        {"Sequence", readPreTokenizers},
        {"ByteLevel", readByteLevel},
        {"Metaspace", readMetaspace},
        {"Whitespace", [](const JsonFields &) { return whitespace(); }},
        {"WhitespaceSplit",
         [](const JsonFields &) { return splitting(isWhitespace, SplitBehavior::Removed); }},
        {"Split", readSplit},
        {"Punctuation",
         [](const JsonFields &f) {
             return splitting(isBertPunctuation,
                              f.find("behavior") ? readBehavior(f) : SplitBehavior::Isolated);
         }},
        {"Digits",
         [](const JsonFields &f) {
             return splitting(isNumeric,
                              f.boolean("individual_digits") ? SplitBehavior::Isolated
                                                             : SplitBehavior::Contiguous);
         }},
        {"CharDelimiterSplit",
         [](const JsonFields &f) {
             const char32_t delimiter = readCharacter(f, "delimiter");
             return splitting([delimiter](char32_t c) { return c == delimiter; }, SplitBehavior::Removed);
         }},
        {"UnicodeScripts", [](const JsonFields &) { return PreTokenizer(appendScriptWords); }},
    };
    const std::string type = fields.string("type");
    const auto reader = readers.find(type);
    if (reader == readers.end())
        failOnType(fields, TRANSLATABLE("Core", "%1: \"%2type\": pre-tokenizer type %3 is not read"), type);
    return reader->second(fields);
}

} // namespace attopo
