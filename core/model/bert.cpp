#include "model/bert.h"

#include "model/bert_config.h"
#include "model/model_files.h"
#include "model/transformer_model.h"
#include "model/transformer_parts.h"
#include "model/weights.h"

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

struct Embeddings {
    at::Tensor word;      ///< [vocabulary, d]
    at::Tensor position;  ///< [maxTokens, d]
    at::Tensor tokenType; ///< [types, d]
    LayerNorm norm;
};

struct EncoderLayer {
    Linear query, key, value; ///< d → d
    Linear attentionOutput;   ///< d → d
    LayerNorm attentionNorm;
    Linear intermediate; ///< d → intermediateSize
    Linear output;       ///< intermediateSize → d
    LayerNorm outputNorm;
};

LayerNorm takeNorm(Weights &weights, const std::string &name, const BertConfig &config)
{
    // gamma and beta are what TensorFlow, and the first conversions from it, called them.
    return {weights.take(name + ".weight", name + ".gamma", {config.hiddenSize}),
            weights.take(name + ".bias", name + ".beta", {config.hiddenSize}), config.layerNormEpsilon};
}

Embeddings takeEmbeddings(Weights &weights, const BertConfig &config)
{
    const std::int64_t d = config.hiddenSize;
    return {weights.take("embeddings.word_embeddings.weight", {config.vocabularySize, d}),
            weights.take("embeddings.position_embeddings.weight", {config.maxTokens, d}),
            weights.take("embeddings.token_type_embeddings.weight", {config.tokenTypes, d}),
            takeNorm(weights, "embeddings.LayerNorm", config)};
}

EncoderLayer takeLayer(Weights &weights, const BertConfig &config, std::int64_t index)
{
    const std::int64_t d = config.hiddenSize;
    const std::string layer = "encoder.layer." + std::to_string(index) + '.';
    return {takeLinear(weights, layer + "attention.self.query", d, d),
            takeLinear(weights, layer + "attention.self.key", d, d),
            takeLinear(weights, layer + "attention.self.value", d, d),
            takeLinear(weights, layer + "attention.output.dense", d, d),
            takeNorm(weights, layer + "attention.output.LayerNorm", config),
            takeLinear(weights, layer + "intermediate.dense", config.intermediateSize, d),
            takeLinear(weights, layer + "output.dense", d, config.intermediateSize),
            takeNorm(weights, layer + "output.LayerNorm", config)};
}

/// Tensors that come after the encoder, or follow from its size; `name` is without the prefix "bert.".
bool isNoPartOfEncoder(std::string_view name)
{
    constexpr std::string_view known[] = {"embeddings.position_ids", "pooler.", "cls.", "classifier.",
                                          "qa_outputs."};
    return std::any_of(std::begin(known), std::end(known),
                       [&](std::string_view start) { return name.starts_with(start); });
}

class Bert final : public Network {
public:
    Bert(const BertConfig &config, const Safetensors &tensors)
        : config_(config)
    {
        Weights weights(tensors, "bert.");
        embeddings_ = takeEmbeddings(weights, config);
        for (std::int64_t i = 0; i < config.layers; ++i)
            layers_.push_back(takeLayer(weights, config, i));
        weights.requireNothingLeft(isNoPartOfEncoder);
    }

    at::Tensor embed(std::span<const std::int32_t> ids) const override
    {
        at::Tensor sum = rowsOf(embeddings_.word, ids);
        sum.add_(embeddings_.tokenType[0]).add_(embeddings_.position.narrow(0, 0, sum.size(0)));
        return embeddings_.norm(sum);
    }

    at::Tensor runLayer(std::size_t index, const at::Tensor &x, at::Tensor &attention) const override
    {
        const EncoderLayer &layer = layers_[index];
        const std::int64_t headSize = config_.hiddenSize / config_.heads;
        const at::Tensor query = layer.query(x).mul_(1 / std::sqrt(static_cast<double>(headSize)));
        const at::Tensor context = attend(query, layer.key(x), layer.value(x), Mask::None, attention);

        const at::Tensor attended = layer.attentionNorm(layer.attentionOutput(context).add_(x));
        const at::Tensor expanded = activate(config_.activation, layer.intermediate(attended));
        return layer.outputNorm(layer.output(expanded).add_(attended));
    }

private:
    BertConfig config_;
    Embeddings embeddings_;
    std::vector<EncoderLayer> layers_;
};

} // namespace

std::shared_ptr<const Model> openBert(std::shared_ptr<const ModelFiles> files, std::string_view configText)
{
    const BertConfig config = readBertConfig(configText, files->describe("config.json"));
    ModelInfo info = infoOf(config);
    info.family = "bert";
    return openTransformer(std::move(files), std::move(info), [&](const Safetensors &tensors) {
        return std::make_unique<Bert>(config, tensors);
    });
}

} // namespace attopo
