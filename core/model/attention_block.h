#pragma once

#include "model/rotary.h"
#include "model/transformer_parts.h"

#include <ATen/core/Tensor.h>

#include <functional>
#include <optional>

namespace attopo {

enum class Mask {
    None,
    Causal, ///< A token attends to itself and to earlier ones only.
};

/// What one pass through an attention block leaves and goes on from.
struct AttentionPass {
    /// Written: [heads, m, n], rows sum to 1, masked weights exactly 0. Undefined when nobody asks for them.
    at::Tensor weights;

    /// The first `first` tokens have been through already: `keys` and `values` [n, keyHeads · headSize] hold
    /// theirs, and those of the m new tokens are written after them. Undefined when nobody will go on.
    std::int64_t first = 0;
    at::Tensor keys;
    at::Tensor values;
};

/// Scores of some heads, of some rows: those of neighbouring tokens.
struct ScoreRows {
    at::Tensor queries; ///< [heads, m, headSize], scaled
    at::Tensor keys;    ///< [heads, n, headSize]
    std::int64_t firstHead = 0;
    std::int64_t firstQuery = 0; ///< The token of the first row.
};

/// What the heads of a block compare.
struct QueriesAndKeys {
    at::Tensor queries; ///< [m, heads, headSize], scaled
    at::Tensor keys;    ///< [n, keyHeads, headSize]
};

/// Attention with several heads (Vaswani et al. 2017), with the ways of telling positions that families have.
struct AttentionBlock {
    std::int64_t heads = 1;
    std::int64_t keyHeads = 1; ///< Divides heads: neighbouring heads share keys (Ainslie et al. 2023).
    Linear query;              ///< d → heads · headSize
    Linear key, value;         ///< d → keyHeads · headSize
    Linear output;             ///< heads · headSize → d
    double scale = 1;          ///< Of the queries.
    /// c: scores s become c tanh(s / c) before anything is added (Gemma 2).
    std::optional<double> softCap;
    Mask mask = Mask::None;
    std::optional<std::int64_t> window; ///< Tokens further apart than this do not attend to each other.
    std::optional<Rotary> rotary;
    std::optional<Norm> queryNorm, keyNorm; ///< Of each head's vectors,
    bool normHeadsTogether = false;         ///< or of those of all heads as one.
    /// Added to the scores [heads, m, n], to which it can be broadcast.
    std::function<at::Tensor(const ScoreRows &rows)> scoreBias;

    /// x [m, d] → [m, d], of the tokens from pass.first on.
    at::Tensor operator()(const at::Tensor &x, AttentionPass &pass) const;
    /// Attention of x [m, d] to another text `source` [n, d].
    at::Tensor across(const at::Tensor &x, const at::Tensor &source, AttentionPass &pass) const;

    /// Of x [n, d], all tokens.
    QueriesAndKeys queriesAndKeys(const at::Tensor &x) const;
    /// The weights of one head, [n, n], into `weights` on the block's device. On this thread alone: several
    /// heads are computed at a time.
    void writeWeights(const QueriesAndKeys &found, std::int64_t head, const at::Tensor &weights) const;

    /// ‖f(x_j)‖ with f what a head adds to the output for a weight of 1 (Kobayashi et al. 2020): [heads, n].
    at::Tensor valueNorms(const at::Tensor &x) const;

private:
    at::Tensor split(const at::Tensor &y, std::int64_t count) const;
    QueriesAndKeys queriesAndKeys(const at::Tensor &x, std::int64_t first) const;
    void weigh(const ScoreRows &rows, at::Tensor &weights) const;
    at::Tensor attend(const at::Tensor &queries, const at::Tensor &keys, const at::Tensor &values,
                      AttentionPass &pass) const;
};

} // namespace attopo
