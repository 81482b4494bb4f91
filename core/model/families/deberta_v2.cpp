#include "model/families/bert_parts.h"
#include "model/families/families.h"
#include "translatable.h"

#include <ATen/ATen.h>

#include <cmath>

namespace attopo {

namespace {

struct RelativePositions {
    std::int64_t span;        ///< Relative positions lie in [−span, span).
    std::int64_t buckets;     ///< 0: every distance has a position of its own.
    std::int64_t maxDistance; ///< From here on distances share the last bucket.
    bool contentToPosition;
    bool positionToContent;
    bool shareKeys; ///< Positions go through the matrices of queries and keys, not through their own.
};

RelativePositions readRelativePositions(const JsonFields &config, const TransformerConfig &sizes)
{
    if (!config.booleanOr("relative_attention", false))
        config.fail("relative_attention", "true");
    RelativePositions positions{};
    const double longest = config.numberOr("max_relative_positions", -1);
    positions.maxDistance = longest < 1 ? sizes.maxTokens : readSize(config, "max_relative_positions");
    positions.buckets =
        config.numberOr("position_buckets", -1) < 1 ? 0 : readSize(config, "position_buckets");
    positions.span = positions.buckets > 0 ? positions.buckets : positions.maxDistance;
    positions.shareKeys = config.booleanOr("share_att_key", false);
    std::string types;
    if (const nlohmann::json *list = config.find("pos_att_type"); list && list->is_array()) {
        for (const nlohmann::json &type : *list)
            types += type.is_string() ? '|' + type.get<std::string>() : "|?";
    } else {
        types = config.stringOr("pos_att_type", "");
    }
    positions.contentToPosition = types.find("c2p") != std::string::npos;
    positions.positionToContent = types.find("p2c") != std::string::npos;
    return positions;
}

/// The bucket of each relative position, in float32 and in the order of transformers, where the logarithm's
/// rounding decides at the edges.
at::Tensor bucketsOf(const at::Tensor &relative, const RelativePositions &positions)
{
    if (positions.buckets == 0)
        return relative;
    const std::int64_t middle = positions.buckets / 2;
    const at::Tensor sign = relative.sign();
    const at::Tensor distance = at::where((relative < middle).logical_and(relative > -middle),
                                          at::full_like(relative, middle - 1), relative.abs())
                                    .to(at::kFloat);
    const double logSpan =
        std::log(static_cast<double>(positions.maxDistance - 1) / static_cast<double>(middle));
    const at::Tensor far = ((distance / middle).log() / logSpan * (middle - 1)).ceil() + middle;
    return at::where(distance <= middle, relative, (far * sign).to(at::kLong));
}

/// One layer's "disentangled" scores (He et al. 2021, eq. 4): content to position and position to content.
class DisentangledBias {
public:
    DisentangledBias(const RelativePositions &positions, at::Tensor positionKeys, at::Tensor positionQueries)
        : positions_(positions)
        , positionKeys_(std::move(positionKeys))
        , positionQueries_(std::move(positionQueries))
    {
    }

