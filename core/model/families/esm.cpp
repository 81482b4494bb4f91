#include "model/families/bert_parts.h"
#include "model/families/families.h"
#include "translatable.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace attopo {

namespace {

/// Masked tokens were left out in training (a share of 0.15 · 0.8 of them); the rest is scaled to make up for
/// it.
auto tokenDropout(std::int32_t maskId)
{
    return [maskId](std::span<const std::int32_t> ids, at::Tensor &rows) {
        constexpr double maskedInTraining = 0.15 * 0.8;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (ids[i] == maskId)
                rows[static_cast<std::int64_t>(i)].zero_();
        }
        const auto masked = static_cast<double>(std::count(ids.begin(), ids.end(), maskId));
        if (masked < static_cast<double>(ids.size()))
            rows.mul_((1 - maskedInTraining) / (1 - masked / static_cast<double>(ids.size())));
    };
}

TransformerLayer takeLayer(Weights &weights, const TransformerConfig &sizes, std::int64_t index)
{
    const std::int64_t d = sizes.hiddenSize;
    const std::string name = "encoder.layer." + std::to_string(index) + '.';
    const std::string self = name + "attention.self.";
    TransformerLayer layer;
    layer.attention = takeBertAttention(weights, sizes, self + "query", self + "key", self + "value",
                                        name + "attention.output.dense");
    layer.attentionNorm = takeLayerNorm(weights, name + "attention.LayerNorm", d, sizes.layerNormEpsilon);
    layer.feedForward = takeFeedForward(weights, sizes, name + "intermediate.dense", name + "output.dense");
    layer.feedForwardNorm = takeLayerNorm(weights, name + "LayerNorm", d, sizes.layerNormEpsilon);
    layer.placement = NormPlacement::Before;
    return layer;
}

} // namespace

/// ESM-2 (Lin et al. 2023), ESM-1b (Rives et al. 2021): protein language models.
Architecture buildEsm(const JsonFields &config, const Checkpoint &checkpoint)
{
    TransformerConfig sizes;
    readSizes(config, usualSizeKeys, sizes);
    sizes.intermediateSize = readSize(config, "intermediate_size");
    sizes.layerNormEpsilon = readLayerNormEpsilon(config, "layer_norm_eps", 1e-12);
    sizes.activation = Activation::Gelu;
    const std::string positions = config.stringOr("position_embedding_type", "absolute");
    if (positions != "rotary" && positions != "absolute")
        config.fail("position_embedding_type", TRANSLATABLE("Core", "\"rotary\" or \"absolute\""));
    if (config.booleanOr("is_folding_model", false))
        config.fail("is_folding_model", TRANSLATABLE("Core", "false; only the language model is computed"));
    const std::int64_t d = sizes.hiddenSize;
    if (positions == "rotary")
        requireEven(config, "hidden_size", d / sizes.heads);

    Weights weights(checkpoint, "esm.");
    Transformer text;
    text.embedding.tokens =
        weights.takeMatrix("embeddings.word_embeddings.weight", {sizes.vocabularySize, d});
    std::optional<Rotary> rotary;
    if (positions == "rotary") {
        rotary = makeRotary({}, d / sizes.heads, mostTokens);
    } else {
        text.embedding.positions =
            weights.take("embeddings.position_embeddings.weight", {sizes.maxTokens, d});
    }
    countPositionsAfterPadding(text.embedding, config, sizes);
    if (config.booleanOr("token_dropout", false)) {
        const auto largest = static_cast<std::uint64_t>(sizes.vocabularySize) - 1;
        text.embedding.adjust =
            tokenDropout(static_cast<std::int32_t>(config.integer("mask_token_id", 0, largest)));
    }
    if (config.booleanOr("emb_layer_norm_before", false))
        text.embedding.norm = takeLayerNorm(weights, "embeddings.layer_norm", d, sizes.layerNormEpsilon);
    for (std::int64_t i = 0; i < sizes.layers; ++i) {
        text.layers.push_back(takeLayer(weights, sizes, i));
        text.layers.back().attention.rotary = rotary;
    }
    text.finalNorm = takeLayerNorm(weights, "encoder.emb_layer_norm_after", d, sizes.layerNormEpsilon);
    weights.requireNothingLeft({"embeddings.", "encoder."},
                               {"position_ids", "inv_freq", "embeddings.position_embeddings.weight"});
    return {infoOf(sizes), std::move(text), std::nullopt};
}

} // namespace attopo
