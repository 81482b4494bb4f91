#include "model/families/families.h"
#include "model/linear_bias.h"
#include "model/weights.h"

#include <cmath>

namespace attopo {

/// BLOOM (Le Scao et al. 2022).
Architecture buildBloom(const JsonFields &config, const Checkpoint &checkpoint)
{
    TransformerConfig sizes;
    readSizes(config,
              {eitherKey(config, "n_layer", "num_hidden_layers"),
               eitherKey(config, "n_head", "num_attention_heads"),
               eitherKey(config, "hidden_size", "n_embed"), nullptr, "vocab_size"},
              sizes);
    const std::int64_t d = sizes.hiddenSize;
    sizes.intermediateSize = 4 * d;
    sizes.layerNormEpsilon = readLayerNormEpsilon(config, "layer_norm_epsilon", 1e-5);
    sizes.activation = Activation::GeluTanh;
    if (config.booleanOr("apply_residual_connection_post_layernorm", false))
        config.fail("apply_residual_connection_post_layernorm", "false");

    Weights weights(checkpoint, "transformer.");
    const auto norm = [&](const std::string &name) {
        return takeLayerNorm(weights, name, d, sizes.layerNormEpsilon);
    };
    Transformer text;
    text.embedding.tokens = weights.takeMatrix("word_embeddings.weight", {sizes.vocabularySize, d});
    text.embedding.norm = norm("word_embeddings_layernorm");
    LinearBias bias = makeLinearBias(sizes.heads);
    bias.slopes = bias.slopes.to(text.device());
    for (std::int64_t i = 0; i < sizes.layers; ++i) {
        const std::string name = "h." + std::to_string(i) + '.';
        TransformerLayer layer;
        layer.placement = NormPlacement::Before;
        layer.attentionNorm = norm(name + "input_layernorm");
        const Linear all = takeLinear(weights, name + "self_attention.query_key_value", 3 * d, d);
        AttentionBlock &attention = layer.attention;
        attention.heads = attention.keyHeads = sizes.heads;
        attention.mask = Mask::Causal;
        attention.query = all.blocksOf({sizes.heads, 3}, 0, 1);
        attention.key = all.blocksOf({sizes.heads, 3}, 1, 1);
        attention.value = all.blocksOf({sizes.heads, 3}, 2, 1);
        attention.output = takeLinear(weights, name + "self_attention.dense", d, d);
        attention.scale = 1 / std::sqrt(static_cast<double>(d / sizes.heads));
        attention.scoreBias = [bias](const ScoreRows &rows) { return bias(rows); };
        layer.feedForwardNorm = norm(name + "post_attention_layernorm");
        layer.feedForward =
            takeFeedForward(weights, sizes, name + "mlp.dense_h_to_4h", name + "mlp.dense_4h_to_h");
        text.layers.push_back(std::move(layer));
    }
    text.finalNorm = norm("ln_f");
    weights.requireNothingLeft({"word_embeddings", "h.", "ln_f."});
    return causalArchitecture(sizes, std::move(text));
}

} // namespace attopo
