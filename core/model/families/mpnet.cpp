#include "model/families/bert_parts.h"
#include "model/families/families.h"
#include "model/relative_bias.h"

namespace attopo {

namespace {

constexpr std::int64_t maxDistance = 128; // no key of config.json

TransformerLayer takeLayer(Weights &weights, const TransformerConfig &sizes, std::int64_t index)
{
    const std::int64_t d = sizes.hiddenSize;
    const std::string name = "encoder.layer." + std::to_string(index) + '.';
    const std::string attention = name + "attention.attn.";
    TransformerLayer layer;
    layer.attention =
        takeBertAttention(weights, sizes, attention + 'q', attention + 'k', attention + 'v', attention + 'o');
    layer.attentionNorm = takeLayerNorm(weights, name + "attention.LayerNorm", d, sizes.layerNormEpsilon);
    layer.feedForward = takeFeedForward(weights, sizes, name + "intermediate.dense", name + "output.dense");
    layer.feedForwardNorm = takeLayerNorm(weights, name + "output.LayerNorm", d, sizes.layerNormEpsilon);
    return layer;
}

} // namespace

/// MPNet (Song et al. 2020).
Architecture buildMpnet(const JsonFields &config, const Checkpoint &checkpoint)
{
    TransformerConfig sizes = readBertConfig(config);
    const std::int64_t buckets = config.find("relative_attention_num_buckets")
        ? static_cast<std::int64_t>(config.integer("relative_attention_num_buckets", 4, 1 << 16))
        : 32;

    Weights weights(checkpoint, "mpnet.");
    Transformer text;
    text.embedding = takeBertEmbedding(weights, sizes, sizes.hiddenSize, 0);
    countPositionsAfterPadding(text.embedding, config, sizes);
    const RelativeBias bias =
        makeRelativeBias(weights.take("encoder.relative_attention_bias.weight", {buckets, sizes.heads}),
                         /*bothWays=*/true, maxDistance, mostTokens);
    for (std::int64_t i = 0; i < sizes.layers; ++i) {
        text.layers.push_back(takeLayer(weights, sizes, i));
        text.layers.back().attention.scoreBias = [bias](const ScoreRows &rows) { return bias(rows); };
    }
    weights.requireNothingLeft({"embeddings.", "encoder."}, {"position_ids"});
    return {infoOf(sizes), std::move(text), std::nullopt};
}

} // namespace attopo
