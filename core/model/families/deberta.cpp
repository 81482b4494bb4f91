#include "model/families/deberta_parts.h"
#include "model/families/families.h"
#include "translatable.h"

#include <ATen/ATen.h>

#include <cmath>

namespace attopo {

namespace {

AttentionBlock takeAttention(Weights &weights, const TransformerConfig &sizes, const std::string &name)
{
    const std::int64_t d = sizes.hiddenSize;
    const Linear all = takeLinear(weights, name + "self.in_proj", 3 * d, d, Bias::No);
    AttentionBlock block;
    block.heads = block.keyHeads = sizes.heads;
    block.query = all.blocksOf({sizes.heads, 3}, 0, 1);
    block.query.bias = weights.take(name + "self.q_bias", {d});
    block.key = all.blocksOf({sizes.heads, 3}, 1, 1);
    block.value = all.blocksOf({sizes.heads, 3}, 2, 1);
    block.value.bias = weights.take(name + "self.v_bias", {d});
    block.output = takeLinear(weights, name + "output.dense", d, d);
    return block;
}

} // namespace

/// DeBERTa (He et al. 2021), the first version.
Architecture buildDeberta(const JsonFields &config, const Checkpoint &checkpoint)
{
    const TransformerConfig sizes = readBertConfig(config);
    const RelativePositions positions = readRelativePositions(config, sizes);
    const std::int64_t d = sizes.hiddenSize;
    if (config.booleanOr("talking_head", false))
        config.fail("talking_head", "false");

    Weights weights(checkpoint, "deberta.");
    Transformer text;
    text.embedding = takeDebertaEmbedding(weights, config, sizes);
    const at::Tensor relative = weights.take("encoder.rel_embeddings.weight", {2 * positions.span, d});
    const int terms = 1 + int(positions.contentToPosition) + int(positions.positionToContent);
    for (std::int64_t i = 0; i < sizes.layers; ++i) {
        const std::string name = "encoder.layer." + std::to_string(i) + '.';
        const std::string self = name + "attention.self.";
        TransformerLayer layer;
        layer.attention = takeAttention(weights, sizes, name + "attention.");
        layer.attention.scale = 1 / std::sqrt(static_cast<double>(d / sizes.heads * terms));
        at::Tensor positionKeys;
        at::Tensor positionQueries;
        if (positions.contentToPosition) {
            positionKeys =
                splitPositions(takeLinear(weights, self + "pos_proj", d, d, Bias::No)(relative), sizes.heads);
        }
        if (positions.positionToContent) {
            positionQueries =
                splitPositions(takeLinear(weights, self + "pos_q_proj", d, d)(relative), sizes.heads)
                    .mul_(layer.attention.scale);
        }
        layer.attention.scoreBias = disentangledBias(positions, positionKeys, positionQueries);
        layer.attentionNorm =
            takeLayerNorm(weights, name + "attention.output.LayerNorm", d, sizes.layerNormEpsilon);
        layer.feedForward =
            takeFeedForward(weights, sizes, name + "intermediate.dense", name + "output.dense");
        layer.feedForwardNorm = takeLayerNorm(weights, name + "output.LayerNorm", d, sizes.layerNormEpsilon);
        text.layers.push_back(std::move(layer));
    }
    weights.requireNothingLeft({"embeddings.", "encoder."}, {"position_ids", "position_embeddings.weight"});
    return {infoOf(sizes), std::move(text), std::nullopt};
}

} // namespace attopo
