#include "tokenizer/pipeline_tokenizer.h"

#include "tokenizer/byte_level.h"
#include "tokenizer/unicode.h"

#include <algorithm>
#include <utility>

namespace attopo {

namespace {

/// At least so many bytes of a text, up to the end of a character.
std::string_view beginning(std::string_view text, std::size_t bytes)
{
    for (int more = 0; more < 3; ++more)
        if (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
            ++bytes;
    return text.substr(0, bytes);
}

std::string utf8Of(const std::u32string &characters, std::size_t start, std::size_t end)
{
    std::string text;
    for (std::size_t k = start; k < std::min(end, characters.size()); ++k)
        appendUtf8(text, characters[k]);
    return text;
}

Token asToken(const SpecialToken &token) { return {token.id, token.text, 0, 0, true, token.text}; }

/// Leaves as many tokens as there is room for; where the first one that is left out begins.
std::optional<std::size_t> cut(std::vector<Token> &tokens, std::size_t room)
{
    if (tokens.size() <= room)
        return std::nullopt;
    const std::size_t at = tokens[room].start;
    tokens.resize(room);
    return at;
}

} // namespace

/// The tokens of one text, made step by step until there are more than `room` of them.
class PipelineTokenizer::Run {
public:
    Run(const PipelineTokenizer &tokenizer, std::size_t room)
        : tokenizer_(tokenizer)
        , pipeline_(tokenizer.pipeline_)
        , room_(room)
    {
    }

    /// One token more than there is room for says where the text is cut.
    bool full() const { return tokens_.size() > room_; }
    std::vector<Token> takeTokens() { return std::move(tokens_); }

    void appendWritten(const AlignedText &text)
    {
        for (const AddedTokens::Part &part : tokenizer_.writtenTokens_.split(text)) {
            if (full())
                return;
            if (part.token)
                appendAdded(part, text);
            else
                appendNormalized(slice(text, part.start, part.end));
        }
    }

private:
    static AlignedText slice(const AlignedText &text, std::size_t start, std::size_t end)
    {
        return {text.begin() + static_cast<std::ptrdiff_t>(start),
                text.begin() + static_cast<std::ptrdiff_t>(end)};
    }

    void appendNormalized(AlignedText text)
    {
        if (pipeline_.normalizer)
            text = pipeline_.normalizer(std::move(text));
        for (const AddedTokens::Part &part : tokenizer_.normalizedTokens_.split(text)) {
            if (full())
                return;
            if (part.token)
                appendAdded(part, text);
            else
                appendWords(slice(text, part.start, part.end));
        }
    }

    void appendWords(AlignedText text)
    {
        std::vector<AlignedText> words;
        if (pipeline_.preTokenizer)
            pipeline_.preTokenizer(std::move(text), words);
        else
            words.push_back(std::move(text));
        for (const AlignedText &word : words) {
            if (full())
                return;
            const std::size_t before = tokens_.size();
            pipeline_.model->append(tokens_, word);
            for (std::size_t i = before; i < tokens_.size() && i <= room_; ++i) {
                tokens_[i].label = labelOfToken(tokens_[i].text, pipeline_.spelling);
                tokens_[i].unknown = pipeline_.model->isUnknown(tokens_[i]);
                trim(i, tokens_[i].text, i == before && beginsWithWhatWasPutIn(word));
            }
        }
    }

    void appendAdded(const AddedTokens::Part &part, const AlignedText &text)
    {
        const AlignedView surface = AlignedView(text).subspan(part.start, part.end - part.start);
        tokens_.push_back({part.token->id, part.token->content, surface.front().start, surface.back().end,
                           false, part.token->content});
        trim(tokens_.size() - 1, utf8Of(surface), false);
    }

    /// Its first character stands for the same one of the text as the second, as a space that was put before
    /// a word.
    static bool beginsWithWhatWasPutIn(const AlignedText &word)
    {
        return word.size() > 1 && word[0].start == word[1].start && word[0].end == word[1].end;
    }

    void trim(std::size_t number, const std::string &surface, bool spacePutIn)
    {
        for (const PostProcessor::Trimming &trimming : pipeline_.postProcessor.trimmings) {
            const bool first = number + trimming.tokensBefore == 0;
            trimOffsets(tokens_[number], surface, first, trimming.addPrefixSpace, spacePutIn);
        }
    }

