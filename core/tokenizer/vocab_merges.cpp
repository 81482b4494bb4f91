#include "tokenizer/vocab_merges.h"

#include "error.h"
#include "tokenizer/bpe.h"
#include "tokenizer/byte_level.h"
#include "tokenizer/json_parts.h"
#include "tokenizer/split_text.h"
#include "tokenizer/unicode_normalizer.h"
#include "translatable.h"

#include <algorithm>
#include <map>

namespace attopo {

namespace {

enum class Family { Gpt2, Roberta, Deberta, Qwen2 };

const std::map<std::string, Family> &families()
{
    static const std::map<std::string, Family> all = {
        {"BartTokenizer", Family::Roberta},    {"CodeGenTokenizer", Family::Gpt2},
        {"DebertaTokenizer", Family::Deberta}, {"GPT2Tokenizer", Family::Gpt2},
        {"LEDTokenizer", Family::Roberta},     {"LongformerTokenizer", Family::Roberta},
        {"Qwen2Tokenizer", Family::Qwen2},     {"RobertaTokenizer", Family::Roberta},
    };
    return all;
}

/// One merge on each line, after a line with the version of the format.
std::vector<std::pair<std::string, std::string>> readMerges(const TokenizerFile &file)
{
    std::vector<std::pair<std::string, std::string>> merges;
    std::size_t number = 0;
    for (std::size_t start = 0; start < file.bytes.size();) {
        const std::size_t end = std::min(file.bytes.find('\n', start), file.bytes.size());
        std::string_view line = file.bytes.substr(start, end - start);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        start = end + 1;
        ++number;
        if (line.empty() || line.starts_with("#version"))
            continue;
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos || line.find(' ', space + 1) != std::string_view::npos) {
            throw Error(
                TRANSLATABLE("Core", "%1: line %2 is \"%3\", expected two tokens with a space between them"),
                {file.path, number, line.substr(0, 80)});
        }
        merges.emplace_back(line.substr(0, space), line.substr(space + 1));
    }
    return merges;
}

PreTokenizer qwen2Words()
{
    const RegularExpression words = RegularExpression::pattern(
        R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)",
        "Qwen2Tokenizer");
    return [words](const AlignedText &text, std::vector<AlignedText> &parts) {
        const std::size_t before = parts.size();
        splitText(text, words.findAll(text), SplitBehavior::Isolated, false, parts);
        for (std::size_t i = before; i < parts.size(); ++i)
            parts[i] = toByteLevel(parts[i]);
    };
}

/// Special tokens; returns the one for unknown characters, if there is one.
std::optional<SpecialToken> readSpecialTokens(Family family, const TokenizerConfig &config,
                                              SpecialTokens &special, PostProcessor &processor)
{
    const auto gpt2Token = writtenToken("<|endoftext|>");
    switch (family) {
    case Family::Gpt2: {
        const auto begin = special.find("bos_token", gpt2Token);
        special.find("eos_token", gpt2Token);
        special.find("pad_token", gpt2Token);
        if (begin && config.fields().booleanOr("add_bos_token", false))
            processor.before = {*begin};
        return special.find("unk_token", gpt2Token);
    }
    case Family::Qwen2:
        special.find("eos_token", gpt2Token);
        special.find("pad_token", gpt2Token);
        return special.find("unk_token", gpt2Token);
    case Family::Roberta:
        special.find("pad_token", writtenToken("<pad>"));
        special.find("mask_token", writtenToken("<mask>", true));
        processor.before = {special.require("cls_token", writtenToken("<s>"))};
        processor.after = {special.require("sep_token", writtenToken("</s>"))};
        addPair(processor, true, 0);
        return special.find("unk_token", writtenToken("<unk>"));
    case Family::Deberta:
        special.find("pad_token", writtenToken("[PAD]"));
        special.find("mask_token", writtenToken("[MASK]", true));
        processor.before = {special.require("cls_token", writtenToken("[CLS]"))};
        processor.after = {special.require("sep_token", writtenToken("[SEP]"))};
        addPair(processor, false, 1);
        return special.find("unk_token", writtenToken("[UNK]"));
    }
    return std::nullopt;
}

} // namespace

TokenizerPipeline readVocabAndMerges(const TokenizerFile &vocabulary, const TokenizerFile &merges,
                                     const FindTokenizerFile &find)
{
    const TokenizerConfig config(find);
    const std::string kind = config.tokenizerClass();
    const auto family = families().find(kind);
    if (family == families().end()) {
        config.failOnClass(TRANSLATABLE("Core",
                                        "GPT2Tokenizer, RobertaTokenizer, DebertaTokenizer, Qwen2Tokenizer "
                                        "or their kin: vocab.json and merges.txt are read for these only"));
    }
    const nlohmann::json json = parseJson(vocabulary.bytes, vocabulary.path);
    BpeSettings settings;
    settings.vocabulary = readVocabulary(JsonFields(json, vocabulary.path));
    settings.merges = readMerges(merges);

    TokenizerPipeline pipeline;
    SpecialTokens special(config, settings.vocabulary, vocabulary.path);
    const auto unknown = readSpecialTokens(family->second, config, special, pipeline.postProcessor);
    if (unknown && settings.vocabulary.contains(unknown->text))
        settings.unknownToken = unknown->text;
    pipeline.addedTokens = special.takeAddedTokens();
    pipeline.spelling.byteLevel = true;
    if (family->second == Family::Qwen2) {
        pipeline.normalizer = [](const AlignedText &text) {
            return normalizeUnicode(text, NormalizationForm::Nfc);
        };
        pipeline.preTokenizer = qwen2Words();
    } else {
        const bool addPrefixSpace = config.fields().booleanOr("add_prefix_space", false);
        pipeline.preTokenizer = [addPrefixSpace](AlignedText text, std::vector<AlignedText> &words) {
            appendByteLevelWords(std::move(text), addPrefixSpace, true, words);
        };
        if (family->second == Family::Roberta)
            pipeline.postProcessor.trimmings = {{addPrefixSpace, 0}};
    }
    pipeline.model = std::make_shared<Bpe>(std::move(settings), merges.path);
    return pipeline;
}

} // namespace attopo
