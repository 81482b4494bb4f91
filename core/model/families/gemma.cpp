#include "model/families/families.h"
#include "model/families/llama_parts.h"
#include "translatable.h"

#include <ATen/ATen.h>

#include <cmath>

namespace attopo {

namespace {

/// Stored as what is added to a scale of 1.
Norm takeNorm(Weights &weights, const std::string &name, std::int64_t size, double epsilon)
{
    Norm norm = takeRootMeanSquareNorm(weights, name, size, epsilon);
    norm.weight = norm.weight + 1;
    return norm;
}

TransformerLayer takeLayer(Weights &weights, const LlamaConfig &sizes, const std::string &name, Bias bias)
{
    TransformerLayer layer;
    layer.placement = NormPlacement::Before;
    layer.attentionNorm =
        takeNorm(weights, name + "input_layernorm", sizes.hiddenSize, sizes.layerNormEpsilon);
    layer.attention = takeLlamaAttention(weights, sizes, name + "self_attn.", {bias, bias});
    layer.feedForward = takeGatedFeedForward(weights, sizes, name + "mlp.", Bias::No);
    return layer;
}

/// Of Gemma 2 and 3: norms after the two blocks also.
void takeNormsOfBlocks(Weights &weights, const LlamaConfig &sizes, const std::string &name,
                       TransformerLayer &layer)
{
    const auto norm = [&](const char *which) {
        return takeNorm(weights, name + which, sizes.hiddenSize, sizes.layerNormEpsilon);
    };
    layer.attentionOutputNorm = norm("post_attention_layernorm");
    layer.feedForwardNorm = norm("pre_feedforward_layernorm");
    layer.feedForwardOutputNorm = norm("post_feedforward_layernorm");
}

double readQueryScale(const JsonFields &config)
{
    const double scalar = config.numberOr("query_pre_attn_scalar", 256);
    if (!(scalar > 0 && std::isfinite(scalar)))
        config.fail("query_pre_attn_scalar", TRANSLATABLE("Core", "a positive number"));
    return 1 / std::sqrt(scalar);
}

void requireOneWay(const JsonFields &config)
{
    if (config.booleanOr("use_bidirectional_attention", false))
        config.fail("use_bidirectional_attention", "false");
}

/// Newer files list the layers with a window; in older ones all but every `every`th have it.
std::vector<bool> slidingLayers(const JsonFields &config, std::int64_t layers, std::int64_t every)
{
    std::vector<bool> sliding = readSlidingLayers(config, layers);
    for (std::int64_t i = 0; static_cast<std::int64_t>(sliding.size()) < layers; ++i)
        sliding.push_back((i + 1) % every != 0);
    return sliding;
}

void finish(Weights &weights, const LlamaConfig &sizes, Transformer &text)
{
    text.embedding.scale = std::sqrt(static_cast<double>(sizes.hiddenSize));
    text.finalNorm = takeNorm(weights, "norm", sizes.hiddenSize, sizes.layerNormEpsilon);
    requireNoLlamaWeightsLeft(weights);
}

} // namespace

/// Gemma (Mesnard et al. 2024).
Architecture buildGemma(const JsonFields &config, const Checkpoint &checkpoint)
{
    LlamaConfig sizes = readLlamaConfig(config);
    if (sizes.activation == Activation::Gelu) // as the first files call the approximation
        sizes.activation = Activation::GeluTanh;
    requireOneWay(config);
    const Bias bias = readBias(config, "attention_bias");
    const RotaryConfig rotary = readRotary(config, 10000, sizes.headSize);
    Weights weights(checkpoint, "model.");
    Transformer text = takeLlamaStack(weights, sizes, [&](std::int64_t, const std::string &name) {
        TransformerLayer layer = takeLayer(weights, sizes, name, bias);
        layer.feedForwardNorm =
            takeNorm(weights, name + "post_attention_layernorm", sizes.hiddenSize, sizes.layerNormEpsilon);
        return layer;
    });
    turnEverywhere(text, makeRotary(rotary, sizes.headSize, mostTokens));
    finish(weights, sizes, text);
    return causalArchitecture(sizes, std::move(text));
}

/// Gemma 2 (Riviere et al. 2024): soft-capped scores, a window in every second layer.
Architecture buildGemma2(const JsonFields &config, const Checkpoint &checkpoint)
{
    const LlamaConfig sizes = readLlamaConfig(config, {"rms_norm_eps", 1e-6, "hidden_activation"});
    requireOneWay(config);
    const Bias bias = readBias(config, "attention_bias");
    const double scale = readQueryScale(config);
    std::optional<double> softCap;
    if (config.find("attn_logit_softcapping") || !config.has("attn_logit_softcapping"))
        softCap = config.numberOr("attn_logit_softcapping", 50);
    if (softCap && !(*softCap > 0 && std::isfinite(*softCap)))
        config.fail("attn_logit_softcapping", TRANSLATABLE("Core", "a positive number"));
    const std::vector<bool> sliding = slidingLayers(config, sizes.layers, 2);
    const std::optional<std::int64_t> window =
        config.has("sliding_window") ? readWindow(config) : std::optional<std::int64_t>(4095);
    const RotaryConfig rotary = readRotary(config, 10000, sizes.headSize);

    Weights weights(checkpoint, "model.");
    Transformer text = takeLlamaStack(weights, sizes, [&](std::int64_t i, const std::string &name) {
        TransformerLayer layer = takeLayer(weights, sizes, name, bias);
        takeNormsOfBlocks(weights, sizes, name, layer);
        layer.attention.scale = scale;
        layer.attention.softCap = softCap;
        if (sliding[static_cast<std::size_t>(i)])
            layer.attention.window = window;
        return layer;
    });
    turnEverywhere(text, makeRotary(rotary, sizes.headSize, mostTokens));
    finish(weights, sizes, text);
    return causalArchitecture(sizes, std::move(text));
}

/// Gemma 3 (Kamath et al. 2025), the models of text alone, and EmbeddingGemma, which reads in both
/// directions: normed queries and keys, windows and other angles in most layers.
Architecture buildGemma3(const JsonFields &config, const Checkpoint &checkpoint)
{
    const LlamaConfig sizes = readLlamaConfig(config, {"rms_norm_eps", 1e-6, "hidden_activation"});
    if (config.find("attn_logit_softcapping"))
        config.fail("attn_logit_softcapping", "null");
    const bool bothWays = config.booleanOr("use_bidirectional_attention", false);
    const Bias bias = readBias(config, "attention_bias");
    const double scale = readQueryScale(config);
    const std::int64_t every =
        config.find("sliding_window_pattern") ? readSize(config, "sliding_window_pattern") : 6;
    const std::vector<bool> sliding = slidingLayers(config, sizes.layers, every);
    const std::int64_t size = config.find("sliding_window") ? readSize(config, "sliding_window") : 4096;
    const std::int64_t window = bothWays ? size / 2 : size - 1;
    const RotaryConfig farAngles = readRotary(config, 1e6, sizes.headSize, "full_attention");
    RotaryConfig nearAngles;
    if (config.find("rope_parameters"))
        nearAngles = readRotary(config, 10000, sizes.headSize, "sliding_attention");
    else
        nearAngles.base = config.numberOr("rope_local_base_freq", 10000);

    Weights weights(checkpoint, "model.");
    Transformer text = takeLlamaStack(weights, sizes, [&](std::int64_t, const std::string &name) {
        TransformerLayer layer = takeLayer(weights, sizes, name, bias);
        takeNormsOfBlocks(weights, sizes, name, layer);
        const std::string self = name + "self_attn.";
        layer.attention.queryNorm =
            takeNorm(weights, self + "q_norm", sizes.headSize, sizes.layerNormEpsilon);
        layer.attention.keyNorm = takeNorm(weights, self + "k_norm", sizes.headSize, sizes.layerNormEpsilon);
        layer.attention.scale = scale;
        layer.attention.mask = bothWays ? Mask::None : Mask::Causal;
        return layer;
    });
    turnEverywhere(text, makeRotary(farAngles, sizes.headSize, mostTokens));
    const Rotary near = makeRotary(nearAngles, sizes.headSize, mostTokens);
    for (std::size_t i = 0; i < text.layers.size(); ++i) {
        if (!sliding[i])
            continue;
        text.layers[i].attention.window = window;
        text.layers[i].attention.rotary = near;
    }
    finish(weights, sizes, text);
    if (bothWays)
        return {infoOf(sizes), std::move(text), std::nullopt};
    return causalArchitecture(sizes, std::move(text));
}

} // namespace attopo
