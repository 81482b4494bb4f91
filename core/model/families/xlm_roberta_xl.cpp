#include "model/families/bert_parts.h"
#include "model/families/families.h"

namespace attopo {

/// XLM-RoBERTa XL and XXL (Goyal et al. 2021): norms before the blocks.
Architecture buildXlmRobertaXl(const JsonFields &config, const Checkpoint &checkpoint)
{
    TransformerConfig sizes = readBertConfig(config);
    const std::int64_t d = sizes.hiddenSize;
    Weights weights(checkpoint, "roberta.");
    const auto norm = [&](const std::string &name) {
        return takeLayerNorm(weights, name, d, sizes.layerNormEpsilon);
    };
    Transformer text;
    text.embedding.tokens =
        weights.takeMatrix("embeddings.word_embeddings.weight", {sizes.vocabularySize, d});
    text.embedding.positions = weights.take("embeddings.position_embeddings.weight", {sizes.maxTokens, d});
    text.embedding.tokenTypes =
        weights.take("embeddings.token_type_embeddings.weight", {readSize(config, "type_vocab_size"), d});
    countPositionsAfterPadding(text.embedding, config, sizes);
    for (std::int64_t i = 0; i < sizes.layers; ++i) {
        const std::string name = "encoder.layer." + std::to_string(i) + '.';
        const std::string self = name + "attention.self.";
        TransformerLayer layer;
        layer.placement = NormPlacement::Before;
        layer.attentionNorm = norm(name + "attention.self_attn_layer_norm");
        layer.attention = takeBertAttention(weights, sizes, self + "query", self + "key", self + "value",
                                            name + "attention.output.dense");
        layer.feedForwardNorm = norm(name + "LayerNorm");
        layer.feedForward =
            takeFeedForward(weights, sizes, name + "intermediate.dense", name + "output.dense");
        text.layers.push_back(std::move(layer));
    }
    text.finalNorm = norm("encoder.LayerNorm");
    weights.requireNothingLeft({"embeddings.", "encoder."}, {"position_ids"});
    return {infoOf(sizes), std::move(text), std::nullopt};
}

} // namespace attopo
