#include "model/families/families.h"
#include "model/families/llama_parts.h"

namespace attopo {

/// Command R (Cohere 2024): both blocks read the same norm; neighbouring numbers are turned.
Architecture buildCohere(const JsonFields &config, const Checkpoint &checkpoint)
{
    const LlamaConfig sizes = readLlamaConfig(config, {"layer_norm_eps", 1e-5});
    const RotaryConfig rotary = readRotary(config, 500000, sizes.headSize);
    const Bias bias = readBias(config, "attention_bias");
    const bool headNorms = config.booleanOr("use_qk_norm", false);
    Weights weights(checkpoint, "model.");
    const auto normOfHeads = [&](const std::string &name, std::int64_t heads) {
        return Norm{Norm::Kind::Layer, weights.take(name + ".weight", {heads, sizes.headSize}), at::Tensor(),
                    sizes.layerNormEpsilon};
    };
    Transformer text = takeLlamaStack(weights, sizes, [&](std::int64_t, const std::string &name) {
        TransformerLayer layer;
        layer.placement = NormPlacement::Parallel;
        layer.attentionNorm = takeLayerNorm(weights, name + "input_layernorm", sizes.hiddenSize,
                                            sizes.layerNormEpsilon, Bias::No);
        layer.feedForwardNorm = layer.attentionNorm;
        layer.attention = takeLlamaAttention(weights, sizes, name + "self_attn.", {bias, bias});
        if (headNorms) {
            layer.attention.queryNorm = normOfHeads(name + "self_attn.q_norm", sizes.heads);
            layer.attention.keyNorm = normOfHeads(name + "self_attn.k_norm", sizes.keyHeads);
        }
        layer.feedForward = takeGatedFeedForward(weights, sizes, name + "mlp.", Bias::No);
        return layer;
    });
    turnEverywhere(text, makeRotary(rotary, sizes.headSize, mostTokens, RotaryPairs::Neighbours));
    text.finalNorm = takeLayerNorm(weights, "norm", sizes.hiddenSize, sizes.layerNormEpsilon, Bias::No);
    requireNoLlamaWeightsLeft(weights);
    return causalArchitecture(sizes, std::move(text));
}

} // namespace attopo
