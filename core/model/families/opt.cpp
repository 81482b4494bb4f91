#include "model/families/families.h"
#include "model/weights.h"

#include <ATen/ATen.h>

#include <cmath>

namespace attopo {

namespace {

struct OptConfig : TransformerConfig {
    Bias bias = Bias::Yes;
    bool normWeights = true;
    NormPlacement placement = NormPlacement::Before;
};

OptConfig readConfig(const JsonFields &config)
{
    OptConfig opt;
    readSizes(config, usualSizeKeys, opt);
    opt.intermediateSize = readSize(config, "ffn_dim");
    opt.layerNormEpsilon = 1e-5; // no key of config.json
    opt.activation =
        config.find("activation_function") ? readActivation(config, "activation_function") : Activation::Relu;
    opt.bias = config.booleanOr("enable_bias", true) ? Bias::Yes : Bias::No;
    opt.normWeights = config.booleanOr("layer_norm_elementwise_affine", true);
    opt.placement =
        config.booleanOr("do_layer_norm_before", true) ? NormPlacement::Before : NormPlacement::After;
    return opt;
}

Norm takeNorm(Weights &weights, const OptConfig &sizes, const std::string &name)
{
    if (!sizes.normWeights)
        return {Norm::Kind::Layer, at::Tensor(), at::Tensor(), sizes.layerNormEpsilon};
    return takeLayerNorm(weights, name, sizes.hiddenSize, sizes.layerNormEpsilon);
}

TransformerLayer takeLayer(Weights &weights, const OptConfig &sizes, const std::string &name)
{
    const std::int64_t d = sizes.hiddenSize;
    const std::string self = name + "self_attn.";
    TransformerLayer layer;
    layer.placement = sizes.placement;
    layer.attentionNorm = takeNorm(weights, sizes, name + "self_attn_layer_norm");
    AttentionBlock &attention = layer.attention;
    attention.heads = attention.keyHeads = sizes.heads;
    attention.mask = Mask::Causal;
    attention.query = takeLinear(weights, self + "q_proj", d, d, sizes.bias);
    attention.key = takeLinear(weights, self + "k_proj", d, d, sizes.bias);
    attention.value = takeLinear(weights, self + "v_proj", d, d, sizes.bias);
    attention.output = takeLinear(weights, self + "out_proj", d, d, sizes.bias);
    attention.scale = 1 / std::sqrt(static_cast<double>(d / sizes.heads));
    layer.feedForwardNorm = takeNorm(weights, sizes, name + "final_layer_norm");
    layer.feedForward = {
        takeLinear(weights, name + "fc1", sizes.intermediateSize, d, sizes.bias), std::nullopt,
        takeLinear(weights, name + "fc2", d, sizes.intermediateSize, sizes.bias), sizes.activation};
    return layer;
}

} // namespace

/// OPT (Zhang et al. 2022), Galactica. The last hidden state is that before "project_out".
Architecture buildOpt(const JsonFields &config, const Checkpoint &checkpoint)
{
    const OptConfig sizes = readConfig(config);
    const std::int64_t d = sizes.hiddenSize;
    const std::int64_t e = config.find("word_embed_proj_dim") ? readSize(config, "word_embed_proj_dim") : d;
    constexpr std::int64_t firstPosition = 2;

    Weights weights(checkpoint, "decoder.");
    Transformer text;
    text.embedding.tokens = weights.takeMatrix("embed_tokens.weight", {sizes.vocabularySize, e});
    if (e != d) {
        text.embedding.adjust = [wider = takeLinear(weights, "project_in", d, e, Bias::No)](
                                    std::span<const std::int32_t>, at::Tensor &rows) { rows = wider(rows); };
    }
    text.embedding.positions = weights.take("embed_positions.weight", {sizes.maxTokens + firstPosition, d});
    text.embedding.firstPosition = firstPosition;
    for (std::int64_t i = 0; i < sizes.layers; ++i)
        text.layers.push_back(takeLayer(weights, sizes, "layers." + std::to_string(i) + '.'));
    if (sizes.placement == NormPlacement::Before && !config.booleanOr("_remove_final_layer_norm", false))
        text.finalNorm = takeNorm(weights, sizes, "final_layer_norm");
    weights.requireNothingLeft({"embed_", "layers.", "final_layer_norm.", "project_in."});
    return causalArchitecture(sizes, std::move(text));
}

} // namespace attopo
