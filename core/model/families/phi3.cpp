#include "model/families/families.h"
#include "model/families/llama_parts.h"

#include <cmath>

namespace attopo {

namespace {

TransformerLayer takeLayer(Weights &weights, const LlamaConfig &sizes, const std::string &name)
{
    const std::int64_t d = sizes.hiddenSize;
    const std::int64_t querySize = sizes.heads * sizes.headSize;
    const std::int64_t keySize = sizes.keyHeads * sizes.headSize;
    TransformerLayer layer;
    layer.placement = NormPlacement::Before;
    layer.attentionNorm =
        takeRootMeanSquareNorm(weights, name + "input_layernorm", d, sizes.layerNormEpsilon);
    const Linear all = takeLinear(weights, name + "self_attn.qkv_proj", querySize + 2 * keySize, d, Bias::No);
    AttentionBlock &attention = layer.attention;
    attention.heads = sizes.heads;
    attention.keyHeads = sizes.keyHeads;
    attention.mask = Mask::Causal;
    attention.query = all.part(0, querySize);
    attention.key = all.part(querySize, keySize);
    attention.value = all.part(querySize + keySize, keySize);
    attention.output = takeLinear(weights, name + "self_attn.o_proj", d, querySize, Bias::No);
    attention.scale = 1 / std::sqrt(static_cast<double>(sizes.headSize));
    layer.feedForwardNorm =
        takeRootMeanSquareNorm(weights, name + "post_attention_layernorm", d, sizes.layerNormEpsilon);
    const std::int64_t inner = sizes.intermediateSize;
    const Linear both = takeLinear(weights, name + "mlp.gate_up_proj", 2 * inner, d, Bias::No);
    layer.feedForward = {both.part(inner, inner), both.part(0, inner),
                         takeLinear(weights, name + "mlp.down_proj", d, inner, Bias::No), sizes.activation};
    return layer;
}

} // namespace

/// Phi 3 and Phi 4 (Abdin et al. 2024): one matrix for queries, keys and values.
Architecture buildPhi3(const JsonFields &config, const Checkpoint &checkpoint)
{
    const LlamaConfig sizes = readLlamaConfig(config, {"rms_norm_eps", 1e-5});
    const std::int64_t turned = readTurnedSize(config, "partial_rotary_factor", 1, sizes.headSize);
    const RotaryConfig rotary = readRotary(config, 10000, turned);
    const std::optional<std::int64_t> window = readWindow(config);
    Weights weights(checkpoint, "model.");
    Transformer text = takeLlamaStack(weights, sizes, [&](std::int64_t, const std::string &name) {
        TransformerLayer layer = takeLayer(weights, sizes, name);
        layer.attention.window = window;
        return layer;
    });
    turnEverywhere(text, makeRotary(rotary, turned, mostTokens));
    text.finalNorm = takeRootMeanSquareNorm(weights, "norm", sizes.hiddenSize, sizes.layerNormEpsilon);
    requireNoLlamaWeightsLeft(weights);
    return causalArchitecture(sizes, std::move(text));
}

} // namespace attopo
