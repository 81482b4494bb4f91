#include "model/families/families.h"
#include "model/weights.h"

#include <cmath>

namespace attopo {

/// GPT-J (Wang & Komatsuzaki 2021): both blocks read the same norm; neighbouring numbers are turned.
Architecture buildGptJ(const JsonFields &config, const Checkpoint &checkpoint)
{
    TransformerConfig sizes;
    readSizes(config, {"n_layer", "n_head", "n_embd", "n_positions", "vocab_size"}, sizes);
    const std::int64_t d = sizes.hiddenSize;
    const std::int64_t headSize = d / sizes.heads;
    sizes.intermediateSize = config.find("n_inner") ? readSize(config, "n_inner") : 4 * d;
    sizes.layerNormEpsilon = readLayerNormEpsilon(config, "layer_norm_epsilon", 1e-5);
    sizes.activation = config.find("activation_function") ? readActivation(config, "activation_function")
                                                          : Activation::GeluTanh;
    const auto turned =
        static_cast<std::int64_t>(config.integer("rotary_dim", 2, static_cast<std::uint64_t>(headSize)));
    requireEven(config, "rotary_dim", turned);

    Weights weights(checkpoint, "transformer.");
    Transformer text;
    text.embedding.tokens = weights.takeMatrix("wte.weight", {sizes.vocabularySize, d});
    const Rotary rotary = makeRotary({}, turned, mostTokens, RotaryPairs::Neighbours);
    for (std::int64_t i = 0; i < sizes.layers; ++i) {
        const std::string name = "h." + std::to_string(i) + '.';
        TransformerLayer layer;
        layer.placement = NormPlacement::Parallel;
        layer.attentionNorm = takeLayerNorm(weights, name + "ln_1", d, sizes.layerNormEpsilon);
        layer.feedForwardNorm = layer.attentionNorm;
        AttentionBlock &attention = layer.attention;
        attention.heads = attention.keyHeads = sizes.heads;
        attention.mask = Mask::Causal;
        attention.query = takeLinear(weights, name + "attn.q_proj", d, d, Bias::No);
        attention.key = takeLinear(weights, name + "attn.k_proj", d, d, Bias::No);
        attention.value = takeLinear(weights, name + "attn.v_proj", d, d, Bias::No);
        attention.output = takeLinear(weights, name + "attn.out_proj", d, d, Bias::No);
        attention.scale = 1 / std::sqrt(static_cast<double>(headSize));
        attention.rotary = rotary;
        layer.feedForward = takeFeedForward(weights, sizes, name + "mlp.fc_in", name + "mlp.fc_out");
        text.layers.push_back(std::move(layer));
    }
    text.finalNorm = takeLayerNorm(weights, "ln_f", d, sizes.layerNormEpsilon);
    weights.requireNothingLeft({"wte.", "h.", "ln_f."},
                               {".attn.bias", ".attn.masked_bias", "embed_positions"});
    return causalArchitecture(sizes, std::move(text));
}

} // namespace attopo
