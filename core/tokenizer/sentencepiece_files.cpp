#include "tokenizer/sentencepiece_files.h"

#include "error.h"
#include "tokenizer/bert_characters.h"
#include "tokenizer/character_normalizers.h"
#include "tokenizer/json_parts.h"
#include "tokenizer/pipeline_tokenizer.h"
#include "tokenizer/replace_normalizer.h"
#include "tokenizer/sentencepiece_model.h"
#include "tokenizer/unicode.h"
#include "tokenizer/unicode_normalizer.h"
#include "translatable.h"

#include <map>

namespace attopo {

namespace {

/// What one class of tokenizers adds to sentencepiece.
struct Family {
    const char *begin = nullptr; ///< Special tokens put around a text.
    const char *end = nullptr;
    const char *unknown = "<unk>";
    const char *padding = "<pad>";
    std::optional<AddedToken> mask = {};
    /// Tokens numbered before the pieces; an id of a piece is its number and `shift`.
    std::map<std::string, std::int32_t> fixed = {};
    std::int32_t shift = 0;
    std::int32_t tokensAfter = 0; ///< Extra tokens numbered after the pieces: <extra_id_99> … <extra_id_0>.
    bool maskAfter = false;       ///< The mask is numbered after the pieces.
    bool wordsApart = true;
    bool albertText = false;          ///< Text is rewritten as ALBERT has it.
    bool knowsLegacy = false;         ///< "legacy": false puts a space only before the first part of a text.
    bool separatorTwice = false;      ///< Between the texts of a pair.
    std::int32_t segmentOfSecond = 0; ///< Of a pair.
    bool llamaFlags = false;          ///< add_bos_token and add_eos_token say what is put around a text.
};

const std::map<std::string, Family> &families()
{
    static const std::map<std::string, Family> all = [] {
        const Family t5{.end = "</s>", .tokensAfter = 100, .knowsLegacy = true};
        const AddedToken mask = writtenToken("<mask>", true);
        return std::map<std::string, Family>{
            {"T5Tokenizer", t5},
            {"MT5Tokenizer", t5},
            {"AlbertTokenizer",
             {.begin = "[CLS]",
              .end = "[SEP]",
              .mask = writtenToken("[MASK]", true),
              .albertText = true,
              .segmentOfSecond = 1}},
            {"XLMRobertaTokenizer",
             {.begin = "<s>",
              .end = "</s>",
              .mask = mask,
              .fixed = {{"<s>", 0}, {"<pad>", 1}, {"</s>", 2}, {"<unk>", 3}},
              .shift = 1,
              .maskAfter = true,
              .separatorTwice = true}},
            {"CamembertTokenizer",
             {.begin = "<s>",
              .end = "</s>",
              .mask = mask,
              .fixed =
                  {{"<s>NOTUSED", 0}, {"<pad>", 1}, {"</s>NOTUSED", 2}, {"<unk>", 3}, {"<unk>NOTUSED", 4}},
              .shift = 4,
              .maskAfter = true,
              .separatorTwice = true}},
            {"LlamaTokenizer",
             {.begin = "<s>", .end = "</s>", .wordsApart = false, .knowsLegacy = true, .llamaFlags = true}},
            {"DebertaV2Tokenizer",
             {.begin = "[CLS]",
              .end = "[SEP]",
              .unknown = "[UNK]",
              .padding = "[PAD]",
              .mask = writtenToken("[MASK]"),
              .maskAfter = true,
              .wordsApart = false,
              .segmentOfSecond = 1}},
        };
    }();
    return all;
}

/// The tokens of all pieces, by the number of the piece.
std::vector<SpecialToken> pieceTokens(const SentencePieceModel &model, const Family &family)
{
    std::vector<SpecialToken> tokens;
    tokens.reserve(model.size());
    for (std::size_t number = 0; number < model.size(); ++number) {
        std::string piece = model.piece(number);
        const auto fixed = family.fixed.find(number == model.unknownPiece() ? family.unknown : piece);
        const std::int32_t id =
            fixed != family.fixed.end() ? fixed->second : static_cast<std::int32_t>(number) + family.shift;
        tokens.push_back({std::move(piece), id});
    }
    return tokens;
}

/// All tokens with their ids, for looking up special tokens.
Vocabulary vocabularyOf(const std::vector<SpecialToken> &pieces, const Family &family,
                        std::size_t extraTokens)
{
    Vocabulary vocabulary;
    for (const SpecialToken &token : pieces)
        vocabulary.emplace(token.text, token.id);
    for (const auto &[text, id] : family.fixed)
        vocabulary.insert_or_assign(text, id);
    const auto after = static_cast<std::int32_t>(pieces.size()) + family.shift;
    if (family.maskAfter)
        vocabulary.emplace(family.mask->content, after);
    for (std::size_t i = 0; i < extraTokens; ++i) {
        vocabulary.emplace("<extra_id_" + std::to_string(i) + '>',
                           after + static_cast<std::int32_t>(extraTokens - 1 - i));
    }
    return vocabulary;
}

/// White space in a row as one space, none at the ends.
AlignedText collapseWhitespace(const AlignedText &text)
{
    AlignedText collapsed;
    for (AlignedCharacter c : text) {
        if (isPythonWhitespace(c.character)) {
            if (collapsed.empty() || collapsed.back().character == U' ')
                continue;
            c.character = U' ';
        }
        collapsed.push_back(c);
    }
    if (!collapsed.empty() && collapsed.back().character == U' ')
        collapsed.pop_back();
    return collapsed;
}

/// AlbertTokenizer's preprocess_text.
Normalizer albertNormalizer(const JsonFields &config)
{
    const bool lower = config.booleanOr("do_lower_case", true);
    const bool removeSpace = config.booleanOr("remove_space", true);
    const bool keepAccents = config.booleanOr("keep_accents", false);
    return [=](AlignedText text) {
        if (lower)
            text = lowerCase(text);
        if (removeSpace)
            text = collapseWhitespace(text);
        text = replaceMatches(text, RegularExpression::literal(U"``"), U"\"");
        text = replaceMatches(text, RegularExpression::literal(U"''"), U"\"");
        if (!keepAccents) {
            text = normalizeUnicode(text, NormalizationForm::Nfkd);
            std::erase_if(text,
                          [](const AlignedCharacter &c) { return bertCombiningClass(c.character) != 0; });
            if (lower)
                text = lowerCase(text);
        }
        return text;
    };
}

void readSpecialTokens(const Family &family, std::size_t extraTokens, const TokenizerConfig &config,
                       SpecialTokens &special, PostProcessor &processor)
{
    special.find("unk_token", writtenToken(family.unknown));
    special.find("pad_token", writtenToken(family.padding));
    if (family.mask)
        special.find("mask_token", *family.mask);
    for (std::size_t i = 0; i < extraTokens; ++i) {
        AddedToken token = writtenToken("<extra_id_" + std::to_string(i) + '>', true);
        token.rstrip = true;
        special.find("", token);
    }
    for (const auto &[text, id] : family.fixed)
        special.find("", writtenToken(text));
    const bool cls = !family.llamaFlags;
    const bool addBegin = cls || config.fields().booleanOr("add_bos_token", true);
    const bool addEnd = cls || config.fields().booleanOr("add_eos_token", false);
    if (family.begin) {
        const SpecialToken token =
            special.require(cls ? "cls_token" : "bos_token", writtenToken(family.begin));
        if (addBegin)
            processor.before = {token};
    }
    const bool eos = family.llamaFlags || !family.begin;
    const SpecialToken token = special.require(eos ? "eos_token" : "sep_token", writtenToken(family.end));
    if (addEnd)
        processor.after = {token};
    if (cls)
        addPair(processor, family.separatorTwice, family.segmentOfSecond);
}

/// The token of each piece, and the vocabulary's where sentencepiece does not know the piece.
std::function<SpecialToken(std::int32_t, std::string_view)>
marianTokens(std::shared_ptr<const Vocabulary> vocabulary, SpecialToken unknown)
{
    return [vocabulary = std::move(vocabulary), unknown = std::move(unknown)](std::int32_t,
                                                                              std::string_view piece) {
        const auto found = vocabulary->find(piece);
        return found == vocabulary->end() ? unknown : SpecialToken{found->first, found->second};
    };
}

/// A text may begin with the code of the language to translate to, >>fra<<: one token. Where else such a code
/// stands, it is left out.
class MarianModel final : public TokenModel {
public:
    MarianModel(std::shared_ptr<const SentencePieceModel> pieces,
                std::function<SpecialToken(std::int32_t, std::string_view)> tokenOf)
        : pieces_(std::move(pieces))
        , tokenOf_(std::move(tokenOf))
    {
    }

