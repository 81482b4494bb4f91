#include "model/families/families.h"
#include "model/families/llama_parts.h"

namespace attopo {

/// StarCoder 2 (Lozhkov et al. 2024).
Architecture buildStarCoder2(const JsonFields &config, const Checkpoint &checkpoint)
{
    const LlamaConfig sizes = readLlamaConfig(config, {"norm_epsilon", 1e-5});
    const RotaryConfig rotary = readRotary(config, 10000, sizes.headSize);
    const std::optional<std::int64_t> window = readWindow(config);
    const Bias bias = config.booleanOr("use_bias", true) ? Bias::Yes : Bias::No;
    Weights weights(checkpoint, "model.");
    const auto norm = [&](const std::string &name) {
        return takeLayerNorm(weights, name, sizes.hiddenSize, sizes.layerNormEpsilon);
    };
    Transformer text = takeLlamaStack(weights, sizes, [&](std::int64_t, const std::string &name) {
        TransformerLayer layer;
        layer.placement = NormPlacement::Before;
        layer.attentionNorm = norm(name + "input_layernorm");
        layer.attention = takeLlamaAttention(weights, sizes, name + "self_attn.", {bias, bias});
        layer.attention.window = window;
        layer.feedForwardNorm = norm(name + "post_attention_layernorm");
        layer.feedForward = {
            takeLinear(weights, name + "mlp.c_fc", sizes.intermediateSize, sizes.hiddenSize, bias),
            std::nullopt,
            takeLinear(weights, name + "mlp.c_proj", sizes.hiddenSize, sizes.intermediateSize, bias),
            sizes.activation};
        return layer;
    });
    turnEverywhere(text, makeRotary(rotary, sizes.headSize, mostTokens));
    text.finalNorm = norm("norm");
    requireNoLlamaWeightsLeft(weights);
    return causalArchitecture(sizes, std::move(text));
}

} // namespace attopo
