#include "model/families/families.h"
#include "model/weights.h"
#include "translatable.h"

#include <cmath>

namespace attopo {

namespace {

/// Newer files name the type of each layer, older ones say how often there is one that attends to all.
std::vector<bool> slidingLayers(const JsonFields &config, std::int64_t layers)
{
    std::vector<bool> sliding = readSlidingLayers(config, layers);
    if (!sliding.empty())
        return sliding;
    const std::int64_t globalEvery =
        config.find("global_attn_every_n_layers") ? readSize(config, "global_attn_every_n_layers") : 3;
    for (std::int64_t i = 0; i < layers; ++i)
        sliding.push_back(i % globalEvery != 0);
    return sliding;
}

} // namespace

/// ModernBERT (Warner et al. 2024): some layers with attention to all tokens, the others to near ones.
Architecture buildModernBert(const JsonFields &config, const Checkpoint &checkpoint)
{
    TransformerConfig sizes;
    readSizes(config, usualSizeKeys, sizes);
    sizes.intermediateSize = readSize(config, "intermediate_size");
    sizes.layerNormEpsilon = readLayerNormEpsilon(config, "norm_eps", 1e-5);
    sizes.activation = readActivation(config, "hidden_activation");
    const std::int64_t d = sizes.hiddenSize;
    const std::int64_t headSize = d / sizes.heads;
    requireEven(config, "hidden_size", headSize);
    const auto bias = [&](const char *key) { return config.booleanOr(key, false) ? Bias::Yes : Bias::No; };
    const Bias normBias = bias("norm_bias");
    const Bias attentionBias = bias("attention_bias");
    const Bias feedForwardBias = bias("mlp_bias");
    const std::vector<bool> sliding = slidingLayers(config, sizes.layers);
    const std::int64_t window = config.find("local_attention") ? readSize(config, "local_attention") / 2 : 64;

    Weights weights(checkpoint, "model.");
    Transformer text;
    text.embedding.tokens = weights.takeMatrix("embeddings.tok_embeddings.weight", {sizes.vocabularySize, d});
    const auto rotary = [&](const char *key, double otherwise, const char *layerType) {
        const double base = config.numberOr(key, otherwise);
        return makeRotary(readRotary(config, base, headSize, layerType), headSize, mostTokens);
    };
    const Rotary globalRotary = rotary("global_rope_theta", 160000, "full_attention");
    const Rotary localRotary = rotary("local_rope_theta", 10000, "sliding_attention");
    text.embedding.norm = takeLayerNorm(weights, "embeddings.norm", d, sizes.layerNormEpsilon, normBias);
    for (std::int64_t i = 0; i < sizes.layers; ++i) {
        const std::string name = "layers." + std::to_string(i) + '.';
        TransformerLayer layer;
        layer.placement = NormPlacement::Before;
        if (i > 0)
            layer.attentionNorm =
                takeLayerNorm(weights, name + "attn_norm", d, sizes.layerNormEpsilon, normBias);
        const Linear all = takeLinear(weights, name + "attn.Wqkv", 3 * d, d, attentionBias);
        AttentionBlock &attention = layer.attention;
        attention.heads = attention.keyHeads = sizes.heads;
        attention.query = all.part(0, d);
        attention.key = all.part(d, d);
        attention.value = all.part(2 * d, d);
        attention.output = takeLinear(weights, name + "attn.Wo", d, d, attentionBias);
        attention.scale = 1 / std::sqrt(static_cast<double>(headSize));
        if (sliding[static_cast<std::size_t>(i)]) {
            attention.rotary = localRotary;
            attention.window = window;
        } else {
            attention.rotary = globalRotary;
        }
        layer.feedForwardNorm =
            takeLayerNorm(weights, name + "mlp_norm", d, sizes.layerNormEpsilon, normBias);
        const Linear both =
            takeLinear(weights, name + "mlp.Wi", 2 * sizes.intermediateSize, d, feedForwardBias);
        layer.feedForward = {both.part(sizes.intermediateSize, sizes.intermediateSize),
                             both.part(0, sizes.intermediateSize),
                             takeLinear(weights, name + "mlp.Wo", d, sizes.intermediateSize, feedForwardBias),
                             sizes.activation};
        text.layers.push_back(std::move(layer));
    }
    text.finalNorm = takeLayerNorm(weights, "final_norm", d, sizes.layerNormEpsilon, normBias);
    weights.requireNothingLeft({"embeddings.", "layers.", "final_norm."}, {"inv_freq"});
    return {infoOf(sizes), std::move(text), std::nullopt};
}

} // namespace attopo
