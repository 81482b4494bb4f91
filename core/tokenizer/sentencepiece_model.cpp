#include "tokenizer/sentencepiece_model.h"

#include "error.h"
#include "tokenizer/byte_fallback.h"
#include "tokenizer/protobuf_fields.h"
#include "tokenizer/unicode.h"
#include "translatable.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace attopo {

namespace {

constexpr char32_t visibleSpace = U'▁';

[[noreturn]] void failAsDamaged(const std::string &path, const Message &what)
{
    throw Error(TRANSLATABLE("Core", "%1: is no sentencepiece model that can be read: %2"), {path, what});
}

void requireComplete(const ProtobufFields &fields, const std::string &path)
{
    if (!fields.complete())
        failAsDamaged(path, TRANSLATABLE("Core", "it is cut off or damaged"));
}

/// The number of the character at each byte of a word's UTF-8, and past its end.
std::vector<std::size_t> charactersOfBytes(AlignedView word)
{
    std::vector<std::size_t> characters;
    std::string bytes;
    for (std::size_t i = 0; i < word.size(); ++i) {
        bytes.clear();
        appendUtf8(bytes, word[i].character);
        characters.insert(characters.end(), bytes.size(), i);
    }
    characters.push_back(word.size());
    return characters;
}

} // namespace

SentencePieceModel::SentencePieceModel(const TokenizerFile &file)
{
    // Field numbers here and below are those of sentencepiece_model.proto.
    ProtobufFields model(file.bytes);
    while (model.next()) {
        if (model.number() == 1)
            readPiece(model.bytes(), file.path);
        else if (model.number() == 2)
            readTrainerSpec(model.bytes(), file.path);
        else if (model.number() == 3)
            readNormalizerSpec(model.bytes(), file.path);
    }
    requireComplete(model, file.path);
    prepare(file.path);
}

void SentencePieceModel::readPiece(std::string_view bytes, const std::string &path)
{
    Piece piece;
    ProtobufFields fields(bytes);
    while (fields.next()) {
        if (fields.number() == 1)
            piece.text = fields.bytes();
        else if (fields.number() == 2)
            piece.score = fields.real();
        else if (fields.number() == 3 && fields.integer() >= 1 && fields.integer() <= 6)
            piece.type = static_cast<Type>(fields.integer());
    }
    requireComplete(fields, path);
    pieces_.push_back(std::move(piece));
}

void SentencePieceModel::readTrainerSpec(std::string_view bytes, const std::string &path)
{
    ProtobufFields fields(bytes);
    while (fields.next()) {
        if (fields.number() == 3) {
            constexpr std::uint64_t unigram = 1;
            constexpr std::uint64_t bpe = 2;
            if (fields.integer() != unigram && fields.integer() != bpe)
                failAsDamaged(path,
                              {TRANSLATABLE("Core", "its model_type is %1, expected 1 (unigram) or 2 (BPE)"),
                               {fields.integer()}});
            mergesPairs_ = fields.integer() == bpe;
        } else if (fields.number() == 24 && fields.integer() != 0) {
            failAsDamaged(path, TRANSLATABLE("Core", "treat_whitespace_as_suffix is not read"));
        } else if (fields.number() == 35) {
            byteFallback_ = fields.integer() != 0;
        }
    }
    requireComplete(fields, path);
}

void SentencePieceModel::readNormalizerSpec(std::string_view bytes, const std::string &path)
{
    ProtobufFields fields(bytes);
    while (fields.next()) {
        if (fields.number() == 2 && !fields.bytes().empty())
            charsmap_.emplace(fields.bytes(), path);
        else if (fields.number() == 3)
            dummyPrefix_ = fields.integer() != 0;
        else if (fields.number() == 4)
            removeExtraWhitespace_ = fields.integer() != 0;
        else if (fields.number() == 5 && fields.integer() == 0)
            failAsDamaged(path, TRANSLATABLE("Core", "escape_whitespaces = false is not read"));
    }
    requireComplete(fields, path);
}

