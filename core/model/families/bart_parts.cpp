#include "model/families/bart_parts.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

constexpr double epsilon = 1e-5; // no key of config.json

/// The sine of one half of the frequencies, then the cosine of the other (Vaswani et al. 2017, section 3.5,
/// in the order of Marian): [positions, d].
at::Tensor sinusoidalPositions(std::int64_t positions, std::int64_t d)
{
    const at::Tensor exponents = at::arange(0, d, 2, at::kDouble).div_(static_cast<double>(d));
    const at::Tensor angles =
        at::arange(0, positions, at::kDouble).unsqueeze(1) / at::pow(10000.0, exponents).unsqueeze(0);
    return at::cat({angles.sin(), angles.cos()}, 1).to(at::kFloat);
}

/// Likewise, with the frequencies of tensor2tensor and nothing in row `padding`. In float32 and in the order
/// of transformers.
at::Tensor positionsAfterPadding(std::int64_t positions, std::int64_t d, std::int64_t padding)
{
    const std::int64_t half = d / 2;
    const double step = std::log(10000.0) / static_cast<double>(std::max<std::int64_t>(half - 1, 1));
    const at::Tensor frequencies = at::exp(at::arange(half, at::kFloat) * -step);
    const at::Tensor angles =
        at::arange(padding + 1 + positions, at::kFloat).unsqueeze(1) * frequencies.unsqueeze(0);
    at::Tensor table = at::cat({angles.sin(), angles.cos()}, 1);
    table[padding].zero_();
    return table;
}

AttentionBlock takeAttention(Weights &weights, const std::string &name, std::int64_t heads, std::int64_t d)
{
    AttentionBlock block;
    block.heads = block.keyHeads = heads;
    block.query = takeLinear(weights, name + ".q_proj", d, d);
    block.key = takeLinear(weights, name + ".k_proj", d, d);
    block.value = takeLinear(weights, name + ".v_proj", d, d);
    block.output = takeLinear(weights, name + ".out_proj", d, d);
    block.scale = 1 / std::sqrt(static_cast<double>(d / heads));
    return block;
}

/// Encoder or decoder.
struct Side {
    std::string name;
    TransformerConfig sizes;
    bool decodes;
};

Side readSide(const JsonFields &config, const std::string &name)
{
    Side side{name, {}, name == "decoder"};
    const std::string layers = name + "_layers";
    const std::string heads = name + "_attention_heads";
    readSizes(config, {layers.c_str(), heads.c_str(), "d_model", "max_position_embeddings", "vocab_size"},
              side.sizes);
    side.sizes.intermediateSize = readSize(config, (name + "_ffn_dim").c_str());
    side.sizes.activation = readActivation(config, "activation_function");
    return side;
}

TransformerLayer takeLayer(Weights &weights, const Side &side, const std::string &name,
                           NormPlacement placement)
{
    const std::int64_t d = side.sizes.hiddenSize;
    TransformerLayer layer;
    layer.placement = placement;
    layer.attention = takeAttention(weights, name + "self_attn", side.sizes.heads, d);
    layer.attentionNorm = takeLayerNorm(weights, name + "self_attn_layer_norm", d, epsilon);
    if (side.decodes) {
        layer.attention.mask = Mask::Causal;
        layer.cross = {takeAttention(weights, name + "encoder_attn", side.sizes.heads, d),
                       takeLayerNorm(weights, name + "encoder_attn_layer_norm", d, epsilon)};
    }
    layer.feedForward = takeFeedForward(weights, side.sizes, name + "fc1", name + "fc2");
    layer.feedForwardNorm = takeLayerNorm(weights, name + "final_layer_norm", d, epsilon);
    return layer;
}

void takePositions(Weights &weights, const JsonFields &config, const Side &side,
                   BartVariant::Positions positions, Embedding &embedding)
{
    constexpr std::int64_t firstLearned = 2;
    const std::int64_t d = side.sizes.hiddenSize;
    const std::int64_t longest = std::min(side.sizes.maxTokens, mostTokens);
    switch (positions) {
    case BartVariant::Positions::Learned:
        embedding.positions =
            weights.take(side.name + ".embed_positions.weight", {side.sizes.maxTokens + firstLearned, d});
        embedding.firstPosition = firstLearned;
        return;
    case BartVariant::Positions::Sinusoidal:
        embedding.positions = sinusoidalPositions(longest, d);
        return;
    case BartVariant::Positions::SinusoidalAfterPadding: {
        const auto padding = static_cast<std::int64_t>(
            config.find("pad_token_id") ? config.integer("pad_token_id", 0, 1 << 10) : 1);
        embedding.positions = positionsAfterPadding(longest, d, padding);
        embedding.paddingId = static_cast<std::int32_t>(padding);
        embedding.firstPosition = padding + 1;
        return;
    }
    }
}

Transformer takeSide(Weights &weights, const JsonFields &config, const Side &side, const BartVariant &variant,
                     Embedding embedding)
{
    const std::int64_t d = side.sizes.hiddenSize;
    takePositions(weights, config, side, variant.positions, embedding);
    if (variant.embeddingNorm)
        embedding.norm = takeLayerNorm(weights, side.name + ".layernorm_embedding", d, epsilon);
    Transformer stack{std::move(embedding), {}, std::nullopt};
    for (std::int64_t i = 0; i < side.sizes.layers; ++i) {
        stack.layers.push_back(
            takeLayer(weights, side, side.name + ".layers." + std::to_string(i) + '.', variant.placement));
    }
    if (variant.lastNorm)
        stack.finalNorm = takeLayerNorm(weights, side.name + ".layer_norm", d, epsilon);
    return stack;
}

} // namespace

Architecture buildBartVariant(const JsonFields &config, const Checkpoint &checkpoint,
                              const BartVariant &variant)
{
    const Side encoder = readSide(config, "encoder");
    const Side decoder = readSide(config, "decoder");
    const std::int64_t d = encoder.sizes.hiddenSize;
    if (variant.positions != BartVariant::Positions::Learned)
        requireEven(config, "d_model", d);
    const auto largest = static_cast<std::uint64_t>(encoder.sizes.vocabularySize) - 1;
    const auto startId = static_cast<std::int32_t>(config.integer("decoder_start_token_id", 0, largest));

    Weights weights(checkpoint, "model.");
    Embedding embedding;
    embedding.tokens = takeSharedEmbedding(weights, encoder.sizes);
    embedding.scale = config.booleanOr("scale_embedding", false) ? std::sqrt(static_cast<double>(d)) : 1;
    Architecture architecture{infoOf(encoder.sizes), takeSide(weights, config, encoder, variant, embedding),
                              takeSide(weights, config, decoder, variant, embedding)};
    weights.requireNothingLeft(
        {"encoder.", "decoder."},
        {"embed_tokens.weight", "embed_positions.weight", "embed_positions.weights", "version"});
    architecture.info.decoder = {static_cast<std::size_t>(decoder.sizes.layers),
                                 static_cast<std::size_t>(decoder.sizes.heads), startId};
    return architecture;
}

} // namespace attopo
