#include "analysis/attention_patterns.h"

#include "tokenizer/bert_characters.h"
#include "tokenizer/unicode.h"
#include "translatable.h"

#include <algorithm>

namespace attopo {

namespace {

constexpr std::array<AttentionTargetInfo, targetCount> targets{{
    {AttentionTarget::Previous, "previous", TRANSLATABLE("Patterns", "the token before")},
    {AttentionTarget::Next, "next", TRANSLATABLE("Patterns", "the token after")},
    {AttentionTarget::TwoBefore, "2 before", TRANSLATABLE("Patterns", "the token two before")},
    {AttentionTarget::TwoAfter, "2 after", TRANSLATABLE("Patterns", "the token two after")},
    {AttentionTarget::Self, "self", TRANSLATABLE("Patterns", "the token itself")},
    {AttentionTarget::First, "first", TRANSLATABLE("Patterns", "the first token")},
    {AttentionTarget::Separator, "separator", TRANSLATABLE("Patterns", "the separator")},
    {AttentionTarget::Punctuation, "punctuation", TRANSLATABLE("Patterns", "punctuation")},
    {AttentionTarget::SameToken, "same token", TRANSLATABLE("Patterns", "the same token elsewhere")},
    {AttentionTarget::AfterSameToken, "after same token",
     TRANSLATABLE("Patterns", "what followed the same token")},
}};

bool isPunctuation(const Token &token)
{
    const std::u32string characters = decodeUtf8(labelOf(token));
    return !token.special && characters.size() == 1 && isBertPunctuation(characters.front());
}

} // namespace

std::span<const AttentionTargetInfo> attentionTargets() { return targets; }

void AttentionPattern::add(const AttentionPattern &other)
{
    const auto join = [](AttentionShare &to, const AttentionShare &from) {
        to.sum += from.sum;
        to.rows += from.rows;
    };
    for (std::size_t k = 0; k < shares.size(); ++k)
        join(shares[k], other.shares[k]);
    join(greatest, other.greatest);
}

AttentionPattern attentionPattern(const Matrix &attention, std::span<const Token> tokens, bool causal)
{
    const std::size_t n = tokens.size();
    std::vector<bool> punctuation(n);
    for (std::size_t j = 0; j < n; ++j)
        punctuation[j] = isPunctuation(tokens[j]);

    AttentionPattern pattern;
    for (std::size_t i = 0; i < n; ++i) {
        if (tokens[i].special)
            continue;
        std::array<AttentionShare, targetCount> row;
        const auto spend = [&](AttentionTarget target, std::size_t j) {
            AttentionShare &share = row[static_cast<std::size_t>(target)];
            share.sum += attention(i, j);
            share.rows = 1;
        };
        double greatest = 0;
        for (std::size_t j = 0; j < (causal ? i + 1 : n); ++j) {
            greatest = std::max(greatest, attention(i, j));
            if (j + 1 == i)
                spend(AttentionTarget::Previous, j);
            if (j == i + 1)
                spend(AttentionTarget::Next, j);
            if (j + 2 == i)
                spend(AttentionTarget::TwoBefore, j);
            if (j == i + 2)
                spend(AttentionTarget::TwoAfter, j);
            if (j == i)
                spend(AttentionTarget::Self, j);
            if (j == 0)
                spend(AttentionTarget::First, j);
            if (j > 0 && tokens[j].special)
                spend(AttentionTarget::Separator, j);
            if (punctuation[j])
                spend(AttentionTarget::Punctuation, j);
            if (j != i && tokens[j].text == tokens[i].text)
                spend(AttentionTarget::SameToken, j);
            if (j > 0 && j <= i && tokens[j - 1].text == tokens[i].text)
                spend(AttentionTarget::AfterSameToken, j);
        }
        AttentionPattern one;
        one.shares = row;
        one.greatest = {greatest, 1};
        pattern.add(one);
    }
    return pattern;
}

} // namespace attopo