    void append(std::vector<Token> &tokens, AlignedView word) const override
    {
        AlignedText text;
        std::size_t done = 0;
        for (const TextMatch &code : languageCodes_.findAll(word)) {
            const AlignedView part = word.subspan(code.start, code.end - code.start);
            if (code.start == 0) {
                SpecialToken token = tokenOf_(-1, utf8Of(part));
                tokens.push_back(
                    {token.id, std::move(token.text), part.front().start, part.back().end, false});
            }
            text.insert(text.end(), word.begin() + static_cast<std::ptrdiff_t>(done), part.begin());
            done = code.end;
        }
        text.insert(text.end(), word.begin() + static_cast<std::ptrdiff_t>(done), word.end());
        if (!text.empty())
            pieces_->append(tokens, text);
    }

    bool isUnknown(const Token &token) const override { return pieces_->isUnknown(token); }

private:
    RegularExpression languageCodes_ = RegularExpression::pattern(">>.+<<", "MarianTokenizer");
    std::shared_ptr<const SentencePieceModel> pieces_;
    std::function<SpecialToken(std::int32_t, std::string_view)> tokenOf_;
};

/// A tokenizer for each side of a translation.
class TranslationTokenizer final : public Tokenizer {
public:
    TranslationTokenizer(TokenizerPipeline source, TokenizerPipeline target)
        : source_(std::move(source))
        , target_(std::move(target))
    {
    }

