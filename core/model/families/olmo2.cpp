#include "model/families/families.h"
#include "model/families/llama_parts.h"

namespace attopo {

/// OLMo 2 (Walsh et al. 2025): norms after the blocks only, and of the queries and keys of all heads as one.
Architecture buildOlmo2(const JsonFields &config, const Checkpoint &checkpoint)
{
    const LlamaConfig sizes = readLlamaConfig(config, {"rms_norm_eps", 1e-5});
    const RotaryConfig rotary = readRotary(config, 10000, sizes.headSize);
    const Bias bias = readBias(config, "attention_bias");
    Weights weights(checkpoint, "model.");
    const auto norm = [&](const std::string &name, std::int64_t size) {
        return takeRootMeanSquareNorm(weights, name, size, sizes.layerNormEpsilon);
    };
    Transformer text = takeLlamaStack(weights, sizes, [&](std::int64_t, const std::string &name) {
        TransformerLayer layer;
        layer.placement = NormPlacement::Before;
        const std::string self = name + "self_attn.";
        layer.attention = takeLlamaAttention(weights, sizes, self, {bias, bias});
        layer.attention.normHeadsTogether = true;
        layer.attention.queryNorm = norm(self + "q_norm", sizes.heads * sizes.headSize);
        layer.attention.keyNorm = norm(self + "k_norm", sizes.keyHeads * sizes.headSize);
        layer.attentionOutputNorm = norm(name + "post_attention_layernorm", sizes.hiddenSize);
        layer.feedForward = takeGatedFeedForward(weights, sizes, name + "mlp.", Bias::No);
        layer.feedForwardOutputNorm = norm(name + "post_feedforward_layernorm", sizes.hiddenSize);
        return layer;
    });
    turnEverywhere(text, makeRotary(rotary, sizes.headSize, mostTokens));
    text.finalNorm = norm("norm", sizes.hiddenSize);
    requireNoLlamaWeightsLeft(weights);
    return causalArchitecture(sizes, std::move(text));
}

} // namespace attopo
