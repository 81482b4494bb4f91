#include "tokenizer/added_tokens.h"

#include "tokenizer/unicode.h"

#include <algorithm>

namespace attopo {

std::uint64_t AddedTokens::edge(std::uint32_t node, char32_t character)
{
    return (std::uint64_t(node) << 32) | character;
}

void AddedTokens::add(AddedToken token, std::u32string_view pattern)
{
    if (pattern.empty())
        return;
    std::uint32_t node = 0;
    for (const char32_t character : pattern) {
        const auto fresh = static_cast<std::uint32_t>(tokenAtNode_.size());
        const auto [found, inserted] = edges_.try_emplace(edge(node, character), fresh);
        if (inserted)
            tokenAtNode_.push_back(std::nullopt);
        node = found->second;
    }
    if (!tokenAtNode_[node]) {
        tokenAtNode_[node] = tokens_.size();
        tokens_.push_back(std::move(token));
    }
}

AddedTokens::Match AddedTokens::longestMatch(AlignedView text, std::size_t start) const
{
    Match match;
    std::uint32_t node = 0;
    for (std::size_t i = start; i < text.size(); ++i) {
        const auto next = edges_.find(edge(node, text[i].character));
        if (next == edges_.end())
            break;
        node = next->second;
        if (const auto token = tokenAtNode_[node])
            match = {&tokens_[*token], i + 1 - start};
    }
    return match;
}

std::vector<AddedTokens::Part> AddedTokens::split(AlignedView text) const
{
    std::vector<Part> parts;
    std::size_t done = 0; // everything before is in a part
    for (std::size_t i = 0; i < text.size() && !tokens_.empty();) {
        const Match match = longestMatch(text, i);
        if (!match.token) {
            ++i;
            continue;
        }
        std::size_t start = i;
        std::size_t end = i + match.length;
        i = end;
        const bool touchesWord = (start > 0 && isWordCharacter(text[start - 1].character))
            || (end < text.size() && isWordCharacter(text[end].character));
        if (match.token->singleWord && touchesWord)
            continue;
        if (match.token->lstrip) {
            while (start > done && isWhitespace(text[start - 1].character))
                --start;
        }
        if (match.token->rstrip) {
            while (end < text.size() && isWhitespace(text[end].character))
                ++end;
        }
        if (start > done)
            parts.push_back({nullptr, done, start});
        parts.push_back({match.token, start, end});
        done = end;
    }
    if (done < text.size())
        parts.push_back({nullptr, done, text.size()});
    return parts;
}

} // namespace attopo
