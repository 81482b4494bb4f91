#include "analysis/text_points.h"

#include "tokenizer/word_groups.h"

#include <algorithm>

namespace attopo {

TextPoints textPoints(const std::vector<Token> &tokens, std::string_view text, bool joinWords,
                      bool dropSpecial)
{
    TokenGroups groups;
    if (joinWords) {
        groups = wordGroups(text, tokens);
    } else {
        for (std::size_t i = 0; i < tokens.size(); ++i)
            groups.push_back({i});
    }
    TextPoints points;
    for (std::vector<std::size_t> &group : groups) {
        if (dropSpecial && tokens[group.front()].special)
            continue;
        points.tokens.push_back(joinTokens(text, tokens, group));
        points.groups.push_back(std::move(group));
    }
    return points;
}

std::vector<std::int32_t> idsOf(const std::vector<Token> &tokens)
{
    std::vector<std::int32_t> ids;
    ids.reserve(tokens.size());
    for (const Token &token : tokens)
        ids.push_back(token.id);
    return ids;
}

Activations forwardTokens(const Model &model, const std::vector<Token> &tokens, std::size_t lastLayer,
                          std::stop_token stop, const Activations *known)
{
    std::vector<std::int32_t> segments;
    for (const Token &token : tokens)
        segments.push_back(token.segment);
    const bool several =
        std::any_of(segments.begin(), segments.end(), [](auto segment) { return segment > 0; });
    if (model.info().segments < 2 || !several)
        return model.forward(idsOf(tokens), lastLayer, std::move(stop), known);
    return model.forwardSegments(idsOf(tokens), segments, lastLayer, std::move(stop), known);
}

} // namespace attopo
