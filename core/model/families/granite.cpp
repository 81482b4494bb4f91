#include "model/families/families.h"
#include "model/families/llama_parts.h"

namespace attopo {

/// Granite 3 (Granite Team, IBM 2024): Llama with four factors ("…_multiplier").
Architecture buildGranite(const JsonFields &config, const Checkpoint &checkpoint)
{
    const LlamaConfig sizes = readLlamaConfig(config);
    const RotaryConfig rotary = readRotary(config, 10000, sizes.headSize);
    const Bias bias = readBias(config, "attention_bias");
    const LlamaBiases biases{bias, bias, readBias(config, "mlp_bias")};
    Weights weights(checkpoint, "model.");
    Transformer text = takeLlamaStack(weights, sizes, [&](std::int64_t, const std::string &name) {
        TransformerLayer layer = takeLlamaLayer(weights, sizes, name, biases);
        layer.attention.scale = config.numberOr("attention_multiplier", 1);
        layer.outputScale = config.numberOr("residual_multiplier", 1);
        return layer;
    });
    text.embedding.scale = config.numberOr("embedding_multiplier", 1);
    turnEverywhere(text, makeRotary(rotary, sizes.headSize, mostTokens));
    text.finalNorm = takeRootMeanSquareNorm(weights, "norm", sizes.hiddenSize, sizes.layerNormEpsilon);
    requireNoLlamaWeightsLeft(weights);
    return causalArchitecture(sizes, std::move(text));
}

} // namespace attopo
