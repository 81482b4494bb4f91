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

Tokenization PipelineTokenizer::tokenize(std::string_view text, std::size_t maxTokens) const
{
    const PostProcessor &processor = pipeline_.postProcessor;
    const std::size_t around = processor.before.size() + processor.after.size();
    const std::size_t room = maxTokens > around ? maxTokens - around : 0;
    std::vector<Token> tokens;
    // A long text is not worked on as a whole: what lies far behind the last token that there is room for
    // changes nothing.
    for (std::size_t bytes = 4096 + 64 * room;; bytes *= 8) {
        const std::string_view part = beginning(text, bytes);
        const std::u32string characters = decodeUtf8(part);
        requireRoomFor(characters.size());
        Run run(*this, room);
        run.appendWritten(alignWithItself(characters, 0));
        tokens = run.takeTokens();
        for (Token &token : tokens)
            if (token.unknown && token.start < token.end)
                token.label = utf8Of(characters, token.start, token.end);
        if (part.size() == text.size() || (tokens.size() > room && tokens[room].end <= characters.size() / 2))
            break;
    }

    Tokenization result;
    if (tokens.size() > room) {
        result.cutAt = tokens[room].start;
        tokens.resize(room);
    }
    result.tokens.reserve(tokens.size() + around);
    for (const SpecialToken &token : processor.before)
        result.tokens.push_back({token.id, token.text, 0, 0, true, token.text});
    std::move(tokens.begin(), tokens.end(), std::back_inserter(result.tokens));
    for (const SpecialToken &token : processor.after)
        result.tokens.push_back({token.id, token.text, 0, 0, true, token.text});
    return result;
}

} // namespace attopo
