#include "model/families/bert_parts.h"
#include "model/families/families.h"

namespace attopo {

namespace {

TransformerLayer takeLayer(Weights &weights, const TransformerConfig &sizes, std::int64_t group)
{
    const std::int64_t d = sizes.hiddenSize;
    const std::string name = "encoder.albert_layer_groups." + std::to_string(group) + ".albert_layers.0.";
    const std::string attention = name + "attention.";
    TransformerLayer layer;
    layer.attention = takeBertAttention(weights, sizes, attention + "query", attention + "key",
                                        attention + "value", attention + "dense");
    layer.attentionNorm = takeLayerNorm(weights, attention + "LayerNorm", d, sizes.layerNormEpsilon);
    layer.feedForward = takeFeedForward(weights, sizes, name + "ffn", name + "ffn_output");
    layer.feedForwardNorm = takeLayerNorm(weights, name + "full_layer_layer_norm", d, sizes.layerNormEpsilon);
    return layer;
}

} // namespace

/// ALBERT (Lan et al. 2020): all layers of a group have the same weights.
Architecture buildAlbert(const JsonFields &config, const Checkpoint &checkpoint)
{
    const TransformerConfig sizes = readBertConfig(config);
    const std::int64_t e = readSize(config, "embedding_size");
    const auto groups = static_cast<std::int64_t>(
        config.find("num_hidden_groups")
            ? config.integer("num_hidden_groups", 1, static_cast<std::uint64_t>(sizes.layers))
            : 1);
    if (config.find("inner_group_num") && config.integer("inner_group_num", 1, 1024) != 1)
        config.fail("inner_group_num", "1");

    Weights weights(checkpoint, "albert.");
    Transformer text;
    text.embedding = takeBertEmbedding(weights, sizes, e, readSize(config, "type_vocab_size"));
    text.embedding.projection =
        takeLinear(weights, "encoder.embedding_hidden_mapping_in", sizes.hiddenSize, e);
    std::vector<TransformerLayer> shared;
    for (std::int64_t i = 0; i < groups; ++i)
        shared.push_back(takeLayer(weights, sizes, i));
    for (std::int64_t i = 0; i < sizes.layers; ++i)
        text.layers.push_back(shared[static_cast<std::size_t>(i * groups / sizes.layers)]);
    weights.requireNothingLeft({"embeddings.", "encoder."}, {"position_ids"});
    return {infoOf(sizes), std::move(text), std::nullopt};
}

} // namespace attopo
