#include "model/families/deberta_parts.h"

#include "translatable.h"

#include <ATen/ATen.h>

#include <cmath>
#include <sstream>

namespace attopo {

namespace {

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

    at::Tensor operator()(const ScoreRows &rows) const
    {
        const std::int64_t heads = rows.queries.size(0);
        const std::int64_t m = rows.queries.size(1);
        const std::int64_t n = rows.keys.size(1);
        const auto options = at::TensorOptions(at::kLong).device(rows.queries.device());
        const at::Tensor queries = at::arange(rows.firstQuery, rows.firstQuery + m, options);
        const at::Tensor relative =
            bucketsOf(queries.unsqueeze(1) - at::arange(n, options).unsqueeze(0), positions_); // [m, n]
        const auto ofHeads = [&](const at::Tensor &x) {
            return x.narrow(0, rows.firstHead, heads).transpose(1, 2);
        };
        const auto indexOf = [&](const at::Tensor &place) {
            return place.clamp(0, 2 * positions_.span - 1).unsqueeze(0).expand({heads, m, n});
        };
        at::Tensor sum = at::zeros({heads, m, n}, rows.queries.options());
        if (positionKeys_.defined()) {
            const at::Tensor scores = at::bmm(rows.queries, ofHeads(positionKeys_)); // [heads, m, 2 span]
            sum.add_(scores.gather(2, indexOf(relative + positions_.span)));
        }
        if (positionQueries_.defined()) {
            const at::Tensor scores = at::bmm(rows.keys, ofHeads(positionQueries_)).transpose(1, 2);
            // [heads, 2 span, n]
            sum.add_(scores.gather(1, indexOf(relative + positions_.span)));
        }
        return sum;
    }

private:
    RelativePositions positions_;
    at::Tensor positionKeys_;    ///< [heads, 2 span, headSize], undefined without content to position
    at::Tensor positionQueries_; ///< Likewise, scaled as queries are.
};

/// Older files have them in one string.
std::vector<std::string> readPositionTypes(const JsonFields &config)
{
    std::vector<std::string> types;
    const nlohmann::json *found = config.find("pos_att_type");
    if (found && found->is_array()) {
        for (const nlohmann::json &type : *found)
            types.push_back(type.is_string() ? type.get<std::string>() : "");
    } else if (found) {
        std::istringstream text(config.string("pos_att_type"));
        for (std::string type; std::getline(text, type, '|');)
            types.push_back(type);
    }
    return types;
}

} // namespace

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
    for (const std::string &type : readPositionTypes(config)) {
        if (type == "c2p")
            positions.contentToPosition = true;
        else if (type == "p2c")
            positions.positionToContent = true;
        else
            config.fail("pos_att_type", TRANSLATABLE("Core", "\"c2p\", \"p2c\" or both"));
    }
    return positions;
}

Embedding takeDebertaEmbedding(Weights &weights, const JsonFields &config, const TransformerConfig &sizes)
{
    const std::int64_t d = sizes.hiddenSize;
    if (config.find("embedding_size") && readSize(config, "embedding_size") != d)
        config.fail("embedding_size",
                    {TRANSLATABLE("Core", "\"hidden_size\" (%1); other widths are not computed"), {d}});
    Embedding embedding;
    embedding.tokens = weights.takeMatrix("embeddings.word_embeddings.weight", {sizes.vocabularySize, d});
    if (config.booleanOr("position_biased_input", true))
        embedding.positions = weights.take("embeddings.position_embeddings.weight", {sizes.maxTokens, d});
    if (const auto types = config.numberOr("type_vocab_size", 0); types > 0) {
        embedding.tokenTypes =
            weights.take("embeddings.token_type_embeddings.weight", {readSize(config, "type_vocab_size"), d});
    }
    embedding.norm = takeLayerNorm(weights, "embeddings.LayerNorm", d, sizes.layerNormEpsilon);
    return embedding;
}

std::function<at::Tensor(const ScoreRows &rows)>
disentangledBias(const RelativePositions &positions, at::Tensor positionKeys, at::Tensor positionQueries)
{
    return DisentangledBias(positions, std::move(positionKeys), std::move(positionQueries));
}

at::Tensor splitPositions(const at::Tensor &y, std::int64_t heads)
{
    return y.view({y.size(0), heads, -1}).transpose(0, 1).contiguous();
}

} // namespace attopo
