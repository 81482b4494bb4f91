#include "model/families/families.h"
#include "model/weights.h"

#include <cmath>

namespace attopo {

namespace {

/// The authors' own files have other keys, and more of them.
void requireUsual(const JsonFields &config)
{
    for (const char *other : {"prenorm", "use_rms_norm", "rotary_emb_interleaved", "causal"}) {
        if (config.booleanOr(other, false))
            config.fail(other, "false");
    }
    if (config.numberOr("rotary_emb_fraction", 1) != 1)
        config.fail("rotary_emb_fraction", "1");
}

Activation readGateActivation(const JsonFields &config)
{
    if (config.find("activation_function") && config.string("activation_function") == "swiglu")
        return Activation::Silu;
    return readActivation(config, eitherKey(config, "hidden_act", "activation_function"));
}

} // namespace

/// Nomic BERT (Nussbaum et al. 2024): rotary positions and gated feed-forward blocks.
Architecture buildNomicBert(const JsonFields &config, const Checkpoint &checkpoint)
{
    TransformerConfig sizes;
    readSizes(config,
              {eitherKey(config, "num_hidden_layers", "n_layer"),
               eitherKey(config, "num_attention_heads", "n_head"), eitherKey(config, "hidden_size", "n_embd"),
               eitherKey(config, "max_position_embeddings", "n_positions"), "vocab_size"},
              sizes);
    sizes.intermediateSize = readSize(config, eitherKey(config, "intermediate_size", "n_inner"));
    sizes.layerNormEpsilon =
        readLayerNormEpsilon(config, eitherKey(config, "layer_norm_eps", "layer_norm_epsilon"), 1e-12);
    sizes.activation = readGateActivation(config);
    requireUsual(config);
    const std::int64_t d = sizes.hiddenSize;
    const std::int64_t inner = sizes.intermediateSize;
    const std::int64_t headSize = config.find("head_dim") ? readSize(config, "head_dim") : d / sizes.heads;
    requireEven(config, config.find("head_dim") ? "head_dim" : "hidden_size", headSize);
    const std::int64_t querySize = sizes.heads * headSize;
    const RotaryConfig rotaryConfig = readRotary(config, config.numberOr("rotary_emb_base", 1000), headSize);

    Weights weights(checkpoint, "nomic_bert.");
    Transformer text;
    text.embedding.tokens =
        weights.takeMatrix("embeddings.word_embeddings.weight", {sizes.vocabularySize, d});
    text.embedding.tokenTypes =
        weights.take("embeddings.token_type_embeddings.weight", {readSize(config, "type_vocab_size"), d});
    text.embedding.norm = takeLayerNorm(weights, "emb_ln", d, sizes.layerNormEpsilon);
    for (std::int64_t i = 0; i < sizes.layers; ++i) {
        const std::string name = "encoder.layers." + std::to_string(i) + '.';
        TransformerLayer layer;
        const Linear all = takeLinear(weights, name + "attn.Wqkv", 3 * querySize, d, Bias::No);
        AttentionBlock &attention = layer.attention;
        attention.heads = attention.keyHeads = sizes.heads;
        attention.query = all.part(0, querySize);
        attention.key = all.part(querySize, querySize);
        attention.value = all.part(2 * querySize, querySize);
        attention.output = takeLinear(weights, name + "attn.out_proj", d, querySize, Bias::No);
        attention.scale = 1 / std::sqrt(static_cast<double>(headSize));
        layer.attentionNorm = takeLayerNorm(weights, name + "norm1", d, sizes.layerNormEpsilon);
        layer.feedForward = {takeLinear(weights, name + "mlp.fc11", inner, d, Bias::No),
                             takeLinear(weights, name + "mlp.fc12", inner, d, Bias::No),
                             takeLinear(weights, name + "mlp.fc2", d, inner, Bias::No), sizes.activation};
        layer.feedForwardNorm = takeLayerNorm(weights, name + "norm2", d, sizes.layerNormEpsilon);
        text.layers.push_back(std::move(layer));
    }
    const Rotary rotary = makeRotary(rotaryConfig, headSize, mostTokens);
    for (TransformerLayer &layer : text.layers)
        layer.attention.rotary = rotary;
    weights.requireNothingLeft({"embeddings.", "emb_ln.", "encoder."}, {"inv_freq", "position_ids"});
    return {infoOf(sizes), std::move(text), std::nullopt};
}

} // namespace attopo
