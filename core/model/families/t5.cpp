#include "model/families/families.h"
#include "model/relative_bias.h"
#include "model/weights.h"
#include "translatable.h"

#include <algorithm>

namespace attopo {

namespace {

struct T5Config : TransformerConfig {
    std::int64_t decoderLayers = 0;
    std::int64_t headSize = 0;
    std::int64_t buckets = 0;
    std::int64_t maxDistance = 0;
    bool gated = false;
};

T5Config readConfig(const JsonFields &config)
{
    T5Config t5;
    t5.layers = static_cast<std::int64_t>(config.integer("num_layers", 1, 1024));
    t5.decoderLayers = config.find("num_decoder_layers")
        ? static_cast<std::int64_t>(config.integer("num_decoder_layers", 1, 1024))
        : t5.layers;
    t5.heads = readSize(config, "num_heads");
    t5.hiddenSize = readSize(config, "d_model");
    t5.headSize = readSize(config, "d_kv");
    t5.intermediateSize = readSize(config, "d_ff");
    t5.maxTokens = anyLength;
    t5.vocabularySize = readSize(config, "vocab_size");
    t5.layerNormEpsilon = readLayerNormEpsilon(config, "layer_norm_epsilon", 1e-6);
    t5.buckets = static_cast<std::int64_t>(config.find("relative_attention_num_buckets")
                                               ? config.integer("relative_attention_num_buckets", 4, 1 << 16)
                                               : 32);
    t5.maxDistance = static_cast<std::int64_t>(
        config.find("relative_attention_max_distance") ? config.integer(
            "relative_attention_max_distance", static_cast<std::uint64_t>(t5.buckets / 2 + 1), 1 << 20)
                                                       : 128);
    const std::string projection = config.stringOr("feed_forward_proj", "relu");
    t5.gated = projection.starts_with("gated-");
    const std::string name = t5.gated ? projection.substr(std::string("gated-").size()) : projection;
    // "gated-gelu" has always meant the approximation with tanh.
    if (t5.gated && name == "gelu")
        t5.activation = Activation::GeluTanh;
    else if (const auto activation = activationNamed(name))
        t5.activation = *activation;
    else
        config.fail("feed_forward_proj",
                    TRANSLATABLE("Core", "an activation, or \"gated-\" and an activation"));
    return t5;
}

AttentionBlock takeAttention(Weights &weights, const T5Config &config, const std::string &name)
{
    const std::int64_t inner = config.heads * config.headSize;
    AttentionBlock block;
    block.heads = block.keyHeads = config.heads;
    block.query = takeLinear(weights, name + ".q", inner, config.hiddenSize, Bias::No);
    block.key = takeLinear(weights, name + ".k", inner, config.hiddenSize, Bias::No);
    block.value = takeLinear(weights, name + ".v", inner, config.hiddenSize, Bias::No);
    block.output = takeLinear(weights, name + ".o", config.hiddenSize, inner, Bias::No);
    return block;
}

TransformerLayer takeLayer(Weights &weights, const T5Config &config, const std::string &name, bool decodes)
{
    const std::int64_t d = config.hiddenSize;
    const auto norm = [&](int part) {
        return takeRootMeanSquareNorm(weights, name + "layer." + std::to_string(part) + ".layer_norm", d,
                                      config.layerNormEpsilon);
    };
    TransformerLayer layer;
    layer.placement = NormPlacement::Before;
    layer.attention = takeAttention(weights, config, name + "layer.0.SelfAttention");
    layer.attentionNorm = norm(0);
    if (decodes) {
        layer.attention.mask = Mask::Causal;
        layer.cross = {takeAttention(weights, config, name + "layer.1.EncDecAttention"), norm(1)};
    }
    const int last = decodes ? 2 : 1;
    const std::string dense = name + "layer." + std::to_string(last) + ".DenseReluDense.";
    const auto up = [&](const char *matrix) {
        return takeLinear(weights, dense + matrix, config.intermediateSize, d, Bias::No);
    };
    layer.feedForward.activation = config.activation;
    if (config.gated) {
        layer.feedForward.gate = up("wi_0");
        layer.feedForward.up = up("wi_1");
    } else {
        layer.feedForward.up = up("wi");
    }
    layer.feedForward.down = takeLinear(weights, dense + "wo", d, config.intermediateSize, Bias::No);
    layer.feedForwardNorm = norm(last);
    return layer;
}

Transformer takeStack(Weights &weights, const T5Config &config, const Embedding &embedding,
                      const std::string &name, std::int64_t layers, bool decodes)
{
    Transformer stack{embedding, {}, std::nullopt};
    const std::string table = name + ".block.0.layer.0.SelfAttention.relative_attention_bias.weight";
    const RelativeBias bias = makeRelativeBias(weights.take(table, {config.buckets, config.heads}), !decodes,
                                               config.maxDistance, mostTokens);
    for (std::int64_t i = 0; i < layers; ++i) {
        stack.layers.push_back(
            takeLayer(weights, config, name + ".block." + std::to_string(i) + '.', decodes));
        stack.layers.back().attention.scoreBias = [bias](const ScoreRows &rows) { return bias(rows); };
    }
    stack.finalNorm = takeRootMeanSquareNorm(weights, name + ".final_layer_norm", config.hiddenSize,
                                             config.layerNormEpsilon);
    return stack;
}

} // namespace

/// T5 (Raffel et al. 2020), T5 1.1, Flan-T5, mT5 (Xue et al. 2021); also the encoder alone.
Architecture buildT5(const JsonFields &config, const Checkpoint &checkpoint)
{
    const T5Config sizes = readConfig(config);
    Weights weights(checkpoint, "transformer.");
    Embedding embedding;
    embedding.tokens = takeSharedEmbedding(weights, sizes);
    Architecture architecture{
        infoOf(sizes), takeStack(weights, sizes, embedding, "encoder", sizes.layers, false), std::nullopt};
    if (weights.has("decoder.final_layer_norm.weight")) {
        architecture.decoder = takeStack(weights, sizes, embedding, "decoder", sizes.decoderLayers, true);
        const auto largest = static_cast<std::uint64_t>(sizes.vocabularySize) - 1;
        architecture.info.decoder = {
            static_cast<std::size_t>(sizes.decoderLayers), static_cast<std::size_t>(sizes.heads),
            static_cast<std::int32_t>(config.find("decoder_start_token_id")
                                          ? config.integer("decoder_start_token_id", 0, largest)
                                          : 0)};
    }
    weights.requireNothingLeft({"encoder.", "decoder."},
                               {"embed_tokens.weight", "EncDecAttention.relative_attention_bias.weight"});
    return architecture;
}

} // namespace attopo
