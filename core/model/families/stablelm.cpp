#include "model/families/families.h"
#include "model/families/llama_parts.h"

#include <ATen/ATen.h>

namespace attopo {

namespace {

/// A norm of its own for each head.
Norm takeNormOfHeads(Weights &weights, const LlamaConfig &sizes, const std::string &name, std::int64_t heads)
{
    std::vector<at::Tensor> rows;
    for (std::int64_t head = 0; head < heads; ++head)
        rows.push_back(weights.take(name + ".norms." + std::to_string(head) + ".weight", {sizes.headSize}));
    return {Norm::Kind::Layer, at::stack(rows), at::Tensor(), sizes.layerNormEpsilon};
}

} // namespace

/// StableLM (Bellagente et al. 2024).
Architecture buildStableLm(const JsonFields &config, const Checkpoint &checkpoint)
{
    const LlamaConfig sizes = readLlamaConfig(config, {"layer_norm_eps", 1e-5});
    const std::int64_t turned = readTurnedSize(config, "partial_rotary_factor", 0.25, sizes.headSize);
    const RotaryConfig rotary = readRotary(config, 10000, turned);
    const LlamaBiases biases{readBias(config, "use_qkv_bias")};
    const bool headNorms = config.booleanOr("qk_layernorm", false);
    const bool parallel = config.booleanOr("use_parallel_residual", false);
    Weights weights(checkpoint, "model.");
    const auto norm = [&](const std::string &name) {
        return takeLayerNorm(weights, name, sizes.hiddenSize, sizes.layerNormEpsilon);
    };
    Transformer text = takeLlamaStack(weights, sizes, [&](std::int64_t, const std::string &name) {
        const std::string self = name + "self_attn.";
        TransformerLayer layer;
        layer.placement = parallel ? NormPlacement::Parallel : NormPlacement::Before;
        layer.attentionNorm = norm(name + "input_layernorm");
        layer.feedForwardNorm = parallel ? layer.attentionNorm : norm(name + "post_attention_layernorm");
        layer.attention = takeLlamaAttention(weights, sizes, self, biases);
        if (headNorms) {
            layer.attention.queryNorm = takeNormOfHeads(weights, sizes, self + "q_layernorm", sizes.heads);
            layer.attention.keyNorm = takeNormOfHeads(weights, sizes, self + "k_layernorm", sizes.keyHeads);
        }
        layer.feedForward = takeGatedFeedForward(weights, sizes, name + "mlp.", Bias::No);
        return layer;
    });
    turnEverywhere(text, makeRotary(rotary, turned, mostTokens));
    text.finalNorm = norm("norm");
    requireNoLlamaWeightsLeft(weights);
    return causalArchitecture(sizes, std::move(text));
}

} // namespace attopo
