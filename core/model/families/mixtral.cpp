#include "model/families/families.h"
#include "model/families/llama_parts.h"
#include "translatable.h"

namespace attopo {

namespace {

/// The names of an expert's three matrices.
struct ExpertNames {
    const char *gate;
    const char *up;
    const char *down;
};

struct ExpertsConfig {
    std::int64_t experts;
    std::int64_t chosen;
    bool sharesSumToOne;
    std::int64_t intermediateSize;
};

ExpertsConfig readExperts(const JsonFields &config, const char *expertsKey)
{
    const std::int64_t experts = readSize(config, expertsKey);
    const std::int64_t chosen = readSize(config, "num_experts_per_tok");
    if (chosen > experts)
        config.fail("num_experts_per_tok", {TRANSLATABLE("Core", "at most %1"), {experts}});
    return {experts, chosen, true, 0};
}

MixtureOfExperts takeExperts(Weights &weights, const LlamaConfig &sizes, const ExpertsConfig &config,
                             const std::string &name, const ExpertNames &names)
{
    const std::int64_t d = sizes.hiddenSize;
    const std::int64_t inner = config.intermediateSize;
    MixtureOfExperts mixture;
    mixture.router = takeLinear(weights, name + "gate", config.experts, d, Bias::No);
    mixture.chosen = config.chosen;
    mixture.sharesSumToOne = config.sharesSumToOne;
    for (std::int64_t i = 0; i < config.experts; ++i) {
        const std::string expert = name + "experts." + std::to_string(i) + '.';
        mixture.experts.push_back({takeLinear(weights, expert + names.up, inner, d, Bias::No),
                                   takeLinear(weights, expert + names.gate, inner, d, Bias::No),
                                   takeLinear(weights, expert + names.down, d, inner, Bias::No),
                                   sizes.activation});
    }
    return mixture;
}

/// All of a layer but what feeds forward.
TransformerLayer takeLayer(Weights &weights, const LlamaConfig &sizes, const std::string &name,
                           const LlamaBiases &biases)
{
    TransformerLayer layer;
    layer.placement = NormPlacement::Before;
    layer.attentionNorm =
        takeRootMeanSquareNorm(weights, name + "input_layernorm", sizes.hiddenSize, sizes.layerNormEpsilon);
    layer.attention = takeLlamaAttention(weights, sizes, name + "self_attn.", biases);
    layer.feedForwardNorm = takeRootMeanSquareNorm(weights, name + "post_attention_layernorm",
                                                   sizes.hiddenSize, sizes.layerNormEpsilon);
    return layer;
}

Architecture finish(Weights &weights, const LlamaConfig &sizes, Transformer text, const RotaryConfig &rotary)
{
    turnEverywhere(text, makeRotary(rotary, sizes.headSize, mostTokens));
    text.finalNorm = takeRootMeanSquareNorm(weights, "norm", sizes.hiddenSize, sizes.layerNormEpsilon);
    requireNoLlamaWeightsLeft(weights);
    return causalArchitecture(sizes, std::move(text));
}

} // namespace

/// Mixtral (Jiang et al. 2024).
Architecture buildMixtral(const JsonFields &config, const Checkpoint &checkpoint)
{
    const LlamaConfig sizes = readLlamaConfig(config, {"rms_norm_eps", 1e-5});
    const RotaryConfig rotary = readRotary(config, 1e6, sizes.headSize);
    ExpertsConfig experts = readExperts(config, "num_local_experts");
    experts.intermediateSize = sizes.intermediateSize;
    const std::optional<std::int64_t> window = readWindow(config);
    Weights weights(checkpoint, "model.");
    Transformer text = takeLlamaStack(weights, sizes, [&](std::int64_t, const std::string &name) {
        TransformerLayer layer = takeLayer(weights, sizes, name, {});
        layer.attention.window = window;
        layer.experts = takeExperts(weights, sizes, experts, name + "block_sparse_moe.", {"w1", "w3", "w2"});
        return layer;
    });
    return finish(weights, sizes, std::move(text), rotary);
}

/// Qwen 3 with experts (Yang et al. 2025), in some layers or all.
Architecture buildQwen3Moe(const JsonFields &config, const Checkpoint &checkpoint)
{
    const LlamaConfig sizes = readLlamaConfig(config);
    const RotaryConfig rotary = readRotary(config, 10000, sizes.headSize);
    ExpertsConfig experts =
        readExperts(config, eitherKey(config, "num_experts", "num_local_experts"));
    experts.intermediateSize = readSize(config, "moe_intermediate_size");
    experts.sharesSumToOne = config.booleanOr("norm_topk_prob", false);
    const std::int64_t every =
        config.find("decoder_sparse_step") ? readSize(config, "decoder_sparse_step") : 1;
    const nlohmann::json none = nlohmann::json::array();
    const nlohmann::json &without = config.find("mlp_only_layers") ? config.array("mlp_only_layers") : none;
    const std::optional<std::int64_t> window =
        config.booleanOr("use_sliding_window", false) ? readWindow(config) : std::nullopt;
    const Bias bias = readBias(config, "attention_bias");
    Weights weights(checkpoint, "model.");
    Transformer text = takeLlamaStack(weights, sizes, [&](std::int64_t i, const std::string &name) {
        TransformerLayer layer = takeLayer(weights, sizes, name, {bias, bias, Bias::No});
        takeHeadNorms(weights, sizes, name + "self_attn.", layer.attention);
        layer.attention.window = window;
        const bool isWithout = std::find(without.begin(), without.end(), nlohmann::json(i)) != without.end();
        if ((i + 1) % every == 0 && !isWithout)
            layer.experts =
                takeExperts(weights, sizes, experts, name + "mlp.", {"gate_proj", "up_proj", "down_proj"});
        else
            layer.feedForward = takeGatedFeedForward(weights, sizes, name + "mlp.", Bias::No);
        return layer;
    });
    return finish(weights, sizes, std::move(text), rotary);
}

} // namespace attopo
