#include "model/families/families.h"
#include "model/weights.h"
#include "translatable.h"

#include <cmath>

namespace attopo {

namespace {

/// What tells the descendants of Llama apart.
struct Variant {
    Bias queryBias; ///< Also of keys and values.
    Bias outputBias;
    bool headNorms;      ///< Queries and keys are normed head by head.
    bool slides = false; ///< "sliding_window" holds in every layer.
};

Architecture build(const JsonFields &config, const Checkpoint &checkpoint, const Variant &variant)
{
    TransformerConfig sizes;
    readSizes(config, usualSizeKeys, sizes);
    sizes.intermediateSize = readSize(config, "intermediate_size");
    sizes.layerNormEpsilon = readLayerNormEpsilon(config, "rms_norm_eps", 1e-6);
    sizes.activation = readActivation(config, "hidden_act");
    const std::int64_t d = sizes.hiddenSize;
    const std::int64_t headSize = config.find("head_dim") ? readSize(config, "head_dim") : d / sizes.heads;
    requireEven(config, config.find("head_dim") ? "head_dim" : "hidden_size", headSize);
    const std::int64_t keyHeads =
        config.find("num_key_value_heads") ? readSize(config, "num_key_value_heads") : sizes.heads;
    if (sizes.heads % keyHeads != 0)
        config.fail("num_key_value_heads", TRANSLATABLE("Core", "a divisor of \"num_attention_heads\""));
    std::optional<std::int64_t> window;
    if (variant.slides && config.find("sliding_window"))
        window = readSize(config, "sliding_window") - 1; // the token itself is one of them
    const RotaryConfig rotaryConfig = readRotary(config, 10000);
    const Bias feedForwardBias = config.booleanOr("mlp_bias", false) ? Bias::Yes : Bias::No;

    Weights weights(checkpoint, "model.");
    Transformer text;
    text.embedding.tokens = weights.take("embed_tokens.weight", {sizes.vocabularySize, d});
    Rotary rotary; // of a head size that weights have confirmed
    for (std::int64_t i = 0; i < sizes.layers; ++i) {
        const std::string name = "layers." + std::to_string(i) + '.';
        const std::string self = name + "self_attn.";
        TransformerLayer layer;
        layer.placement = NormPlacement::Before;
        layer.attentionNorm =
            takeRootMeanSquareNorm(weights, name + "input_layernorm", d, sizes.layerNormEpsilon);
        AttentionBlock &attention = layer.attention;
        attention.heads = sizes.heads;
        attention.keyHeads = keyHeads;
        attention.mask = Mask::Causal;
        attention.window = window;
        attention.query = takeLinear(weights, self + "q_proj", sizes.heads * headSize, d, variant.queryBias);
        attention.key = takeLinear(weights, self + "k_proj", keyHeads * headSize, d, variant.queryBias);
        attention.value = takeLinear(weights, self + "v_proj", keyHeads * headSize, d, variant.queryBias);
        attention.output =
            takeLinear(weights, self + "o_proj", d, sizes.heads * headSize, variant.outputBias);
        attention.scale = 1 / std::sqrt(static_cast<double>(headSize));
        if (i == 0)
            rotary = makeRotary(rotaryConfig, headSize, mostTokens);
        attention.rotary = rotary;
        if (variant.headNorms) {
            attention.queryNorm =
                takeRootMeanSquareNorm(weights, self + "q_norm", headSize, sizes.layerNormEpsilon);
            attention.keyNorm =
                takeRootMeanSquareNorm(weights, self + "k_norm", headSize, sizes.layerNormEpsilon);
        }
        layer.feedForwardNorm =
            takeRootMeanSquareNorm(weights, name + "post_attention_layernorm", d, sizes.layerNormEpsilon);
        layer.feedForward = {
            takeLinear(weights, name + "mlp.up_proj", sizes.intermediateSize, d, feedForwardBias),
            takeLinear(weights, name + "mlp.gate_proj", sizes.intermediateSize, d, feedForwardBias),
            takeLinear(weights, name + "mlp.down_proj", d, sizes.intermediateSize, feedForwardBias),
            sizes.activation};
        text.layers.push_back(std::move(layer));
    }
    text.finalNorm = takeRootMeanSquareNorm(weights, "norm", d, sizes.layerNormEpsilon);
    weights.requireNothingLeft({"embed_tokens.", "layers.", "norm."}, {"inv_freq"});

    ModelInfo info = infoOf(sizes);
    info.causal = true;
    return {std::move(info), std::move(text), std::nullopt};
}

} // namespace

/// Llama (Touvron et al. 2023), SmolLM, TinyLlama, …
Architecture buildLlama(const JsonFields &config, const Checkpoint &checkpoint)
{
    const Bias bias = config.booleanOr("attention_bias", false) ? Bias::Yes : Bias::No;
    return build(config, checkpoint, {bias, bias, false});
}

/// Mistral (Jiang et al. 2023): each token attends to near ones only.
Architecture buildMistral(const JsonFields &config, const Checkpoint &checkpoint)
{
    return build(config, checkpoint, {Bias::No, Bias::No, false, true});
}

/// Qwen 2 and 2.5 (Yang et al. 2024): biases on queries, keys and values.
Architecture buildQwen2(const JsonFields &config, const Checkpoint &checkpoint)
{
    // Newer files list the layers that slide; when none is listed, config.json decides by this key alone.
    if (config.booleanOr("use_sliding_window", false))
        config.fail("use_sliding_window",
                    TRANSLATABLE("Core", "false; windows in some layers only are not computed"));
    return build(config, checkpoint, {Bias::Yes, Bias::No, false});
}

/// Qwen 3 (Yang et al. 2025): normed queries and keys.
Architecture buildQwen3(const JsonFields &config, const Checkpoint &checkpoint)
{
    if (config.booleanOr("use_sliding_window", false))
        config.fail("use_sliding_window",
                    TRANSLATABLE("Core", "false; windows in some layers only are not computed"));
    const Bias bias = config.booleanOr("attention_bias", false) ? Bias::Yes : Bias::No;
    return build(config, checkpoint, {bias, bias, true});
}

} // namespace attopo
