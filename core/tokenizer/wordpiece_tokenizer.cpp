#include "tokenizer/wordpiece_tokenizer.h"

#include "tokenizer/bert_pre_tokenizer.h"
#include "tokenizer/unicode.h"

#include <utility>

namespace attopo {

namespace {

Token tokenOf(const AddedTokens::Part &part, AlignedView text)
{
    return {part.token->id, part.token->content, text[part.start].start, text[part.end - 1].end, false};
}

} // namespace

WordPieceTokenizer::WordPieceTokenizer(WordPieceSettings settings)
    : normalizer_(settings.normalizer)
    , wordPiece_(std::move(settings.vocabulary), std::move(settings.unknownToken),
                 std::move(settings.continuingPrefix), settings.maxCharactersPerWord)
    , before_(std::move(settings.before))
    , after_(std::move(settings.after))
{
    for (AddedToken &token : settings.addedTokens) {
        std::u32string pattern = decodeUtf8(token.content);
        if (!token.normalized) {
            writtenTokens_.add(std::move(token), pattern);
            continue;
        }
        const AlignedText normalized = normalizer_.normalize(alignWithItself(pattern, 0));
        pattern.clear();
        for (const AlignedCharacter &c : normalized)
            pattern.push_back(c.character);
        normalizedTokens_.add(std::move(token), pattern);
    }
}

Tokenization WordPieceTokenizer::tokenize(std::string_view text, std::size_t maxTokens) const
{
    const std::size_t around = before_.size() + after_.size();
    const std::size_t room = maxTokens > around ? maxTokens - around : 0;
    const std::u32string characters = decodeUtf8(text);
    const AlignedText written = alignWithItself(characters, 0);

    // One token more than there is room for says where the text is cut.
    std::vector<Token> tokens;
    const auto full = [&] { return tokens.size() > room; };
    const auto appendWords = [&](AlignedView part) {
        for (const AlignedView word : bertWords(part)) {
            if (full())
                return;
            wordPiece_.append(tokens, word);
        }
    };
    const auto appendNormalized = [&](const AlignedText &normalized) {
        for (const AddedTokens::Part &part : normalizedTokens_.split(normalized)) {
            if (full())
                return;
            if (part.token)
                tokens.push_back(tokenOf(part, normalized));
            else
                appendWords(AlignedView(normalized).subspan(part.start, part.end - part.start));
        }
    };
    for (const AddedTokens::Part &part : writtenTokens_.split(written)) {
        if (full())
            break;
        if (part.token) {
            tokens.push_back(tokenOf(part, written));
        } else {
            const auto first = written.begin() + static_cast<std::ptrdiff_t>(part.start);
            const auto last = written.begin() + static_cast<std::ptrdiff_t>(part.end);
            appendNormalized(normalizer_.normalize(AlignedText(first, last)));
        }
    }

    Tokenization result;
    if (full()) {
        result.cutAt = tokens[room].start;
        tokens.resize(room);
    }
    result.tokens.reserve(tokens.size() + around);
    for (const SpecialToken &token : before_)
        result.tokens.push_back({token.id, token.text, 0, 0, true});
    std::move(tokens.begin(), tokens.end(), std::back_inserter(result.tokens));
    for (const SpecialToken &token : after_)
        result.tokens.push_back({token.id, token.text, 0, 0, true});
    return result;
}

} // namespace attopo
