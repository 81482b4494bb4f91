#pragma once

#include "metric/matrix.h"
#include "tokenizer/token.h"

#include <array>
#include <span>
#include <string_view>

namespace attopo {

/// What a row of attention can be spent on. The kinds of heads described by Clark et al. 2019 ("What does
/// BERT look at?") and, for AfterSameToken, Olsson et al. 2022 ("In-context learning and induction heads").
enum class AttentionTarget {
    Previous,       ///< The token before.
    Next,           ///< The token after.
    TwoBefore,      ///< The token two before.
    TwoAfter,       ///< The token two after.
    Self,           ///< The token itself.
    First,          ///< The first token of the input ([CLS], <s>): an attention sink when no word needs it.
    Separator,      ///< Special tokens after the first ([SEP], </s>).
    Punctuation,    ///< Tokens that read as one ASCII or Unicode punctuation mark.
    SameToken,      ///< Other places of the same token.
    AfterSameToken, ///< The tokens that followed earlier places of the same token (induction).
};

inline constexpr std::size_t targetCount = 10;

struct AttentionTargetInfo {
    AttentionTarget target;
    std::string_view name; ///< In tables.
    const char *label;     ///< In the window: "looks at …"; in English, to be translated as "Patterns".
};

/// All targets, in the order of AttentionTarget.
std::span<const AttentionTargetInfo> attentionTargets();

/// A sum of attention weights over the rows to which a target applies; sums of several texts add up.
struct AttentionShare {
    double sum = 0;
    std::size_t rows = 0;

    double mean() const { return rows == 0 ? 0 : sum / static_cast<double>(rows); } ///< 0 … 1
};

/// What one head looks at. Rows are those of tokens that are part of the text. A row counts for a target only
/// where there is such a token to look at: for SameToken, the rows of tokens that occur elsewhere; in a
/// causal model, of those that occurred before.
struct AttentionPattern {
    std::array<AttentionShare, targetCount> shares; ///< By AttentionTarget.
    AttentionShare greatest; ///< Of each row, its greatest weight: how sharp the head is.

    const AttentionShare &operator[](AttentionTarget target) const
    {
        return shares[static_cast<std::size_t>(target)];
    }
    void add(const AttentionPattern &other);
};

/// `attention` n×n (row i: how token i attends) among the n `tokens`; `causal`: token i can look at no later
/// one. O(n²).
AttentionPattern attentionPattern(const Matrix &attention, std::span<const Token> tokens, bool causal);

} // namespace attopo
