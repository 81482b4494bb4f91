#include "tokenizer/vocab_txt.h"

#include "error.h"
#include "tokenizer/bert_normalizer.h"
#include "tokenizer/bert_pre_tokenizer.h"
#include "tokenizer/json_parts.h"
#include "tokenizer/split_text.h"
#include "tokenizer/unicode.h"
#include "tokenizer/word_level.h"
#include "tokenizer/wordpiece.h"
#include "translatable.h"

#include <algorithm>
#include <set>

namespace attopo {

namespace {

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
        throw Error(TRANSLATABLE("Core", "%1: holds no tokens, expected one on each line"), {file.path});
    return vocabulary;
}

/// Protein language models: every token of the vocabulary is found wherever it stands.
TokenizerPipeline makeEsm(const TokenizerConfig &config, Vocabulary vocabulary, const std::string &file)
{
    TokenizerPipeline pipeline;
    SpecialTokens special(config, vocabulary, file);
    special.find("pad_token", writtenToken("<pad>"));
    special.find("mask_token", writtenToken("<mask>"));
    const SpecialToken unknown = special.require("unk_token", writtenToken("<unk>"));
    pipeline.postProcessor.before = {special.require("cls_token", writtenToken("<cls>"))};
    pipeline.postProcessor.after = {special.require("eos_token", writtenToken("<eos>"))};
    pipeline.addedTokens = special.takeAddedTokens();
    for (const auto &[text, id] : vocabulary) {
        pipeline.addedTokens.push_back(writtenToken(text));
        pipeline.addedTokens.back().id = id;
    }
    pipeline.preTokenizer = [](const AlignedText &text, std::vector<AlignedText> &words) {
        splitText(text, findCharacters(text, isPythonWhitespace), SplitBehavior::Removed, false, words);
    };
    pipeline.model = std::make_shared<WordLevel>(std::move(vocabulary), unknown.text);
    return pipeline;
}

TokenizerPipeline makeBert(const TokenizerConfig &config, Vocabulary vocabulary, const std::string &file,
                           bool mpnet)
{
    TokenizerPipeline pipeline;
    const JsonFields &fields = config.fields();
    BertNormalizerSettings normalizer;
    normalizer.lowercase = fields.booleanOr("do_lower_case", true);
    normalizer.stripAccents = fields.optionalBoolean("strip_accents");
    normalizer.handleChineseChars = fields.booleanOr("tokenize_chinese_chars", true);
    pipeline.normalizer = [normalizer](AlignedText text) {
        return normalizeBert(std::move(text), normalizer);
    };
    pipeline.preTokenizer = appendBertWords;

    SpecialTokens special(config, vocabulary, file);
    special.find("pad_token", writtenToken(mpnet ? "<pad>" : "[PAD]"));
    special.find("mask_token", mpnet ? writtenToken("<mask>", true) : writtenToken("[MASK]"));
    const SpecialToken unknown = special.require("unk_token", writtenToken("[UNK]"));
    pipeline.postProcessor.before = {special.require("cls_token", writtenToken(mpnet ? "<s>" : "[CLS]"))};
    pipeline.postProcessor.after = {special.require("sep_token", writtenToken(mpnet ? "</s>" : "[SEP]"))};
    addPair(pipeline.postProcessor, mpnet, 1);
    pipeline.addedTokens = special.takeAddedTokens();

    constexpr std::size_t mostCharactersPerWord = 100;
    pipeline.spelling.continuingPrefix = "##";
    pipeline.model = std::make_shared<WordPiece>(std::move(vocabulary), unknown.text,
                                                 pipeline.spelling.continuingPrefix, mostCharactersPerWord);
    return pipeline;
}

} // namespace

TokenizerPipeline readVocabTxt(const TokenizerFile &vocabulary, const FindTokenizerFile &find)
{
    static const std::set<std::string> likeBert = {
        "",
        "BertTokenizer",
        "ConvBertTokenizer",
        "DPRContextEncoderTokenizer",
        "DPRQuestionEncoderTokenizer",
        "DistilBertTokenizer",
        "ElectraTokenizer",
        "LayoutLMTokenizer",
        "MobileBertTokenizer",
        "RetriBertTokenizer",
        "SqueezeBertTokenizer",
    };
    const TokenizerConfig config(find);
    const std::string kind = config.tokenizerClass();
    Vocabulary tokens = readVocabularyLines(vocabulary);
    if (kind == "EsmTokenizer")
        return makeEsm(config, std::move(tokens), vocabulary.path);
    if (kind == "MPNetTokenizer" || likeBert.contains(kind))
        return makeBert(config, std::move(tokens), vocabulary.path, kind == "MPNetTokenizer");
    config.failOnClass(TRANSLATABLE(
        "Core",
        "BertTokenizer or its kin, MPNetTokenizer or EsmTokenizer: vocab.txt is read for these only"));
}

} // namespace attopo
