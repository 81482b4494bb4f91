#pragma once

#include "model/attention_block.h"
#include "model/mixture_of_experts.h"
#include "model/transformer_parts.h"

#include <ATen/core/Tensor.h>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace attopo {

// The shared block of forward code: a transformer as data. A family fills it from its config.json and weights
// (families/); nothing here knows families. The steps are those between which transformers (Hugging Face)
// keeps `hidden_states`. Needs LibTorch.

/// Token ids to what enters layer 0.
struct Embedding {
    WeightMatrix tokens;                 ///< [vocabulary, e]
    double scale = 1;                    ///< Of the tokens' rows.
    std::optional<at::Tensor> positions; ///< [positions, e], row `firstPosition` for the first token.
    std::int64_t firstPosition = 0;
    /// Tokens with this id stand at this position and are not counted (RoBERTa's kin).
    std::optional<std::int32_t> paddingId;
    std::optional<at::Tensor> tokenTypes; ///< [types, e], a row for each segment
    std::optional<Norm> norm;
    std::optional<Linear> projection; ///< e → d, after the norm
    /// Changes the tokens' rows [m, e] as a family wants (ESM).
    std::function<void(std::span<const std::int32_t> ids, at::Tensor &rows)> adjust;

    /// [m, d], of the tokens from `first` on. Without segments all are of the first.
    at::Tensor operator()(std::span<const std::int32_t> ids, std::span<const std::int32_t> segments,
                          std::int64_t first) const;
};

enum class NormPlacement {
    After,    ///< norm(x + f(x)) (BERT)
    Before,   ///< x + f(norm(x)) (GPT-2)
    Parallel, ///< x + attention(norm₁(x)) + feedForward(norm₂(x)) (GPT-NeoX)
};

struct TransformerLayer {
    AttentionBlock attention;
    std::optional<Norm> attentionNorm;
    struct Cross {
        AttentionBlock attention;
        Norm norm;
    };
    std::optional<Cross> cross; ///< To the text that a translation model's encoder has read.
    FeedForward feedForward;
    std::optional<MixtureOfExperts> experts; ///< Instead of the one feed-forward block.
    std::optional<Norm> feedForwardNorm;
    NormPlacement placement = NormPlacement::After;
    /// Of what attention and feed-forward block give, before it is added (Gemma 2, OLMo 2).
    std::optional<Norm> attentionOutputNorm, feedForwardOutputNorm;
    double outputScale = 1; ///< Of the same (Granite).

    /// x [m, d] → [m, d], of the tokens from pass.first on. `source` [n, d] and `crossPass` when there is
    /// cross-attention.
    at::Tensor operator()(const at::Tensor &x, AttentionPass &pass, const at::Tensor *source,
                          AttentionPass *crossPass) const;

    /// Of x [n, d] that enters the layer, all tokens.
    QueriesAndKeys queriesAndKeys(const at::Tensor &x) const;

    /// See AttentionBlock::valueNorms; x is what enters the layer. Of what attention gives before its norm
    /// and scale.
    at::Tensor valueNorms(const at::Tensor &x) const;

private:
    at::Tensor normed(const at::Tensor &x) const;
};

struct Transformer {
    Embedding embedding;
    std::vector<TransformerLayer> layers;
    std::optional<Norm> finalNorm; ///< Belongs to the last layer.

    /// Where the weights lie.
    at::Device device() const { return embedding.tokens.device(); }
    /// Brings the tables of positions that no file holds to the weights' device.
    void gatherOnDevice();

    at::Tensor runLayer(std::size_t index, const at::Tensor &x, AttentionPass &pass,
                        const at::Tensor *source = nullptr, AttentionPass *crossPass = nullptr) const;
};

} // namespace attopo
