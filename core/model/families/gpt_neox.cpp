#include "model/families/families.h"
#include "model/weights.h"

#include <ATen/ATen.h>

#include <cmath>

namespace attopo {

namespace {

/// Queries, keys and values are stored head by head, [heads, 3, headSize]: the `part`th of the three.
Linear partOfEachHead(const Linear &all, std::int64_t heads, std::int64_t part)
{
    const std::int64_t d = all.weight.size(1);
    const at::Tensor weight = all.weight.view({heads, 3, -1, d}).select(1, part).reshape({-1, d});
    const at::Tensor bias =
        all.bias.defined() ? all.bias.view({heads, 3, -1}).select(1, part).reshape({-1}) : at::Tensor();
    return {weight, bias};
}

} // namespace

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
    text.embedding.tokens = weights.take("embed_in.weight", {sizes.vocabularySize, d});
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
        attention.query = partOfEachHead(all, sizes.heads, 0);
        attention.key = partOfEachHead(all, sizes.heads, 1);
        attention.value = partOfEachHead(all, sizes.heads, 2);
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
