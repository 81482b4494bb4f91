#include "model/families/llama_parts.h"

#include "translatable.h"

#include <cmath>

namespace attopo {

LlamaConfig readLlamaConfig(const JsonFields &config, const LlamaKeys &keys)
{
    LlamaConfig llama;
    readSizes(config, usualSizeKeys, llama);
    llama.intermediateSize = readSize(config, "intermediate_size");
    llama.layerNormEpsilon = readLayerNormEpsilon(config, keys.epsilon, keys.usualEpsilon);
    llama.activation = readActivation(config, keys.activation);
    const bool ownHeadSize = config.find("head_dim");
    llama.headSize = ownHeadSize ? readSize(config, "head_dim") : llama.hiddenSize / llama.heads;
    requireEven(config, ownHeadSize ? "head_dim" : "hidden_size", llama.headSize);
    llama.keyHeads =
        config.find("num_key_value_heads") ? readSize(config, "num_key_value_heads") : llama.heads;
    if (llama.heads % llama.keyHeads != 0)
        config.fail("num_key_value_heads", TRANSLATABLE("Core", "a divisor of \"num_attention_heads\""));
    return llama;
}

std::optional<std::int64_t> readWindow(const JsonFields &config)
{
    if (!config.find("sliding_window"))
        return std::nullopt;
    return readSize(config, "sliding_window") - 1;
}

Bias readBias(const JsonFields &config, const char *key)
{
    return config.booleanOr(key, false) ? Bias::Yes : Bias::No;
}

AttentionBlock takeLlamaAttention(Weights &weights, const LlamaConfig &config, const std::string &name,
                                  const LlamaBiases &biases, const char *output)
{
    const std::int64_t d = config.hiddenSize;
    const std::int64_t querySize = config.heads * config.headSize;
    const std::int64_t keySize = config.keyHeads * config.headSize;
    AttentionBlock block;
    block.heads = config.heads;
    block.keyHeads = config.keyHeads;
    block.mask = Mask::Causal;
    block.query = takeLinear(weights, name + "q_proj", querySize, d, biases.query);
    block.key = takeLinear(weights, name + "k_proj", keySize, d, biases.query);
    block.value = takeLinear(weights, name + "v_proj", keySize, d, biases.query);
    block.output = takeLinear(weights, name + output, d, querySize, biases.output);
    block.scale = 1 / std::sqrt(static_cast<double>(config.headSize));
    return block;
}

void takeHeadNorms(Weights &weights, const LlamaConfig &config, const std::string &name,
                   AttentionBlock &attention)
{
    attention.queryNorm =
        takeRootMeanSquareNorm(weights, name + "q_norm", config.headSize, config.layerNormEpsilon);
    attention.keyNorm =
        takeRootMeanSquareNorm(weights, name + "k_norm", config.headSize, config.layerNormEpsilon);
}

FeedForward takeGatedFeedForward(Weights &weights, const TransformerConfig &config, const std::string &name,
                                 Bias bias)
{
    const std::int64_t d = config.hiddenSize;
    return {takeLinear(weights, name + "up_proj", config.intermediateSize, d, bias),
            takeLinear(weights, name + "gate_proj", config.intermediateSize, d, bias),
            takeLinear(weights, name + "down_proj", d, config.intermediateSize, bias), config.activation};
}

TransformerLayer takeLlamaLayer(Weights &weights, const LlamaConfig &config, const std::string &name,
                                const LlamaBiases &biases)
{
    const auto norm = [&](const char *which) {
        return takeRootMeanSquareNorm(weights, name + which, config.hiddenSize, config.layerNormEpsilon);
    };
    TransformerLayer layer;
    layer.placement = NormPlacement::Before;
    layer.attentionNorm = norm("input_layernorm");
    layer.attention = takeLlamaAttention(weights, config, name + "self_attn.", biases);
    layer.feedForwardNorm = norm("post_attention_layernorm");
    layer.feedForward = takeGatedFeedForward(weights, config, name + "mlp.", biases.feedForward);
    return layer;
}

Transformer takeLlamaStack(Weights &weights, const LlamaConfig &config, const TakeLayer &takeLayer)
{
    Transformer text;
    text.embedding.tokens =
        weights.takeMatrix("embed_tokens.weight", {config.vocabularySize, config.hiddenSize});
    for (std::int64_t i = 0; i < config.layers; ++i)
        text.layers.push_back(takeLayer(i, "layers." + std::to_string(i) + '.'));
    return text;
}

void turnEverywhere(Transformer &text, const Rotary &rotary)
{
    for (TransformerLayer &layer : text.layers)
        layer.attention.rotary = rotary;
}

void requireNoLlamaWeightsLeft(const Weights &weights)
{
    weights.requireNothingLeft({"embed_tokens.", "layers.", "norm.", "final_layernorm."}, {"inv_freq"});
}

} // namespace attopo
