#include "model/families/families.h"
#include "model/weights.h"
#include "translatable.h"

#include <cmath>

namespace attopo {

namespace {

/// A Conv1D of transformers: y = x W + b with W [in, out].
Linear takeConv1D(Weights &weights, const std::string &name, std::int64_t in, std::int64_t out)
{
    return {weights.takeMatrix(name + ".weight", {in, out}).transposed(),
            weights.take(name + ".bias", {out})};
}

} // namespace

/// GPT-2 (Radford et al. 2019), also DistilGPT-2.
Architecture buildGpt2(const JsonFields &config, const Checkpoint &checkpoint)
{
    TransformerConfig sizes;
    readSizes(config, {"n_layer", "n_head", "n_embd", "n_positions", "vocab_size"}, sizes);
    sizes.intermediateSize = config.find("n_inner") ? readSize(config, "n_inner") : 4 * sizes.hiddenSize;
    sizes.layerNormEpsilon = readLayerNormEpsilon(config, "layer_norm_epsilon", 1e-5);
    sizes.activation = config.find("activation_function") ? readActivation(config, "activation_function")
                                                          : Activation::GeluTanh;
    const bool scaleByHeadSize = config.booleanOr("scale_attn_weights", true);
    const bool scaleByLayerIndex = config.booleanOr("scale_attn_by_inverse_layer_idx", false);
    if (config.booleanOr("add_cross_attention", false))
        config.fail("add_cross_attention",
                    TRANSLATABLE("Core", "false; attention to a second text is not computed"));
    const std::int64_t d = sizes.hiddenSize;

    Weights weights(checkpoint, "transformer.");
    Transformer text;
    text.embedding.tokens = weights.takeMatrix("wte.weight", {sizes.vocabularySize, d});
    text.embedding.positions = weights.take("wpe.weight", {sizes.maxTokens, d});
    for (std::int64_t i = 0; i < sizes.layers; ++i) {
        const std::string name = "h." + std::to_string(i) + '.';
        TransformerLayer layer;
        layer.placement = NormPlacement::Before;
        layer.attentionNorm = takeLayerNorm(weights, name + "ln_1", d, sizes.layerNormEpsilon);
        const Linear queryKeyValue = takeConv1D(weights, name + "attn.c_attn", d, 3 * d);
        AttentionBlock &attention = layer.attention;
        attention.heads = attention.keyHeads = sizes.heads;
        attention.mask = Mask::Causal;
        attention.query = queryKeyValue.part(0, d);
        attention.key = queryKeyValue.part(d, d);
        attention.value = queryKeyValue.part(2 * d, d);
        attention.output = takeConv1D(weights, name + "attn.c_proj", d, d);
        attention.scale = (scaleByHeadSize ? 1 / std::sqrt(static_cast<double>(d / sizes.heads)) : 1)
            / (scaleByLayerIndex ? static_cast<double>(i + 1) : 1);
        layer.feedForwardNorm = takeLayerNorm(weights, name + "ln_2", d, sizes.layerNormEpsilon);
        layer.feedForward = {takeConv1D(weights, name + "mlp.c_fc", d, sizes.intermediateSize), std::nullopt,
                             takeConv1D(weights, name + "mlp.c_proj", sizes.intermediateSize, d),
                             sizes.activation};
        text.layers.push_back(std::move(layer));
    }
    text.finalNorm = takeLayerNorm(weights, "ln_f", d, sizes.layerNormEpsilon);
    weights.requireNothingLeft({"wte.", "wpe.", "h.", "ln_f."}, {".attn.bias", ".attn.masked_bias"});

    return causalArchitecture(sizes, std::move(text));
}

} // namespace attopo
