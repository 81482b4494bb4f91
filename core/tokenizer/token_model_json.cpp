#include "tokenizer/json_parts.h"

#include "error.h"
#include "tokenizer/bpe.h"
#include "tokenizer/unigram.h"
#include "tokenizer/word_level.h"
#include "tokenizer/wordpiece.h"
#include "translatable.h"

#include <map>

namespace attopo {

namespace {

using Model = std::shared_ptr<const TokenModel>;

Model readWordPiece(const JsonFields &fields, Vocabulary &vocabulary, TokenSpelling &spelling)
{
    vocabulary = readVocabulary(fields.object("vocab"));
    const std::string unknown = fields.string("unk_token");
    requireToken(vocabulary, unknown, fields.file(), "unk_token");
    spelling.continuingPrefix = fields.string("continuing_subword_prefix");
    return std::make_shared<WordPiece>(vocabulary, unknown, spelling.continuingPrefix,
                                       fields.integer("max_input_chars_per_word", 1, 1'000'000));
}

Model readWordLevel(const JsonFields &fields, Vocabulary &vocabulary, TokenSpelling &)
{
    vocabulary = readVocabulary(fields.object("vocab"));
    const std::string unknown = fields.string("unk_token");
    requireToken(vocabulary, unknown, fields.file(), "unk_token");
    return std::make_shared<WordLevel>(vocabulary, unknown);
}

/// A merge is written as "a b" or, in newer files, as ["a", "b"].
std::pair<std::string, std::string> readMerge(const JsonFields &fields, const nlohmann::json &merge)
{
    if (merge.is_array() && merge.size() == 2 && merge[0].is_string() && merge[1].is_string())
        return {merge[0].get<std::string>(), merge[1].get<std::string>()};
    if (merge.is_string()) {
        const auto text = merge.get<std::string>();
        const std::size_t space = text.find(' ');
        if (space != std::string::npos && text.find(' ', space + 1) == std::string::npos)
            return {text.substr(0, space), text.substr(space + 1)};
    }
    throw Error(TRANSLATABLE("Core", "%1: \"model.merges\" has %2, expected two tokens"),
                {fields.file(), jsonMessage(merge)});
}

Model readBpe(const JsonFields &fields, Vocabulary &vocabulary, TokenSpelling &spelling)
{
    BpeSettings settings;
    vocabulary = readVocabulary(fields.object("vocab"));
    settings.vocabulary = vocabulary;
    for (const nlohmann::json &merge : fields.array("merges"))
        settings.merges.push_back(readMerge(fields, merge));
    if (fields.find("unk_token"))
        settings.unknownToken = fields.string("unk_token");
    settings.continuingPrefix = fields.stringOr("continuing_subword_prefix", "");
    settings.endOfWordSuffix = fields.stringOr("end_of_word_suffix", "");
    settings.fuseUnknown = fields.booleanOr("fuse_unk", false);
    settings.byteFallback = fields.booleanOr("byte_fallback", false);
    settings.ignoreMerges = fields.booleanOr("ignore_merges", false);
    spelling.continuingPrefix = settings.continuingPrefix;
    spelling.endOfWordSuffix = settings.endOfWordSuffix;
    spelling.byteTokens = settings.byteFallback;
    return std::make_shared<Bpe>(std::move(settings), fields.file());
}

Model readUnigram(const JsonFields &fields, Vocabulary &vocabulary, TokenSpelling &spelling)
{
    UnigramSettings settings;
    for (const nlohmann::json &entry : fields.array("vocab")) {
        if (!entry.is_array() || entry.size() != 2 || !entry[0].is_string() || !entry[1].is_number()) {
            throw Error(TRANSLATABLE("Core", "%1: \"model.vocab\" has %2, expected a token and its score"),
                        {fields.file(), jsonMessage(entry)});
        }
        settings.vocabulary.emplace_back(entry[0].get<std::string>(), entry[1].get<double>());
        vocabulary.insert_or_assign(settings.vocabulary.back().first,
                                    static_cast<std::int32_t>(settings.vocabulary.size() - 1));
    }
    if (fields.find("unk_id"))
        settings.unknownId = fields.integer("unk_id", 0, largestTokenId);
    settings.byteFallback = fields.booleanOr("byte_fallback", false);
    spelling.byteTokens = settings.byteFallback;
    return std::make_shared<Unigram>(std::move(settings), fields.file());
}

} // namespace

std::shared_ptr<const TokenModel> readTokenModel(const JsonFields &fields, Vocabulary &vocabulary,
                                                 TokenSpelling &spelling)
{
    static const std::map<std::string, Model (*)(const JsonFields &, Vocabulary &, TokenSpelling &)> readers =
        {
            {"WordPiece", readWordPiece},
            {"WordLevel", readWordLevel},
            {"BPE", readBpe},
            {"Unigram", readUnigram},
        };
    const std::string type = fields.string("type");
    const auto reader = readers.find(type);
    if (reader == readers.end())
        failOnType(fields, TRANSLATABLE("Core", "%1: \"%2type\": model type %3 is not read"), type);
    return reader->second(fields, vocabulary, spelling);
}

} // namespace attopo
