#include "tokenizer/bpe.h"

#include "error.h"
#include "tokenizer/byte_fallback.h"
#include "tokenizer/unicode.h"
#include "translatable.h"

#include <queue>

namespace attopo {

namespace {

std::uint64_t pairOf(std::int32_t left, std::int32_t right)
{
    return std::uint64_t(static_cast<std::uint32_t>(left)) << 32 | static_cast<std::uint32_t>(right);
}

} // namespace

Bpe::Bpe(BpeSettings settings, const std::string &file)
    : settings_(std::move(settings))
{
    const auto idOf = [&](const std::string &token, const char *otherwise) {
        const auto found = settings_.vocabulary.find(token);
        if (found == settings_.vocabulary.end())
            throw Error(otherwise, {file, token});
        return found->second;
    };
    if (settings_.unknownToken)
        unknownId_ = idOf(*settings_.unknownToken,
                          TRANSLATABLE("Core", "%1: the unk_token \"%2\" is not in the vocabulary"));
    for (const auto &[text, id] : settings_.vocabulary)
        texts_.emplace(id, &text);
    for (int byte = 0; byte < 256; ++byte) {
        const auto found = settings_.vocabulary.find(fallbackToken(static_cast<unsigned char>(byte)));
        if (found != settings_.vocabulary.end())
            byteIds_[static_cast<std::size_t>(byte)] = found->second;
    }
    std::uint32_t rank = 0;
    const std::string &prefix = settings_.continuingPrefix;
    for (const auto &[left, right] : settings_.merges) {
        if (!right.starts_with(prefix)) {
            throw Error(
                TRANSLATABLE("Core", "%1: the merge \"%2 %3\" lacks the continuing_subword_prefix \"%4\""),
                {file, left, right, prefix});
        }
        const std::int32_t merged =
            idOf(left + right.substr(prefix.size()),
                 TRANSLATABLE("Core", "%1: the merged token \"%2\" is not in the vocabulary"));
        const auto toMergeId = [&](const std::string &token) {
            return idOf(token,
                        TRANSLATABLE("Core", "%1: the token to merge \"%2\" is not in the vocabulary"));
        };
        merges_.insert_or_assign(pairOf(toMergeId(left), toMergeId(right)), Merge{rank++, merged});
    }
    settings_.merges.clear();
}

const Bpe::Merge *Bpe::findMerge(std::int32_t left, std::int32_t right) const
{
    const auto found = merges_.find(pairOf(left, right));
    return found == merges_.end() ? nullptr : &found->second;
}

bool Bpe::appendBytes(std::vector<Symbol> &symbols, const std::string &character) const
{
    const std::size_t before = symbols.size();
    for (const char c : character) {
        const auto id = byteIds_[static_cast<unsigned char>(c)];
        if (!id) {
            symbols.resize(before);
            return false;
        }
        symbols.push_back({*id, 1});
    }
    return true;
}

std::vector<Bpe::Symbol> Bpe::symbolsOf(AlignedView word) const
{
    std::vector<Symbol> symbols;
    symbols.reserve(word.size());
    std::size_t unknownBytes = 0; // of unknown characters without a token so far
    const auto endUnknown = [&] {
        if (unknownBytes > 0)
            symbols.push_back({*unknownId_, unknownBytes});
        unknownBytes = 0;
    };
    std::string text;
    for (std::size_t i = 0; i < word.size(); ++i) {
        text = i > 0 ? settings_.continuingPrefix : std::string();
        const std::size_t before = text.size();
        appendUtf8(text, word[i].character);
        const std::size_t bytes = text.size() - before;
        if (i + 1 == word.size())
            text += settings_.endOfWordSuffix;
        const auto found = settings_.vocabulary.find(text);
        if (found != settings_.vocabulary.end()) {
            endUnknown();
            symbols.push_back({found->second, bytes});
        } else if ((!settings_.byteFallback || !appendBytes(symbols, text)) && unknownId_) {
            if (!settings_.fuseUnknown)
                endUnknown();
            unknownBytes += bytes;
        }
    }
    endUnknown();
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        symbols[i].previous = static_cast<std::ptrdiff_t>(i) - 1;
        symbols[i].next = i + 1 < symbols.size() ? static_cast<std::ptrdiff_t>(i) + 1 : -1;
    }
    return symbols;
}

void Bpe::mergeAll(std::vector<Symbol> &symbols) const
{
    struct Candidate {
        std::uint32_t rank;
        std::int32_t id;
        std::size_t left;
        bool operator<(const Candidate &other) const // the first to merge is the largest
        {
            return rank != other.rank ? rank > other.rank : left > other.left;
        }
    };
    std::priority_queue<Candidate> candidates;
    const auto consider = [&](std::ptrdiff_t left) {
        if (left < 0)
            return;
        const Symbol &symbol = symbols[static_cast<std::size_t>(left)];
        if (symbol.next < 0)
            return;
        const Merge *merge = findMerge(symbol.id, symbols[static_cast<std::size_t>(symbol.next)].id);
        if (merge)
            candidates.push({merge->rank, merge->id, static_cast<std::size_t>(left)});
    };
    for (std::size_t i = 0; i < symbols.size(); ++i)
        consider(static_cast<std::ptrdiff_t>(i));
    while (!candidates.empty()) {
        const Candidate candidate = candidates.top();
        candidates.pop();
        Symbol &left = symbols[candidate.left];
        if (left.bytes == 0 || left.next < 0)
            continue;
        Symbol &right = symbols[static_cast<std::size_t>(left.next)];
        const Merge *merge = findMerge(left.id, right.id);
        if (!merge || merge->id != candidate.id)
            continue; // one of the two has been merged since
        left.id = candidate.id;
        left.bytes += right.bytes;
        left.next = right.next;
        right.bytes = 0;
        if (left.next >= 0)
            symbols[static_cast<std::size_t>(left.next)].previous =
                static_cast<std::ptrdiff_t>(candidate.left);
        consider(left.previous);
        consider(static_cast<std::ptrdiff_t>(candidate.left));
    }
    std::erase_if(symbols, [](const Symbol &symbol) { return symbol.bytes == 0; });
}

void Bpe::append(std::vector<Token> &tokens, AlignedView word) const
{
    if (settings_.ignoreMerges) {
        const auto found = settings_.vocabulary.find(utf8Of(word));
        if (found != settings_.vocabulary.end()) {
            tokens.push_back({found->second, found->first, word.front().start, word.back().end, false});
            return;
        }
    }
    std::vector<Symbol> symbols = symbolsOf(word);
    mergeAll(symbols);

    // The token's place: its bytes counted through the characters of the word.
    std::size_t character = 0;
    std::string bytes;
    appendUtf8(bytes, word[0].character);
    std::size_t bytesLeft = bytes.size(); // of `character`
    for (const Symbol &symbol : symbols) {
        const std::size_t first = character;
        std::size_t last = character;
        for (std::size_t count = symbol.bytes; count > 0 && character < word.size();) {
            last = character;
            const std::size_t step = std::min(count, bytesLeft);
            count -= step;
            bytesLeft -= step;
            if (bytesLeft == 0 && ++character < word.size()) {
                bytes.clear();
                appendUtf8(bytes, word[character].character);
                bytesLeft = bytes.size();
            }
        }
        tokens.push_back({symbol.id, *texts_.at(symbol.id), word[std::min(first, word.size() - 1)].start,
                          word[last < word.size() ? last : word.size() - 1].end, false});
    }
}

} // namespace attopo
