#include "model/families/families.h"
#include "model/linear_bias.h"
#include "model/weights.h"
#include "translatable.h"

#include <cmath>

namespace attopo {

namespace {

struct FalconConfig : TransformerConfig {
    std::int64_t keyHeads = 0;
    Bias bias = Bias::No;
    bool parallel = false;
    bool twoNorms = false; ///< Of the two parallel blocks.
};

FalconConfig readConfig(const JsonFields &config)
{
    FalconConfig falcon;
    const char *const positions =
        config.find("max_position_embeddings") ? "max_position_embeddings" : nullptr;
    readSizes(config,
              {eitherKey(config, "num_hidden_layers", "n_layer"),
               eitherKey(config, "num_attention_heads", "n_head"),
               eitherKey(config, "hidden_size", "n_embed"), positions, "vocab_size"},
              falcon);
    falcon.intermediateSize =
        config.find("ffn_hidden_size") ? readSize(config, "ffn_hidden_size") : 4 * falcon.hiddenSize;
    falcon.layerNormEpsilon = readLayerNormEpsilon(config, "layer_norm_epsilon", 1e-5);
    falcon.activation = config.find("activation") ? readActivation(config, "activation") : Activation::Gelu;
    falcon.bias = config.booleanOr("bias", false) ? Bias::Yes : Bias::No;
    falcon.parallel = config.booleanOr("parallel_attn", true);
    const bool isNew = config.booleanOr("new_decoder_architecture", false);
    if (isNew && !falcon.parallel)
        config.fail("parallel_attn", TRANSLATABLE("Core", "true with \"new_decoder_architecture\""));
    const double norms = config.numberOr("num_ln_in_parallel_attn", isNew ? 2 : 1);
    if (norms != 1 && !(norms == 2 && isNew))
        config.fail("num_ln_in_parallel_attn",
                    TRANSLATABLE("Core", "1, or 2 with \"new_decoder_architecture\""));
    falcon.twoNorms = norms == 2;
    falcon.keyHeads = falcon.heads;
    if (isNew && config.find("num_kv_heads"))
        falcon.keyHeads = readSize(config, "num_kv_heads");
    else if (!isNew && config.booleanOr("multi_query", true))
        falcon.keyHeads = 1;
    if (falcon.heads % falcon.keyHeads != 0)
        config.fail("num_kv_heads", TRANSLATABLE("Core", "a divisor of \"num_attention_heads\""));
    return falcon;
}

TransformerLayer takeLayer(Weights &weights, const FalconConfig &sizes, const std::string &name)
{
    const std::int64_t d = sizes.hiddenSize;
    const std::int64_t headSize = d / sizes.heads;
    const auto norm = [&](const char *which) {
        return takeLayerNorm(weights, name + which, d, sizes.layerNormEpsilon);
    };
    TransformerLayer layer;
    layer.placement = sizes.parallel ? NormPlacement::Parallel : NormPlacement::Before;
    layer.attentionNorm = norm(sizes.twoNorms ? "ln_attn" : "input_layernorm");
    if (sizes.twoNorms)
        layer.feedForwardNorm = norm("ln_mlp");
    else
        layer.feedForwardNorm = sizes.parallel ? layer.attentionNorm : norm("post_attention_layernorm");
    const std::int64_t shared = sizes.heads / sizes.keyHeads; // queries of each key
    const Linear all = takeLinear(weights, name + "self_attention.query_key_value",
                                  sizes.keyHeads * (shared + 2) * headSize, d, sizes.bias);
    const Linear::Blocks stored{sizes.keyHeads, shared + 2};
    AttentionBlock &attention = layer.attention;
    attention.heads = sizes.heads;
    attention.keyHeads = sizes.keyHeads;
    attention.mask = Mask::Causal;
    attention.query = all.blocksOf(stored, 0, shared);
    attention.key = all.blocksOf(stored, shared, 1);
    attention.value = all.blocksOf(stored, shared + 1, 1);
    attention.output = takeLinear(weights, name + "self_attention.dense", d, d, sizes.bias);
    attention.scale = 1 / std::sqrt(static_cast<double>(headSize));
    layer.feedForward = {
        takeLinear(weights, name + "mlp.dense_h_to_4h", sizes.intermediateSize, d, sizes.bias), std::nullopt,
        takeLinear(weights, name + "mlp.dense_4h_to_h", d, sizes.intermediateSize, sizes.bias),
        sizes.activation};
    return layer;
}

} // namespace

/// Falcon (Almazrouei et al. 2023).
Architecture buildFalcon(const JsonFields &config, const Checkpoint &checkpoint)
{
    const FalconConfig sizes = readConfig(config);
    const std::int64_t headSize = sizes.hiddenSize / sizes.heads;
    const bool linearBias = config.booleanOr("alibi", false);
    RotaryConfig rotaryConfig;
    if (!linearBias) {
        requireEven(config, "hidden_size", headSize);
        rotaryConfig = readRotary(config, 10000, headSize);
    }
    Weights weights(checkpoint, "transformer.");
    Transformer text;
    text.embedding.tokens =
        weights.takeMatrix("word_embeddings.weight", {sizes.vocabularySize, sizes.hiddenSize});
    for (std::int64_t i = 0; i < sizes.layers; ++i)
        text.layers.push_back(takeLayer(weights, sizes, "h." + std::to_string(i) + '.'));
    if (linearBias) {
        LinearBias bias = makeLinearBias(sizes.heads);
        bias.slopes = bias.slopes.to(text.device());
        bias.scale = 1 / std::sqrt(static_cast<double>(headSize));
        bias.rounded = true;
        for (TransformerLayer &layer : text.layers) {
            layer.attention.scoreBias = [bias](const ScoreRows &rows) { return bias(rows); };
        }
    } else {
        const Rotary rotary = makeRotary(rotaryConfig, headSize, mostTokens);
        for (TransformerLayer &layer : text.layers)
            layer.attention.rotary = rotary;
    }
    text.finalNorm = takeLayerNorm(weights, "ln_f", sizes.hiddenSize, sizes.layerNormEpsilon);
    weights.requireNothingLeft({"word_embeddings.", "h.", "ln_f."}, {"inv_freq"});
    return causalArchitecture(sizes, std::move(text));
}

} // namespace attopo
