#include "tokenizer/unigram.h"

#include "error.h"
#include "tokenizer/byte_fallback.h"
#include "tokenizer/unicode.h"
#include "translatable.h"

#include <algorithm>
#include <limits>

namespace attopo {

namespace {

constexpr double unknownPenalty = 10;

/// The id that unknown characters have on a path; without an unk_id one that no token has.
std::int32_t unknownIn(const UnigramSettings &settings)
{
    return settings.unknownId ? static_cast<std::int32_t>(*settings.unknownId)
                              : std::numeric_limits<std::int32_t>::max();
}

} // namespace

Unigram::Unigram(UnigramSettings settings, const std::string &file)
    : settings_(std::move(settings))
    , file_(file)
{
    if (settings_.vocabulary.empty())
        throw Error(TRANSLATABLE("Core", "%1: the vocabulary is empty"), {file});
    if (settings_.unknownId && *settings_.unknownId >= settings_.vocabulary.size()) {
        throw Error(TRANSLATABLE("Core", "%1: the unk_id %2 is not in the vocabulary of %3"),
                    {file, *settings_.unknownId, settings_.vocabulary.size()});
    }
    double smallest = settings_.vocabulary.front().second;
    for (std::size_t id = 0; id < settings_.vocabulary.size(); ++id) {
        const auto &[piece, score] = settings_.vocabulary[id];
        smallest = std::min(smallest, score);
        ids_.insert_or_assign(piece, static_cast<std::int32_t>(id));
        path_.add(decodeUtf8(piece), score, static_cast<std::int32_t>(id));
    }
    path_.setUnknown(smallest - unknownPenalty, unknownIn(settings_));
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
    const auto pieces = path_.best(word);
    const std::int32_t unknown = unknownIn(settings_);
    std::size_t start = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool unknownGoesOn =
            i + 1 < pieces.size() && pieces[i].id == unknown && pieces[i + 1].id == unknown;
        if (unknownGoesOn)
            continue;
        if (pieces[i].id == unknown && !settings_.unknownId)
            throw Error(
                TRANSLATABLE(
                    "Core", "%1: the text has a character that the vocabulary lacks, and there is no unk_id"),
                {file_});
        appendPiece(tokens, word.subspan(start, pieces[i].end - start));
        start = pieces[i].end;
    }
}

} // namespace attopo