    at::Tensor operator()(const at::Tensor &queries, const at::Tensor &keys) const
    {
        const std::int64_t heads = queries.size(0);
        const std::int64_t n = queries.size(1);
        const at::Tensor tokens = at::arange(n, at::TensorOptions(at::kLong).device(queries.device()));
        const at::Tensor relative = bucketsOf(tokens.unsqueeze(1) - tokens.unsqueeze(0), positions_);
        const auto rowsFor = [&](const at::Tensor &index) {
            return index.clamp(0, 2 * positions_.span - 1).unsqueeze(0).expand({heads, n, n});
        };
        at::Tensor sum = at::zeros({heads, n, n}, queries.options());
        if (positionKeys_.defined()) {
            const at::Tensor scores = multiplyHeads(queries, positionKeys_.transpose(1, 2));
            sum.add_(scores.gather(2, rowsFor(relative + positions_.span)));
        }
        if (positionQueries_.defined()) {
            const at::Tensor scores = multiplyHeads(keys, positionQueries_.transpose(1, 2));
            sum.add_(scores.gather(2, rowsFor(positions_.span - relative)).transpose(1, 2));
        }
        return sum;
    }

private:
    RelativePositions positions_;
    at::Tensor positionKeys_;    ///< [heads, 2 span, headSize], undefined without content to position
    at::Tensor positionQueries_; ///< Likewise, scaled as queries are.
};

} // namespace

/// DeBERTa versions 2 and 3 (He et al. 2021).
Architecture buildDebertaV2(const JsonFields &config, const Checkpoint &checkpoint)
{
    const TransformerConfig sizes = readBertConfig(config);
    const RelativePositions positions = readRelativePositions(config, sizes);
    const std::int64_t d = sizes.hiddenSize;
    if (config.find("embedding_size") && readSize(config, "embedding_size") != d)
        config.fail("embedding_size",
                    {TRANSLATABLE("Core", "\"hidden_size\" (%1); other widths are not computed"), {d}});
    if (config.find("conv_kernel_size") && config.number("conv_kernel_size") > 0)
        config.fail("conv_kernel_size",
                    TRANSLATABLE("Core", "0; models with a convolution are not computed"));

    Weights weights(checkpoint, "deberta.");
    Transformer text;
    text.embedding.tokens = weights.take("embeddings.word_embeddings.weight", {sizes.vocabularySize, d});
    if (config.booleanOr("position_biased_input", true))
        text.embedding.positions =
            weights.take("embeddings.position_embeddings.weight", {sizes.maxTokens, d});
    if (const auto types = config.numberOr("type_vocab_size", 0); types > 0) {
        text.embedding.tokenType = weights.take("embeddings.token_type_embeddings.weight",
                                                {readSize(config, "type_vocab_size"), d})[0];
    }
    text.embedding.norm = takeLayerNorm(weights, "embeddings.LayerNorm", d, sizes.layerNormEpsilon);

    at::Tensor relative = weights.take("encoder.rel_embeddings.weight", {2 * positions.span, d});
    const std::string norm = config.stringOr("norm_rel_ebd", "none");
    if (norm.find("layer_norm") != std::string::npos)
        relative = takeLayerNorm(weights, "encoder.LayerNorm", d, sizes.layerNormEpsilon)(relative);

    const std::int64_t headSize = d / sizes.heads;
    const auto splitHeads = [&](const at::Tensor &y) { // [2 span, d] → [heads, 2 span, headSize]
        return y.view({y.size(0), sizes.heads, headSize}).transpose(0, 1).contiguous();
    };
    for (std::int64_t i = 0; i < sizes.layers; ++i) {
        const std::string name = "encoder.layer." + std::to_string(i) + '.';
        const std::string self = name + "attention.self.";
        TransformerLayer layer;
        layer.attention = takeBertAttention(weights, sizes, self + "query_proj", self + "key_proj",
                                            self + "value_proj", name + "attention.output.dense");
        AttentionBlock &attention = layer.attention;
        const int terms = 1 + int(positions.contentToPosition) + int(positions.positionToContent);
        attention.scale = 1 / std::sqrt(static_cast<double>(headSize * terms));
        at::Tensor positionKeys;
        at::Tensor positionQueries;
        if (positions.contentToPosition) {
            const Linear own =
                positions.shareKeys ? attention.key : takeLinear(weights, self + "pos_key_proj", d, d);
            positionKeys = splitHeads(own(relative));
        }
        if (positions.positionToContent) {
            const Linear own =
                positions.shareKeys ? attention.query : takeLinear(weights, self + "pos_query_proj", d, d);
            positionQueries = splitHeads(own(relative)).mul_(attention.scale);
        }
        attention.scoreBias = DisentangledBias(positions, positionKeys, positionQueries);
        layer.attentionNorm =
            takeLayerNorm(weights, name + "attention.output.LayerNorm", d, sizes.layerNormEpsilon);
        layer.feedForward =
            takeFeedForward(weights, sizes, name + "intermediate.dense", name + "output.dense");
        layer.feedForwardNorm = takeLayerNorm(weights, name + "output.LayerNorm", d, sizes.layerNormEpsilon);
        text.layers.push_back(std::move(layer));
    }
    weights.requireNothingLeft({"embeddings.", "encoder."},
                               {"position_ids", "_weight", "position_embeddings.weight"});
    return {infoOf(sizes), std::move(text), std::nullopt};
}

} // namespace attopo
