#include "tokenizer/wordpiece.h"

#include "tokenizer/unicode.h"

#include <algorithm>

namespace attopo {

WordPiece::WordPiece(Vocabulary vocabulary, std::string unknownToken, std::string continuingPrefix,
                     std::size_t maxCharactersPerWord)
    : vocabulary_(std::move(vocabulary))
    , unknownToken_(std::move(unknownToken))
    , unknownId_(vocabulary_.at(unknownToken_))
    , continuingPrefix_(std::move(continuingPrefix))
    , maxCharactersPerWord_(maxCharactersPerWord)
{
    for (const auto &[text, id] : vocabulary_)
        longestToken_ = std::max(longestToken_, text.size());
}

void WordPiece::append(std::vector<Token> &tokens, AlignedView word) const
{
    const std::size_t before = tokens.size();
    const auto appendUnknown = [&] {
        tokens.resize(before);
        tokens.push_back({unknownId_, unknownToken_, word.front().start, word.back().end, false});
    };
    if (word.size() > maxCharactersPerWord_)
        return appendUnknown();

    std::string candidate;
    std::vector<std::size_t> sizes; // of the candidate, in bytes, with 1, 2, … characters of the word
    for (std::size_t first = 0; first < word.size();) {
        candidate = first == 0 ? std::string() : continuingPrefix_;
        sizes.clear();
        for (std::size_t i = first; i < word.size() && candidate.size() < longestToken_; ++i) {
            appendUtf8(candidate, word[i].character);
            sizes.push_back(candidate.size());
        }
        auto piece = vocabulary_.end();
        std::size_t length = sizes.size();
        for (; length > 0; --length) {
            piece = vocabulary_.find(std::string_view(candidate).substr(0, sizes[length - 1]));
            if (piece != vocabulary_.end())
                break;
        }
        if (length == 0)
            return appendUnknown();
        tokens.push_back(
            {piece->second, piece->first, word[first].start, word[first + length - 1].end, false});
        first += length;
    }
}

} // namespace attopo
