#include "model/families/deberta_parts.h"
#include "model/families/families.h"
#include "translatable.h"

#include <ATen/ATen.h>

#include <cmath>

namespace attopo {

/// DeBERTa versions 2 and 3 (He et al. 2021).
Architecture buildDebertaV2(const JsonFields &config, const Checkpoint &checkpoint)
{
    const TransformerConfig sizes = readBertConfig(config);
    const RelativePositions positions = readRelativePositions(config, sizes);
    const std::int64_t d = sizes.hiddenSize;
    if (config.find("conv_kernel_size") && config.number("conv_kernel_size") > 0)
        config.fail("conv_kernel_size",
                    TRANSLATABLE("Core", "0; models with a convolution are not computed"));

    Weights weights(checkpoint, "deberta.");
    Transformer text;
    text.embedding = takeDebertaEmbedding(weights, config, sizes);

    at::Tensor relative = weights.take("encoder.rel_embeddings.weight", {2 * positions.span, d});
    const std::string norm = config.stringOr("norm_rel_ebd", "none");
    if (norm.find("layer_norm") != std::string::npos)
        relative = takeLayerNorm(weights, "encoder.LayerNorm", d, sizes.layerNormEpsilon)(relative);

    const std::int64_t headSize = d / sizes.heads;
    for (std::int64_t i = 0; i < sizes.layers; ++i) {
        const std::string name = "encoder.layer." + std::to_string(i) + '.';
        const std::string self = name + "attention.self.";
        TransformerLayer layer;
        layer.attention = takeBertAttention(weights, sizes, self + "query_proj", self + "key_proj",
                                            self + "value_proj", name + "attention.output.dense");
        AttentionBlock &attention = layer.attention;
        const int terms = 1 + int(positions.contentToPosition) + int(positions.positionToContent);
        attention.scale = 1 / std::sqrt(static_cast<double>(headSize * terms));
        at::Tensor positionKeys;
        at::Tensor positionQueries;
        if (positions.contentToPosition) {
            const Linear own =
                positions.shareKeys ? attention.key : takeLinear(weights, self + "pos_key_proj", d, d);
            positionKeys = splitPositions(own(relative), sizes.heads);
        }
        if (positions.positionToContent) {
            const Linear own =
                positions.shareKeys ? attention.query : takeLinear(weights, self + "pos_query_proj", d, d);
            positionQueries = splitPositions(own(relative), sizes.heads).mul_(attention.scale);
        }
        attention.scoreBias = disentangledBias(positions, positionKeys, positionQueries);
        layer.attentionNorm =
            takeLayerNorm(weights, name + "attention.output.LayerNorm", d, sizes.layerNormEpsilon);
        layer.feedForward =
            takeFeedForward(weights, sizes, name + "intermediate.dense", name + "output.dense");
        layer.feedForwardNorm = takeLayerNorm(weights, name + "output.LayerNorm", d, sizes.layerNormEpsilon);
        text.layers.push_back(std::move(layer));
    }
    weights.requireNothingLeft({"embeddings.", "encoder."},
                               {"position_ids", "_weight", "position_embeddings.weight"});
    return {infoOf(sizes), std::move(text), std::nullopt};
}

} // namespace attopo