/// Looks the pieces over once all is read.
void SentencePieceModel::prepare(const std::string &path)
{
    float smallest = std::numeric_limits<float>::max();
    float largest = std::numeric_limits<float>::min();
    byteNumbers_.assign(256, -1);
    Vocabulary all;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const auto &[text, score, type] = pieces_[i];
        const auto number = static_cast<std::int32_t>(i);
        if (text.empty() || !all.emplace(text, number).second)
            failAsDamaged(path, {TRANSLATABLE("Core", "piece %1 is empty or there twice"), {i}});
        if (type == Type::Unknown && unknown_ >= 0)
            failAsDamaged(path, TRANSLATABLE("Core", "it has two unknown pieces"));
        if (type == Type::Unknown)
            unknown_ = number;
        if (type == Type::Normal) {
            smallest = std::min(smallest, score);
            largest = std::max(largest, score);
        }
        if (type == Type::Normal || type == Type::UserDefined || type == Type::Unused)
            numbers_.emplace(text, number);
        if (type == Type::UserDefined)
            longestUserDefined_ = std::max(longestUserDefined_, text.size());
        const auto byte = type == Type::Byte ? fallbackByte(text) : std::nullopt;
        if (byte)
            byteNumbers_[*byte] = number;
    }
    if (unknown_ < 0)
        failAsDamaged(path, TRANSLATABLE("Core", "it has no unknown piece"));
    if (byteFallback_ && std::find(byteNumbers_.begin(), byteNumbers_.end(), -1) != byteNumbers_.end())
        failAsDamaged(path, TRANSLATABLE("Core", "it falls back on bytes, but lacks pieces for some"));
    if (mergesPairs_)
        return;
    constexpr float unknownPenalty = 10;
    for (const auto &[text, number] : numbers_) {
        const auto &piece = pieces_[static_cast<std::size_t>(number)];
        // A user-defined piece wins over any way to split it.
        if (piece.type == Type::UserDefined)
            path_.add(decodeUtf8(text), static_cast<float>(text.size()) * largest - 0.1, number);
        else if (piece.type == Type::Normal)
            path_.add(decodeUtf8(text), piece.score, number);
    }
    path_.setUnknown(smallest - unknownPenalty, unknown_);
}

/// The longest user-defined piece that the bytes begin with; 0: none.
std::size_t SentencePieceModel::userDefinedSize(std::string_view bytes) const
{
    for (std::size_t size = std::min(longestUserDefined_, bytes.size()); size > 0; --size) {
        const auto found = numbers_.find(bytes.substr(0, size));
        if (found != numbers_.end()
            && pieces_[static_cast<std::size_t>(found->second)].type == Type::UserDefined)
            return size;
    }
    return 0;
}