    const PipelineTokenizer &tokenizer_;
    const TokenizerPipeline &pipeline_;
    std::size_t room_;
    std::vector<Token> tokens_;
};

PipelineTokenizer::PipelineTokenizer(TokenizerPipeline pipeline)
    : pipeline_(std::move(pipeline))
{
    for (AddedToken &token : pipeline_.addedTokens) {
        std::u32string pattern = decodeUtf8(token.content);
        if (!token.normalized) {
            writtenTokens_.add(std::move(token), pattern);
            continue;
        }
        if (pipeline_.normalizer && !pattern.empty()) {
            const AlignedText normalized = pipeline_.normalizer(alignWithItself(pattern, 0));
            pattern.clear();
            for (const AlignedCharacter &c : normalized)
                pattern.push_back(c.character);
        }
        normalizedTokens_.add(std::move(token), pattern);
    }
    pipeline_.addedTokens.clear();
}

std::vector<Token> PipelineTokenizer::tokensOf(std::string_view text, std::size_t room) const
{
    // A long text is not worked on as a whole: what lies far behind the last token that there is room for
    // changes nothing.
    for (std::size_t bytes = 4096 + 64 * room;; bytes *= 8) {
        const std::string_view part = beginning(text, bytes);
        const std::u32string characters = decodeUtf8(part);
        requireRoomFor(characters.size());
        Run run(*this, room);
        run.appendWritten(alignWithItself(characters, 0));
        std::vector<Token> tokens = run.takeTokens();
        for (Token &token : tokens)
            if (token.unknown && token.start < token.end)
                token.label = utf8Of(characters, token.start, token.end);
        if (part.size() == text.size() || (tokens.size() > room && tokens[room].end <= characters.size() / 2))
            return tokens;
    }
}

Tokenization PipelineTokenizer::tokenize(std::string_view text, std::size_t maxTokens) const
{
    const PostProcessor &processor = pipeline_.postProcessor;
    const std::size_t around = processor.before.size() + processor.after.size();
    Tokenization result = tokenizeBare(text, maxTokens > around ? maxTokens - around : 0);
    std::vector<Token> before;
    for (const SpecialToken &token : processor.before)
        before.push_back(asToken(token));
    result.tokens.insert(result.tokens.begin(), before.begin(), before.end());
    for (const SpecialToken &token : processor.after)
        result.tokens.push_back(asToken(token));
    return result;
}

Tokenization PipelineTokenizer::tokenizeBare(std::string_view text, std::size_t maxTokens) const
{
    Tokenization result;
    result.tokens = tokensOf(text, maxTokens);
    result.cutAt = cut(result.tokens, maxTokens);
    return result;
}

std::optional<Message> PipelineTokenizer::whyNot(ReadAs as) const
{
    if (as == ReadAs::Pair && !pipeline_.postProcessor.pair.empty())
        return std::nullopt;
    return Tokenizer::whyNot(as);
}

Tokenization PipelineTokenizer::read(ReadAs as, std::string_view text, std::size_t maxTokens) const
{
    return as == ReadAs::Pair && !whyNot(as) ? readPair(splitPair(text), maxTokens)
                                             : Tokenizer::read(as, text, maxTokens);
}

Tokenization PipelineTokenizer::readPair(const PairText &text, std::size_t maxTokens) const
{
    const std::vector<PairPiece> &pair = pipeline_.postProcessor.pair;
    const std::size_t around = pair.size() - 2; // the texts
    const std::size_t room = maxTokens > around ? maxTokens - around : 0;
    Tokenization result;
    std::vector<Token> first = tokensOf(text.first, room);
    result.cutAt = cut(first, room);
    std::vector<Token> second;
    if (!result.cutAt) {
        second = tokensOf(text.second, room - first.size());
        for (Token &token : second) {
            token.start += text.secondStart;
            token.end += text.secondStart;
        }
        result.cutAt = cut(second, room - first.size());
    }
    const auto append = [&](std::vector<Token> &tokens, TextPart part, std::int32_t segment) {
        for (Token &token : tokens) {
            token.part = part;
            token.segment = segment;
            result.tokens.push_back(std::move(token));
        }
    };
    for (const PairPiece &piece : pair) {
        std::vector<Token> special{asToken(piece.token)};
        switch (piece.kind) {
        case PairPiece::Kind::Special:
            append(special, TextPart::None, piece.segment);
            break;
        case PairPiece::Kind::First:
            append(first, TextPart::First, piece.segment);
            break;
        case PairPiece::Kind::Second:
            append(second, TextPart::Second, piece.segment);
            break;
        }
    }
    return result;
}

} // namespace attopo
