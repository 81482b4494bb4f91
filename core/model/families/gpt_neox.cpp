#include "model/families/families.h"
#include "model/weights.h"

#include <cmath>

namespace attopo {

/// GPT-NeoX (Black et al. 2022), also Pythia (Biderman et al. 2023).
Architecture buildGptNeoX(const JsonFields &config, const Checkpoint &checkpoint)
{
    TransformerConfig sizes;
    readSizes(config, usualSizeKeys, sizes);
    sizes.intermediateSize = readSize(config, "intermediate_size");
    sizes.layerNormEpsilon = readLayerNormEpsilon(config, "layer_norm_eps", 1e-5);
    sizes.activation = readActivation(config, "hidden_act");
    const std::int64_t d = sizes.hiddenSize;
    const std::int64_t headSize = d / sizes.heads;
    const Bias attentionBias = config.booleanOr("attention_bias", true) ? Bias::Yes : Bias::No;

    const std::int64_t turned = readTurnedSize(config, "rotary_pct", 0.25, headSize);
    const double base = config.numberOr("rotary_emb_base", 10000);
    const RotaryConfig rotaryConfig = readRotary(config, base, turned);

    Weights weights(checkpoint, "gpt_neox.");
    Transformer text;
    text.embedding.tokens = weights.takeMatrix("embed_in.weight", {sizes.vocabularySize, d});
    const Rotary rotary = makeRotary(rotaryConfig, turned, mostTokens);
    for (std::int64_t i = 0; i < sizes.layers; ++i) {
        const std::string name = "layers." + std::to_string(i) + '.';
        TransformerLayer layer;
        layer.placement =
            config.booleanOr("use_parallel_residual", true) ? NormPlacement::Parallel : NormPlacement::Before;
        layer.attentionNorm = takeLayerNorm(weights, name + "input_layernorm", d, sizes.layerNormEpsilon);
        const Linear all = takeLinear(weights, name + "attention.query_key_value", 3 * d, d, attentionBias);
        AttentionBlock &attention = layer.attention;
        attention.heads = attention.keyHeads = sizes.heads;
        attention.mask = Mask::Causal;
        attention.query = all.blocksOf({sizes.heads, 3}, 0, 1);
        attention.key = all.blocksOf({sizes.heads, 3}, 1, 1);
        attention.value = all.blocksOf({sizes.heads, 3}, 2, 1);
        attention.output = takeLinear(weights, name + "attention.dense", d, d, attentionBias);
        attention.scale = 1 / std::sqrt(static_cast<double>(headSize));
        attention.rotary = rotary;
        layer.feedForwardNorm =
            takeLayerNorm(weights, name + "post_attention_layernorm", d, sizes.layerNormEpsilon);
        layer.feedForward =
            takeFeedForward(weights, sizes, name + "mlp.dense_h_to_4h", name + "mlp.dense_4h_to_h");
        text.layers.push_back(std::move(layer));
    }
    text.finalNorm = takeLayerNorm(weights, "final_layer_norm", d, sizes.layerNormEpsilon);
    weights.requireNothingLeft({"embed_in.", "layers.", "final_layer_norm."},
                               {"inv_freq", ".attention.bias", ".attention.masked_bias"});

    return causalArchitecture(sizes, std::move(text));
}

} // namespace attopo
