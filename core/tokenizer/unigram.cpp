#include "tokenizer/unigram.h"

#include "error.h"
#include "tokenizer/byte_fallback.h"
#include "tokenizer/unicode.h"

#include <algorithm>

namespace attopo {

namespace {

constexpr double unknownPenalty = 10;

std::uint64_t edge(std::uint32_t node, char32_t character) { return std::uint64_t(node) << 32 | character; }

} // namespace

Unigram::Unigram(UnigramSettings settings, const std::string &file)
    : settings_(std::move(settings))
    , file_(file)
{
    if (settings_.vocabulary.empty())
        throw Error(file + ": the vocabulary is empty");
    if (settings_.unknownId && *settings_.unknownId >= settings_.vocabulary.size()) {
        throw Error(file + ": the unk_id " + std::to_string(*settings_.unknownId)
                    + " is not in the vocabulary of " + std::to_string(settings_.vocabulary.size()));
    }
    double smallest = settings_.vocabulary.front().second;
    for (std::size_t id = 0; id < settings_.vocabulary.size(); ++id) {
        const auto &[piece, score] = settings_.vocabulary[id];
        smallest = std::min(smallest, score);
        ids_.insert_or_assign(piece, static_cast<std::int32_t>(id));
        std::uint32_t node = 0;
        for (const char32_t character : decodeUtf8(piece)) {
            const auto fresh = static_cast<std::uint32_t>(pieceAtNode_.size());
            const auto [found, inserted] = edges_.try_emplace(edge(node, character), fresh);
            if (inserted)
                pieceAtNode_.push_back(-1);
            node = found->second;
        }
        if (node != 0)
            pieceAtNode_[node] = static_cast<std::int32_t>(id);
    }
    unknownScore_ = smallest - unknownPenalty;
}

/// Where the pieces of the best path end; unknown characters in a row are one piece.
std::vector<std::size_t> Unigram::bestEnds(AlignedView word) const
{
    struct Best { ///< The best path that ends before a character.
        double score = 0;
        std::size_t start = 0; ///< Of its last piece.
        std::int64_t id = -1;  ///< Of its last piece; −1: no path so far.
    };
    std::vector<Best> best(word.size() + 1);
    for (std::size_t start = 0; start < word.size(); ++start) {
        const double before = best[start].score;
        const auto offer = [&](std::size_t end, double score, std::int64_t id) {
            if (best[end].id < 0 || before + score > best[end].score)
                best[end] = {before + score, start, id};
        };
        bool single = false;
        std::uint32_t node = 0;
        for (std::size_t i = start; i < word.size(); ++i) {
            const auto next = edges_.find(edge(node, word[i].character));
            if (next == edges_.end())
                break;
            node = next->second;
            if (const std::int32_t id = pieceAtNode_[node]; id >= 0) {
                offer(i + 1, settings_.vocabulary[static_cast<std::size_t>(id)].second, id);
                single = single || i == start;
            }
        }
        if (single)
            continue;
        if (!settings_.unknownId) {
            throw Error(file_
                        + ": the text has a character that the vocabulary lacks, and there is no unk_id");
        }
        offer(start + 1, unknownScore_, static_cast<std::int64_t>(*settings_.unknownId));
    }
    std::vector<std::size_t> ends;
    bool unknownAfter = false;
    const std::int64_t unknown = settings_.unknownId ? static_cast<std::int64_t>(*settings_.unknownId) : -1;
    for (std::size_t end = word.size(); end > 0; end = best[end].start) {
        const bool isUnknown = best[end].id == unknown;
        if (!isUnknown || !unknownAfter)
            ends.push_back(end);
        unknownAfter = isUnknown;
    }
    std::reverse(ends.begin(), ends.end());
    return ends;
}

void Unigram::appendPiece(std::vector<Token> &tokens, AlignedView piece) const
{
    const std::size_t start = piece.front().start;
    const std::size_t end = piece.back().end;
    const std::string text = utf8Of(piece);
    if (const auto found = ids_.find(text); found != ids_.end()) {
        tokens.push_back({found->second, text, start, end, false});
        return;
    }
    if (settings_.byteFallback) {
        const std::size_t before = tokens.size();
        const bool allThere = std::all_of(text.begin(), text.end(), [&](char c) {
            const auto found = ids_.find(fallbackToken(static_cast<unsigned char>(c)));
            if (found != ids_.end())
                tokens.push_back({found->second, found->first, start, end, false});
            return found != ids_.end();
        });
        if (allThere)
            return;
        tokens.resize(before);
    }
    const std::size_t unknown = settings_.unknownId.value();
    tokens.push_back(
        {static_cast<std::int32_t>(unknown), settings_.vocabulary[unknown].first, start, end, false});
}

void Unigram::append(std::vector<Token> &tokens, AlignedView word) const
{
    std::size_t start = 0;
    for (const std::size_t end : bestEnds(word)) {
        appendPiece(tokens, word.subspan(start, end - start));
        start = end;
    }
}

} // namespace attopo
