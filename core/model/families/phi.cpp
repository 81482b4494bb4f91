#include "model/families/families.h"
#include "model/families/llama_parts.h"

namespace attopo {

/// Phi 1, 1.5 and 2 (Gunasekar et al. 2023): both blocks read the same norm; a part of each head is turned.
Architecture buildPhi(const JsonFields &config, const Checkpoint &checkpoint)
{
    const LlamaConfig sizes = readLlamaConfig(config, {"layer_norm_eps", 1e-5});
    const std::int64_t turned = readTurnedSize(config, "partial_rotary_factor", 0.5, sizes.headSize);
    const RotaryConfig rotary = readRotary(config, 10000, turned);
    const bool headNorms = config.booleanOr("qk_layernorm", false);
    Weights weights(checkpoint, "model.");
    const auto norm = [&](const std::string &name, std::int64_t size) {
        return takeLayerNorm(weights, name, size, sizes.layerNormEpsilon);
    };
    Transformer text = takeLlamaStack(weights, sizes, [&](std::int64_t, const std::string &name) {
        const std::string self = name + "self_attn.";
        TransformerLayer layer;
        layer.placement = NormPlacement::Parallel;
        layer.attentionNorm = norm(name + "input_layernorm", sizes.hiddenSize);
        layer.feedForwardNorm = layer.attentionNorm;
        layer.attention = takeLlamaAttention(weights, sizes, self, {Bias::Yes, Bias::Yes}, "dense");
        if (headNorms) {
            layer.attention.queryNorm = norm(self + "q_layernorm", sizes.headSize);
            layer.attention.keyNorm = norm(self + "k_layernorm", sizes.headSize);
        }
        layer.feedForward = takeFeedForward(weights, sizes, name + "mlp.fc1", name + "mlp.fc2");
        return layer;
    });
    turnEverywhere(text, makeRotary(rotary, turned, mostTokens));
    text.finalNorm = norm("final_layernorm", sizes.hiddenSize);
    requireNoLlamaWeightsLeft(weights);
    return causalArchitecture(sizes, std::move(text));
}

} // namespace attopo