/// The text as the pieces write it. `start` of a character is the number of the character of `original` it
/// comes from; one more entry than there are characters stands for the end.
AlignedText SentencePieceModel::normalize(AlignedView original) const
{
    AlignedText word(original.begin(), original.end());
    if (settings_.prefixFirstOnly) { // as T5Tokenizer and LlamaTokenizer do it then
        for (AlignedCharacter &c : word)
            c.character = c.character == visibleSpace ? U' ' : c.character;
    }
    const std::string bytes = utf8Of(word);
    const std::vector<std::size_t> characters = charactersOfBytes(word);
    AlignedText normalized;
    std::size_t consumed = 0; // bytes
    const auto push = [&](char32_t character) { normalized.push_back({character, characters[consumed], 0}); };
    const bool firstPart = !settings_.prefixFirstOnly || word.front().start == 0;
    bool begun = false; // something other than white space has come
    bool afterSpace = removeExtraWhitespace_ && !settings_.prefixFirstOnly;
    while (consumed < bytes.size()) {
        const std::string_view rest = std::string_view(bytes).substr(consumed);
        std::size_t size = userDefinedSize(rest);
        std::u32string written;
        if (size > 0) {
            written = decodeUtf8(rest.substr(0, size));
        } else if (const auto match = charsmap_ ? charsmap_->match(rest, true) : std::nullopt) {
            size = match->length;
            written = decodeUtf8(match->replacement);
        } else {
            const std::size_t next = characters[consumed] + 1;
            size = 1;
            while (characters[consumed + size] < next)
                ++size;
            written = {word[next - 1].character};
        }
        if (!begun && afterSpace && written == U" ") {
            consumed += size;
            continue;
        }
        if (!begun && dummyPrefix_ && firstPart)
            push(visibleSpace);
        begun = true;
        std::u32string_view rewritten = written;
        while (afterSpace && rewritten.starts_with(U' '))
            rewritten.remove_prefix(1);
        for (const char32_t character : rewritten)
            push(character == U' ' ? visibleSpace : character);
        if (!rewritten.empty())
            afterSpace = removeExtraWhitespace_ && rewritten.ends_with(U' ');
        consumed += size;
    }
    push(0);
    while (removeExtraWhitespace_ && normalized.size() > 1
           && normalized[normalized.size() - 2].character == visibleSpace) {
        normalized.pop_back();
        normalized.back().character = 0;
    }
    return normalized;
}

std::int32_t SentencePieceModel::numberOf(std::string_view piece) const
{
    const auto found = numbers_.find(piece);
    return found == numbers_.end() ? unknown_ : found->second;
}

/// Byte pair encoding: of all neighbours that are a piece together, those with the best score are merged
/// first.
std::vector<SentencePieceModel::Part> SentencePieceModel::mergePairs(AlignedView text) const
{
    struct Symbol {
        std::size_t start; ///< In bytes.
        std::size_t size;  ///< In bytes; 0: merged into the one before it.
        std::ptrdiff_t previous;
        std::ptrdiff_t next;
        bool frozen; ///< User-defined.
    };
    struct Candidate {
        float score;
        std::size_t left;
        std::size_t size;                            ///< Of both.
        bool operator<(const Candidate &other) const // the first to merge is the largest
        {
            return score != other.score ? score < other.score : left > other.left;
        }
    };
    const std::string bytes = utf8Of(text);
    const std::vector<std::size_t> characters = charactersOfBytes(text);
    std::vector<Symbol> symbols;
    for (std::size_t start = 0; start < bytes.size();) {
        const std::size_t userDefined = userDefinedSize(std::string_view(bytes).substr(start));
        std::size_t size = std::max<std::size_t>(userDefined, 1);
        while (userDefined == 0 && characters[start + size] == characters[start])
            ++size;
        const auto number = static_cast<std::ptrdiff_t>(symbols.size());
        symbols.push_back({start, size, number - 1, number + 1, userDefined > 0});
        start += size;
    }
    if (symbols.empty())
        return {};
    symbols.back().next = -1;

    std::priority_queue<Candidate> candidates;
    Splits unusedSplits;
    const auto consider = [&](std::ptrdiff_t left, std::ptrdiff_t right) {
        if (left < 0 || right < 0)
            return;
        const Symbol &a = symbols[static_cast<std::size_t>(left)];
        const Symbol &b = symbols[static_cast<std::size_t>(right)];
        if (a.frozen || b.frozen)
            return;
        const auto merged = std::string_view(bytes).substr(a.start, a.size + b.size);
        const auto found = numbers_.find(merged);
        if (found == numbers_.end())
            return;
        const Piece &piece = pieces_[static_cast<std::size_t>(found->second)];
        candidates.push({piece.score, static_cast<std::size_t>(left), merged.size()});
        if (piece.type == Type::Unused)
            unusedSplits.insert_or_assign(merged, a.size);
    };
    for (std::size_t i = 1; i < symbols.size(); ++i)
        consider(static_cast<std::ptrdiff_t>(i) - 1, static_cast<std::ptrdiff_t>(i));
    while (!candidates.empty()) {
        const Candidate candidate = candidates.top();
        candidates.pop();
        Symbol &left = symbols[candidate.left];
        if (left.size == 0 || left.next < 0)
            continue;
        Symbol &right = symbols[static_cast<std::size_t>(left.next)];
        if (left.size + right.size != candidate.size)
            continue; // one of the two has been merged since
        left.size += right.size;
        left.next = right.next;
        right.size = 0;
        const auto place = static_cast<std::ptrdiff_t>(candidate.left);
        if (left.next >= 0)
            symbols[static_cast<std::size_t>(left.next)].previous = place;
        consider(left.previous, place);
        consider(place, left.next);
    }

    std::vector<Part> parts;
    for (const Symbol &symbol : symbols)
        if (symbol.size > 0)
            appendParts(parts, std::string_view(bytes).substr(symbol.start, symbol.size), unusedSplits);
    for (Part &part : parts)
        part.end = characters[part.end];
    return parts;
}

