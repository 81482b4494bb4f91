#include "model/families/bert_parts.h"

#include "translatable.h"

#include <cmath>

namespace attopo {

TransformerConfig readBertConfig(const JsonFields &config)
{
    TransformerConfig bert;
    readSizes(config, usualSizeKeys, bert);
    bert.intermediateSize = readSize(config, "intermediate_size");
    bert.layerNormEpsilon = readLayerNormEpsilon(config, "layer_norm_eps", 1e-12);
    bert.activation = readActivation(config, "hidden_act");
    if (config.stringOr("position_embedding_type", "absolute") != "absolute")
        config.fail("position_embedding_type",
                    TRANSLATABLE("Core", "\"absolute\"; other positions are not computed for this family"));
    for (const char *decoder : {"is_decoder", "add_cross_attention"}) {
        if (config.booleanOr(decoder, false))
            config.fail(decoder, TRANSLATABLE("Core", "false; this family is computed as an encoder only"));
    }
    return bert;
}

Embedding takeBertEmbedding(Weights &weights, const TransformerConfig &config, std::int64_t e,
                            std::int64_t tokenTypes)
{
    Embedding embedding;
    embedding.tokens = weights.takeMatrix("embeddings.word_embeddings.weight", {config.vocabularySize, e});
    embedding.positions = weights.take("embeddings.position_embeddings.weight", {config.maxTokens, e});
    if (tokenTypes > 0)
        embedding.tokenTypes = weights.take("embeddings.token_type_embeddings.weight", {tokenTypes, e});
    embedding.norm = takeLayerNorm(weights, "embeddings.LayerNorm", e, config.layerNormEpsilon);
    return embedding;
}

void countPositionsAfterPadding(Embedding &embedding, const JsonFields &config, TransformerConfig &sizes)
{
    constexpr std::int64_t fewest = 4; // one before the padding, the padding and two to read
    if (sizes.maxTokens < fewest)
        config.fail("max_position_embeddings", {TRANSLATABLE("Core", "at least %1"), {fewest}});
    const auto largest = static_cast<std::uint64_t>(sizes.maxTokens) - 3;
    const auto padding = config.find("pad_token_id") ? config.integer("pad_token_id", 0, largest) : 1;
    embedding.paddingId = static_cast<std::int32_t>(padding);
    embedding.firstPosition = static_cast<std::int64_t>(padding) + 1;
    sizes.maxTokens -= embedding.firstPosition;
}

AttentionBlock takeBertAttention(Weights &weights, const TransformerConfig &config, const std::string &query,
                                 const std::string &key, const std::string &value, const std::string &output)
{
    const std::int64_t d = config.hiddenSize;
    AttentionBlock block;
    block.heads = block.keyHeads = config.heads;
    block.query = takeLinear(weights, query, d, d);
    block.key = takeLinear(weights, key, d, d);
    block.value = takeLinear(weights, value, d, d);
    block.output = takeLinear(weights, output, d, d);
    block.scale = 1 / std::sqrt(static_cast<double>(d / config.heads));
    return block;
}

TransformerLayer takeBertLayer(Weights &weights, const TransformerConfig &config, std::int64_t index)
{
    const std::int64_t d = config.hiddenSize;
    const std::string name = "encoder.layer." + std::to_string(index) + '.';
    const std::string attention = name + "attention.self.";
    TransformerLayer layer;
    layer.attention = takeBertAttention(weights, config, attention + "query", attention + "key",
                                        attention + "value", name + "attention.output.dense");
    layer.attentionNorm =
        takeLayerNorm(weights, name + "attention.output.LayerNorm", d, config.layerNormEpsilon);
    layer.feedForward = takeFeedForward(weights, config, name + "intermediate.dense", name + "output.dense");
    layer.feedForwardNorm = takeLayerNorm(weights, name + "output.LayerNorm", d, config.layerNormEpsilon);
    return layer;
}

} // namespace attopo
