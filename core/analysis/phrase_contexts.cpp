#include "analysis/phrase_contexts.h"

#include "error.h"
#include "metric/submatrix.h"
#include "tokenizer/unicode.h"
#include "tokenizer/word_groups.h"
#include "topology/persistence.h"
#include "topology/token_scales.h"
#include "translatable.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace attopo {

std::vector<CharacterSpan> findPhrase(std::string_view text, std::string_view phrase,
                                      const PhraseSearch &search)
{
    std::u32string characters = decodeUtf8(text);
    std::u32string sought = decodeUtf8(phrase);
    std::vector<CharacterSpan> found;
    if (sought.empty())
        return found;
    const std::vector<std::size_t> words =
        search.wholeWords ? wordNumbers(characters) : std::vector<std::size_t>();
    const auto isBoundary = [&](std::size_t place) {
        return place == 0 || place == words.size() || words[place - 1] != words[place];
    };
    if (search.ignoreCase)
        for (std::u32string *folded : {&characters, &sought})
            for (char32_t &character : *folded)
                character =
                    static_cast<char32_t>(u_foldCase(static_cast<UChar32>(character), U_FOLD_CASE_DEFAULT));
    for (std::size_t at = characters.find(sought); at != std::u32string::npos;) {
        const std::size_t end = at + sought.size();
        const bool counts = !search.wholeWords || (isBoundary(at) && isBoundary(end));
        if (counts)
            found.push_back({at, end});
        at = characters.find(sought, counts ? end : at + 1);
    }
    return found;
}

PhraseContext phraseContext(const TokenSpace &space, const CharacterSpan &span, int maxDimension,
                            const std::stop_token &stop)
{
    PhraseContext context;
    context.span = span;
    std::vector<bool> inside;
    for (std::size_t i = 0; i < space.tokens.size(); ++i) {
        inside.push_back(touches(span, space.tokens[i]));
        if (inside.back())
            context.points.push_back(static_cast<int>(i));
    }
    if (context.points.empty())
        throw Error(TRANSLATABLE("Core", "There is no token between characters %1 and %2 of the text"),
                    {span.start, span.end});
    context.connectedFrom = connectedFrom(context.points, space.edges, space.distances.n());
    context.simplexFrom = simplexFrom(context.points, space.distances);
    context.joinedFrom = infinity;
    for (const int i : context.points)
        for (std::size_t j = 0; j < inside.size(); ++j)
            if (!inside[j])
                context.joinedFrom =
                    std::min(context.joinedFrom, space.distances(static_cast<std::size_t>(i), j));
    context.barcode =
        persistentHomology(submatrix(space.distances, context.points), {.maxDimension = maxDimension}, stop);
    return context;
}

PhraseSummary summaryOf(std::span<const PhraseContext> contexts)
{
    PhraseSummary summary;
    summary.contexts = contexts.size();
    const auto spreadOf = [&](const auto &number) {
        PhraseSpread spread;
        if (contexts.empty())
            return spread;
        spread.smallest = infinity;
        for (const PhraseContext &context : contexts) {
            spread.mean += number(context) / static_cast<double>(contexts.size());
            spread.smallest = std::min(spread.smallest, number(context));
            spread.largest = std::max(spread.largest, number(context));
        }
        return spread;
    };
    for (const PhraseContext &context : contexts)
        summary.together += context.together().has_value();
    summary.connectedFrom = spreadOf([](const PhraseContext &context) { return context.connectedFrom; });
    summary.simplexFrom = spreadOf([](const PhraseContext &context) { return context.simplexFrom; });
    summary.joinedFrom = spreadOf([](const PhraseContext &context) { return context.joinedFrom; });
    summary.togetherFor = spreadOf([](const PhraseContext &context) { return context.togetherFor(); });
    return summary;
}

std::vector<Diagram> phraseDiagrams(std::span<const PhraseContext> contexts, int dimension)
{
    std::vector<Diagram> diagrams;
    for (const PhraseContext &context : contexts)
        diagrams.push_back(diagram(context.barcode, dimension));
    return diagrams;
}

} // namespace attopo
