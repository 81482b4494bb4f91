#include "model/families/families.h"
#include "model/weights.h"
#include "translatable.h"

#include <ATen/ATen.h>

#include <cmath>

namespace attopo {

namespace {

/// The sine of one half of the frequencies, then the cosine of the other (Vaswani et al. 2017, section 3.5,
/// in the order of Marian): [positions, d].
at::Tensor sinusoidalPositions(std::int64_t positions, std::int64_t d)
{
    const at::Tensor exponents = at::arange(0, d, 2, at::kDouble).div_(static_cast<double>(d));
    const at::Tensor angles =
        at::arange(0, positions, at::kDouble).unsqueeze(1) / at::pow(10000.0, exponents).unsqueeze(0);
    return at::cat({angles.sin(), angles.cos()}, 1).to(at::kFloat);
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

struct Side {
    const char *name;
    std::int64_t layers;
    std::int64_t heads;
    std::int64_t intermediateSize;
};

TransformerLayer takeLayer(Weights &weights, const Side &side, std::int64_t index, std::int64_t d,
                           Activation activation, bool decodes)
{
    constexpr double epsilon = 1e-5; // no key of config.json
    const std::string name = std::string(side.name) + ".layers." + std::to_string(index) + '.';
    TransformerLayer layer;
    layer.attention = takeAttention(weights, name + "self_attn", side.heads, d);
    layer.attentionNorm = takeLayerNorm(weights, name + "self_attn_layer_norm", d, epsilon);
    if (decodes) {
        layer.attention.mask = Mask::Causal;
        layer.cross = {takeAttention(weights, name + "encoder_attn", side.heads, d),
                       takeLayerNorm(weights, name + "encoder_attn_layer_norm", d, epsilon)};
    }
    layer.feedForward = {takeLinear(weights, name + "fc1", side.intermediateSize, d), std::nullopt,
                         takeLinear(weights, name + "fc2", d, side.intermediateSize), activation};
    layer.feedForwardNorm = takeLayerNorm(weights, name + "final_layer_norm", d, epsilon);
    return layer;
}

} // namespace

/// MarianMT translation models (Junczys-Dowmunt et al. 2018; OPUS-MT, Tiedemann & Thottingal 2020).
Architecture buildMarian(const JsonFields &config, const Checkpoint &checkpoint)
{
    TransformerConfig sizes;
    readSizes(
        config,
        {"encoder_layers", "encoder_attention_heads", "d_model", "max_position_embeddings", "vocab_size"},
        sizes);
    TransformerConfig decoderSizes;
    readSizes(
        config,
        {"decoder_layers", "decoder_attention_heads", "d_model", "max_position_embeddings", "vocab_size"},
        decoderSizes);
    const std::int64_t d = sizes.hiddenSize;
    requireEven(config, "d_model", d);
    sizes.activation = readActivation(config, "activation_function");
    for (const char *unread : {"normalize_before", "normalize_embedding", "add_final_layer_norm"}) {
        if (config.booleanOr(unread, false))
            config.fail(unread,
                        TRANSLATABLE("Core", "false; Marian models with other norms are not computed"));
    }
    if (!config.booleanOr("share_encoder_decoder_embeddings", true))
        config.fail("share_encoder_decoder_embeddings",
                    TRANSLATABLE("Core", "true; two vocabularies are not read"));
    const Side encoder{"encoder", sizes.layers, sizes.heads, readSize(config, "encoder_ffn_dim")};
    const Side decoder{"decoder", decoderSizes.layers, decoderSizes.heads,
                       readSize(config, "decoder_ffn_dim")};

    Weights weights(checkpoint, "model.");
    Embedding embedding;
    embedding.tokens = takeSharedEmbedding(weights, sizes);
    embedding.scale = config.booleanOr("scale_embedding", false) ? std::sqrt(static_cast<double>(d)) : 1;
    embedding.positions = sinusoidalPositions(std::min(sizes.maxTokens, mostTokens), d);
    Transformer text{embedding, {}, std::nullopt};
    for (std::int64_t i = 0; i < encoder.layers; ++i)
        text.layers.push_back(takeLayer(weights, encoder, i, d, sizes.activation, false));
    Transformer translation{embedding, {}, std::nullopt};
    for (std::int64_t i = 0; i < decoder.layers; ++i)
        translation.layers.push_back(takeLayer(weights, decoder, i, d, sizes.activation, true));
    weights.requireNothingLeft({"encoder.", "decoder."}, {"embed_tokens.weight", "embed_positions.weight"});

    Architecture architecture{infoOf(sizes), std::move(text), std::move(translation)};
    const auto largest = static_cast<std::uint64_t>(sizes.vocabularySize) - 1;
    architecture.info.decoder = {
        static_cast<std::size_t>(decoder.layers), static_cast<std::size_t>(decoder.heads),
        static_cast<std::int32_t>(config.integer("decoder_start_token_id", 0, largest))};
    return architecture;
}

} // namespace attopo
