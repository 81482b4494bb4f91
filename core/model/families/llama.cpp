#include "model/families/families.h"
#include "model/families/llama_parts.h"
#include "translatable.h"

namespace attopo {

namespace {

/// What tells the nearest descendants of Llama apart.
struct Variant {
    LlamaBiases biases{};
    bool headNorms = false;       ///< Queries and keys are normed head by head.
    std::vector<bool> sliding{};  ///< Which layers have the window; empty for none.
    std::vector<bool> unturned{}; ///< Which layers have no positions; empty for none.
    Mask mask = Mask::Causal;
    double usualBase = 10000; ///< Of the angles, when config.json has none.
    double usualEpsilon = 1e-6;
};

Architecture build(const JsonFields &config, const Checkpoint &checkpoint, const Variant &variant)
{
    const LlamaConfig sizes = readLlamaConfig(config, {"rms_norm_eps", variant.usualEpsilon});
    const RotaryConfig rotaryConfig = readRotary(config, variant.usualBase, sizes.headSize);
    const std::optional<std::int64_t> window = variant.sliding.empty() ? std::nullopt : readWindow(config);

    Weights weights(checkpoint, "model.");
    Transformer text = takeLlamaStack(weights, sizes, [&](std::int64_t i, const std::string &name) {
        TransformerLayer layer = takeLlamaLayer(weights, sizes, name, variant.biases);
        layer.attention.mask = variant.mask;
        if (variant.headNorms)
            takeHeadNorms(weights, sizes, name + "self_attn.", layer.attention);
        if (!variant.sliding.empty() && variant.sliding[static_cast<std::size_t>(i)])
            layer.attention.window = window;
        return layer;
    });
    turnEverywhere(text, makeRotary(rotaryConfig, sizes.headSize, mostTokens));
    for (std::size_t i = 0; i < variant.unturned.size(); ++i) {
        if (variant.unturned[i])
            text.layers[i].attention.rotary.reset();
    }
    text.finalNorm = takeRootMeanSquareNorm(weights, "norm", sizes.hiddenSize, sizes.layerNormEpsilon);
    requireNoLlamaWeightsLeft(weights);
    if (variant.mask == Mask::None)
        return {infoOf(sizes), std::move(text), std::nullopt};
    return causalArchitecture(sizes, std::move(text));
}

std::int64_t readLayers(const JsonFields &config)
{
    TransformerConfig sizes;
    readSizes(config, usualSizeKeys, sizes);
    return sizes.layers;
}

/// Qwen's layers with a window: newer files list them, older ones say from which on.
std::vector<bool> readLastSliding(const JsonFields &config)
{
    if (!config.booleanOr("use_sliding_window", false))
        return {};
    const std::int64_t layers = readLayers(config);
    std::vector<bool> sliding = readSlidingLayers(config, layers);
    if (sliding.empty()) {
        const std::int64_t first = static_cast<std::int64_t>(
            config.find("max_window_layers") ? config.integer("max_window_layers", 0, 1 << 20) : 28);
        for (std::int64_t i = 0; i < layers; ++i)
            sliding.push_back(i >= first);
    }
    return sliding;
}

LlamaBiases attentionBiases(const JsonFields &config)
{
    const Bias bias = readBias(config, "attention_bias");
    return {bias, bias, readBias(config, "mlp_bias")};
}

} // namespace

/// Llama (Touvron et al. 2023), SmolLM, TinyLlama, …
Architecture buildLlama(const JsonFields &config, const Checkpoint &checkpoint)
{
    return build(config, checkpoint, {attentionBiases(config)});
}

/// Mistral (Jiang et al. 2023): each token attends to near ones only.
Architecture buildMistral(const JsonFields &config, const Checkpoint &checkpoint)
{
    const auto layers = static_cast<std::size_t>(readLayers(config));
    return build(config, checkpoint, {{}, false, std::vector<bool>(layers, true)});
}

/// Qwen 2 and 2.5 (Yang et al. 2024): biases on queries, keys and values.
Architecture buildQwen2(const JsonFields &config, const Checkpoint &checkpoint)
{
    return build(config, checkpoint, {{Bias::Yes, Bias::No}, false, readLastSliding(config)});
}

/// Qwen 3 (Yang et al. 2025): normed queries and keys.
Architecture buildQwen3(const JsonFields &config, const Checkpoint &checkpoint)
{
    const Bias bias = readBias(config, "attention_bias");
    return build(config, checkpoint, {{bias, bias}, true, readLastSliding(config)});
}

/// SmolLM 3 (Bakouch et al. 2025): some layers know no positions.
Architecture buildSmolLm3(const JsonFields &config, const Checkpoint &checkpoint)
{
    Variant variant;
    variant.biases = attentionBiases(config);
    variant.usualBase = 2e6;
    const std::int64_t layers = readLayers(config);
    if (const nlohmann::json *turned = config.find("no_rope_layers")) { // the key says the opposite
        if (!turned->is_array() || turned->size() != static_cast<std::size_t>(layers))
            config.fail("no_rope_layers", {TRANSLATABLE("Core", "a list of %1 numbers"), {layers}});
        for (const nlohmann::json &number : *turned)
            variant.unturned.push_back(number == 0);
    } else {
        const std::int64_t every =
            config.find("no_rope_layer_interval") ? readSize(config, "no_rope_layer_interval") : 4;
        for (std::int64_t i = 0; i < layers; ++i)
            variant.unturned.push_back((i + 1) % every == 0);
    }
    if (config.booleanOr("use_sliding_window", false)) {
        variant.sliding = readSlidingLayers(config, layers);
        if (variant.sliding.empty())
            variant.sliding = variant.unturned;
    }
    return build(config, checkpoint, variant);
}

/// EuroBERT (Boizard et al. 2025): reads in both directions.
Architecture buildEuroBert(const JsonFields &config, const Checkpoint &checkpoint)
{
    return build(config, checkpoint, {attentionBiases(config), false, {}, {}, Mask::None, 10000, 1e-5});
}

} // namespace attopo
