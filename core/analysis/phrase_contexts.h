#pragma once

#include "analysis/analysis.h"
#include "topology/diagram_distance.h"

#include <cstddef>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>
#include <utility>
#include <vector>

namespace attopo {

struct PhraseSearch {
    bool ignoreCase = false; ///< Unicode's simple case folding, character by character: “ß” is not “SS”.
    bool wholeWords = false; ///< Begins and ends where a word does (UAX #29, ICU).
};

/// Where `phrase` stands in `text` (both UTF-8, compared code point by code point), from left to right, none
/// overlapping the one before. Nowhere when it is empty.
std::vector<CharacterSpan> findPhrase(std::string_view text, std::string_view phrase,
                                      const PhraseSearch &search = {});

/// A phrase in one text.
struct PhraseContext {
    CharacterSpan span;
    std::vector<int> points; ///< Those with a character in it.
    /// Filtration value from which the phrase lies in one component; ∞ when it never does.
    double connectedFrom = 0;
    double simplexFrom = 0; ///< From which it is a simplex.
    /// From which a component with one of its points holds a point outside: the least distance between the
    /// two, special tokens included when they are points; ∞ when there is nothing else.
    double joinedFrom = 0;
    Barcode barcode; ///< Of its points alone, their distances those in the whole text.

    /// From when to when the phrase is a component of its own, all of it and nothing else: a sign of a
    /// collocation. None when others join first.
    std::optional<std::pair<double, double>> together() const
    {
        if (connectedFrom < joinedFrom)
            return std::pair(connectedFrom, joinedFrom);
        return std::nullopt;
    }
    /// How long it is so; 0 when never.
    double togetherFor() const { return connectedFrom < joinedFrom ? joinedFrom - connectedFrom : 0; }
};

/// `space` of a whole text, without AnalysisRequest::span. Throws Error when no point has a character in
/// `span`.
PhraseContext phraseContext(const TokenSpace &space, const CharacterSpan &span, int maxDimension = 1,
                            const std::stop_token &stop = {});

/// A number in several contexts.
struct PhraseSpread {
    double mean = 0;
    double smallest = 0;
    double largest = 0;

    bool operator==(const PhraseSpread &) const = default;
};

/// A phrase over all its contexts; numbers are 0 when there are none.
struct PhraseSummary {
    std::size_t contexts = 0;
    std::size_t together = 0; ///< In how many it is a component of its own.
    PhraseSpread connectedFrom, simplexFrom, joinedFrom, togetherFor;
};

PhraseSummary summaryOf(std::span<const PhraseContext> contexts);

/// The diagrams of the phrase in each context.
std::vector<Diagram> phraseDiagrams(std::span<const PhraseContext> contexts, int dimension);

} // namespace attopo