/// The pieces that a merged one is made of, behind those before it: an unused one is split again as it was
/// put together. Their ends are counted in bytes here.
void SentencePieceModel::appendParts(std::vector<Part> &parts, std::string_view merged,
                                     const Splits &unusedSplits) const
{
    std::vector<std::string_view> open{merged}; // to be split further or taken, the last first
    std::size_t end = parts.empty() ? 0 : parts.back().end;
    while (!open.empty()) {
        const std::string_view piece = open.back();
        open.pop_back();
        const std::int32_t number = numberOf(piece);
        const auto split = unusedSplits.find(piece);
        if (pieces_[static_cast<std::size_t>(number)].type == Type::Unused && split != unusedSplits.end()) {
            open.push_back(piece.substr(split->second));
            open.push_back(piece.substr(0, split->second));
            continue;
        }
        end += piece.size();
        parts.push_back({end, number});
    }
}

/// Characters [first, last) of the word are the piece's place.
void SentencePieceModel::appendPiece(std::vector<Token> &tokens, std::int32_t number, std::string_view text,
                                     std::size_t first, std::size_t last, AlignedView word) const
{
    // A space put before the text, or a part of a character, has the place of the character there.
    first = std::min(first, word.size() - 1);
    last = std::max(last, first + 1);
    SpecialToken token = settings_.tokenOf(number, text);
    tokens.push_back({token.id, std::move(token.text), word[first].start, word[last - 1].end, false});
}

void SentencePieceModel::append(std::vector<Token> &tokens, AlignedView word) const
{
    const AlignedText normalized = normalize(word);
    const AlignedView text = AlignedView(normalized).first(normalized.size() - 1);
    std::vector<Part> parts;
    if (mergesPairs_) {
        parts = mergePairs(text);
    } else {
        for (const auto &piece : path_.best(text))
            parts.push_back({piece.end, piece.id});
    }
    std::size_t start = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto &[end, number] = parts[i];
        const bool unknown = number == unknown_;
        if (unknown && !byteFallback_ && i + 1 < parts.size() && parts[i + 1].number == unknown_)
            continue; // unknown characters in a row are one piece
        const std::string piece = utf8Of(text.subspan(start, end - start));
        std::size_t first = normalized[start].start;
        if (removeExtraWhitespace_ && normalized[start].character == visibleSpace) {
            const std::size_t next = normalized[start + 1].start;
            if (settings_.wordsApart)
                first = next; // a space alone has the place of what comes after it
            else if (next > first)
                first = next - 1; // of several spaces the last stays
        }
        const std::size_t last = normalized[end].start;
        if (unknown && byteFallback_) {
            for (const char byte : piece) {
                const std::int32_t token = byteNumbers_[static_cast<unsigned char>(byte)];
                appendPiece(tokens, token, pieces_[static_cast<std::size_t>(token)].text, first, last, word);
            }
        } else {
            appendPiece(tokens, number, piece, first, last, word);
        }
        start = end;
    }
}

} // namespace attopo