    Tokenization tokenize(std::string_view text, std::size_t maxTokens) const override
    {
        return source_.tokenize(text, maxTokens);
    }

    Tokenization tokenizeTarget(std::string_view text, std::size_t maxTokens) const override
    {
        return target_.tokenize(text, maxTokens);
    }

private:
    PipelineTokenizer source_;
    PipelineTokenizer target_;
};

TokenizerPipeline readMarianSide(const TokenizerFile &model, const TokenizerFile &vocabularyFile,
                                 const TokenizerConfig &config)
{
    const nlohmann::json json = parseJson(vocabularyFile.bytes, vocabularyFile.path);
    const auto vocabulary =
        std::make_shared<const Vocabulary>(readVocabulary(JsonFields(json, vocabularyFile.path)));
    TokenizerPipeline pipeline;
    SpecialTokens special(config, *vocabulary, vocabularyFile.path);
    const SpecialToken unknown = special.require("unk_token", writtenToken("<unk>"));
    special.find("pad_token", writtenToken("<pad>"));
    pipeline.postProcessor.after = {special.require("eos_token", writtenToken("</s>"))};
    pipeline.addedTokens = special.takeAddedTokens();

    const auto tokenOf = marianTokens(vocabulary, unknown);
    auto pieces = std::make_shared<SentencePieceModel>(model);
    pieces->setTokens({tokenOf, true, false});
    pipeline.model = std::make_shared<MarianModel>(std::move(pieces), tokenOf);
    return pipeline;
}

} // namespace

std::shared_ptr<const PipelineTokenizer> readSentencePiece(const TokenizerFile &model,
                                                           const FindTokenizerFile &find)
{
    const TokenizerConfig config(find);
    const std::string kind = config.tokenizerClass();
    const auto found = families().find(kind);
    if (found == families().end()) {
        config.failOnClass(TRANSLATABLE(
            "Core",
            "T5Tokenizer, MT5Tokenizer, AlbertTokenizer, XLMRobertaTokenizer, CamembertTokenizer, "
            "LlamaTokenizer or DebertaV2Tokenizer: models of sentencepiece are read for these only"));
    }
    const Family &family = found->second;
    auto pieces = std::make_shared<SentencePieceModel>(model);
    std::vector<SpecialToken> tokens = pieceTokens(*pieces, family);
    constexpr std::uint64_t mostExtraTokens = 1'000;
    const std::size_t extraTokens = family.tokensAfter == 0 ? 0
        : config.fields().find("extra_ids") ? config.fields().integer("extra_ids", 0, mostExtraTokens)
                                            : static_cast<std::size_t>(family.tokensAfter);
    const Vocabulary vocabulary = vocabularyOf(tokens, family, extraTokens);

    TokenizerPipeline pipeline;
    SpecialTokens special(config, vocabulary, model.path);
    readSpecialTokens(family, extraTokens, config, special, pipeline.postProcessor);
    pipeline.addedTokens = special.takeAddedTokens();
    if (family.albertText)
        pipeline.normalizer = albertNormalizer(config.fields());
    pipeline.spelling.byteTokens = true;
    pieces->setTokens({[tokens = std::move(tokens)](std::int32_t number, std::string_view) {
                           return tokens.at(static_cast<std::size_t>(number));
                       },
                       family.wordsApart, family.knowsLegacy && !config.fields().booleanOr("legacy", true)});
    pipeline.model = std::move(pieces);
    return std::make_shared<PipelineTokenizer>(std::move(pipeline));
}

std::shared_ptr<const Tokenizer> readMarian(const TokenizerFile &source, const TokenizerFile &target,
                                            const FindTokenizerFile &find)
{
    const TokenizerConfig config(find);
    const auto require = [&](const char *name) {
        const auto file = find(name);
        if (!file)
            throw Error(TRANSLATABLE("Core", "%1: there is no %2 beside it"),
                        {source.path, std::string(name)});
        return *file;
    };
    const TokenizerFile vocabulary = require("vocab.json");
    const bool separate = config.fields().booleanOr("separate_vocabs", false);
    return std::make_shared<TranslationTokenizer>(
        readMarianSide(source, vocabulary, config),
        readMarianSide(target, separate ? require("target_vocab.json") : vocabulary, config));
}

} // namespace attopo
