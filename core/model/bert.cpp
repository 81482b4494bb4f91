#include "model/bert.h"

#include "error.h"
#include "model/bert_config.h"
#include "model/finite.h"
#include "model/model_files.h"
#include "model/open_tokenizer.h"
#include "model/safetensors.h"
#include "model/weights.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

constexpr const char *weightsFile = "model.safetensors";

/// y = x Wᵀ + b
struct Linear {
    at::Tensor weight; ///< [out, in]
    at::Tensor bias;   ///< [out]

    at::Tensor operator()(const at::Tensor &x) const { return at::addmm(bias, x, weight.t()); }
};

struct LayerNorm {
    at::Tensor weight; ///< [d]
    at::Tensor bias;   ///< [d]
    double epsilon;

    at::Tensor operator()(const at::Tensor &x) const
    {
        return at::layer_norm(x, weight.sizes(), weight, bias, epsilon);
    }
};

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

Linear takeLinear(Weights &weights, const std::string &name, std::int64_t out, std::int64_t in)
{
    return {weights.take(name + ".weight", {out, in}), weights.take(name + ".bias", {out})};
}

LayerNorm takeLayerNorm(Weights &weights, const std::string &name, const BertConfig &config)
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
            takeLayerNorm(weights, "embeddings.LayerNorm", config)};
}

EncoderLayer takeLayer(Weights &weights, const BertConfig &config, std::int64_t index)
{
    const std::int64_t d = config.hiddenSize;
    const std::string layer = "encoder.layer." + std::to_string(index) + '.';
    return {takeLinear(weights, layer + "attention.self.query", d, d),
            takeLinear(weights, layer + "attention.self.key", d, d),
            takeLinear(weights, layer + "attention.self.value", d, d),
            takeLinear(weights, layer + "attention.output.dense", d, d),
            takeLayerNorm(weights, layer + "attention.output.LayerNorm", config),
            takeLinear(weights, layer + "intermediate.dense", config.intermediateSize, d),
            takeLinear(weights, layer + "output.dense", d, config.intermediateSize),
            takeLayerNorm(weights, layer + "output.LayerNorm", config)};
}

/// Tensors that come after the encoder, or follow from its size; `name` is without the prefix "bert.".
bool isNoPartOfEncoder(std::string_view name)
{
    constexpr std::string_view known[] = {"embeddings.position_ids", "pooler.", "cls.", "classifier.",
                                          "qa_outputs."};
    return std::any_of(std::begin(known), std::end(known),
                       [&](std::string_view start) { return name.starts_with(start); });
}

at::Tensor activate(Activation activation, const at::Tensor &x)
{
    switch (activation) {
    case Activation::Gelu:
        return at::gelu(x);
    case Activation::GeluTanh:
        return at::gelu(x, "tanh");
    case Activation::Relu:
        return at::relu(x);
    case Activation::Silu:
        return at::silu(x);
    }
    throw Error("an activation without a formula");
}

class Bert final : public Model {
public:
    Bert(std::shared_ptr<const ModelFiles> files, const BertConfig &config, const Safetensors &tensors);

    const ModelInfo &info() const override { return info_; }
    const Tokenizer &tokenizer() const override { return *tokenizer_; }
    Activations forward(std::span<const std::int32_t> ids, std::size_t lastLayer,
                        std::stop_token stop) const override;

private:
    void requireValid(std::span<const std::int32_t> ids, std::size_t lastLayer) const;
    void requireFinite(std::span<const float> values, const std::string &what) const;
    at::Tensor embed(std::span<const std::int32_t> ids) const;
    /// x [n, d] to the layer's output [n, d]; leaves the attention in `attention` [heads, n, n].
    at::Tensor runLayer(const EncoderLayer &layer, const at::Tensor &x, at::Tensor &attention) const;

    std::shared_ptr<const ModelFiles> files_; ///< The weights lie in them.
    BertConfig config_;
    ModelInfo info_;
    std::shared_ptr<const Tokenizer> tokenizer_;
    Embeddings embeddings_;
    std::vector<EncoderLayer> layers_;
};

Bert::Bert(std::shared_ptr<const ModelFiles> files, const BertConfig &config, const Safetensors &tensors)
    : files_(std::move(files))
    , config_(config)
{
    info_.name = files_->name();
    info_.family = "bert";
    info_.layers = static_cast<std::size_t>(config.layers);
    info_.heads = static_cast<std::size_t>(config.heads);
    info_.hiddenSize = static_cast<std::size_t>(config.hiddenSize);
    info_.maxTokens = static_cast<std::size_t>(config.maxTokens);
    info_.vocabularySize = static_cast<std::size_t>(config.vocabularySize);

    const std::string prefix = "bert.";
    const auto firstPrefixed = tensors.tensors().lower_bound(prefix);
    const bool prefixed =
        firstPrefixed != tensors.tensors().end() && firstPrefixed->first.starts_with(prefix);
    Weights weights(tensors, prefixed ? prefix : "");
    embeddings_ = takeEmbeddings(weights, config);
    for (std::int64_t i = 0; i < config.layers; ++i)
        layers_.push_back(takeLayer(weights, config, i));
    weights.requireNothingLeft(isNoPartOfEncoder);

    tokenizer_ = openTokenizer(*files_);
}

void Bert::requireValid(std::span<const std::int32_t> ids, std::size_t lastLayer) const
{
    if (ids.empty() || ids.size() > info_.maxTokens) {
        throw Error(info_.name + ": reads 1 to " + std::to_string(info_.maxTokens) + " tokens, got "
                    + std::to_string(ids.size()));
    }
    for (const std::int32_t id : ids) {
        if (id < 0 || id >= config_.vocabularySize) {
            throw Error(info_.name + ": token id " + std::to_string(id)
                        + " is not in the model's vocabulary, whose ids are 0 to "
                        + std::to_string(config_.vocabularySize - 1));
        }
    }
    if (lastLayer >= info_.layers) {
        throw Error(info_.name + ": has layers 0 to " + std::to_string(info_.layers - 1) + ", not "
                    + std::to_string(lastLayer));
    }
}

void Bert::requireFinite(std::span<const float> values, const std::string &what) const
{
    if (firstNonFinite(values)) {
        throw Error(info_.name + ": " + what
                    + " came out infinite or not a number; the weights are damaged or too large");
    }
}

at::Tensor Bert::embed(std::span<const std::int32_t> ids) const
{
    const auto n = static_cast<std::int64_t>(ids.size());
    const std::vector<std::int64_t> rows(ids.begin(), ids.end());
    const at::Tensor index = at::tensor(rows, at::kLong);
    at::Tensor sum = at::index_select(embeddings_.word, 0, index);
    sum.add_(embeddings_.tokenType[0]).add_(embeddings_.position.narrow(0, 0, n));
    return embeddings_.norm(sum);
}

at::Tensor Bert::runLayer(const EncoderLayer &layer, const at::Tensor &x, at::Tensor &attention) const
{
    const std::int64_t n = x.size(0);
    const std::int64_t headSize = config_.hiddenSize / config_.heads;
    const auto splitHeads = [&](const at::Tensor &y) { // [n, d] → [heads, n, headSize]
        return y.view({n, config_.heads, headSize}).transpose(0, 1);
    };
    const at::Tensor query = layer.query(x).mul_(1 / std::sqrt(static_cast<double>(headSize)));
    const at::Tensor scores = at::bmm(splitHeads(query), splitHeads(layer.key(x)).transpose(1, 2));
    at::_softmax_out(attention, scores, -1, /*half_to_float=*/false);
    const at::Tensor context =
        at::bmm(attention, splitHeads(layer.value(x))).transpose(0, 1).reshape({n, config_.hiddenSize});

    const at::Tensor attended = layer.attentionNorm(layer.attentionOutput(context).add_(x));
    const at::Tensor expanded = activate(config_.activation, layer.intermediate(attended));
    return layer.outputNorm(layer.output(expanded).add_(attended));
}

Activations Bert::forward(std::span<const std::int32_t> ids, std::size_t lastLayer,
                          std::stop_token stop) const
try {
    requireValid(ids, lastLayer);
    throwIfStopped(stop);
    const c10::InferenceMode inference;

    Activations result;
    result.layers = lastLayer + 1;
    result.heads = info_.heads;
    result.tokens = ids.size();
    result.hiddenSize = info_.hiddenSize;
    const std::size_t hiddenStep = result.tokens * result.hiddenSize;
    const std::size_t attentionStep = result.heads * result.tokens * result.tokens;
    result.hidden.resize((result.layers + 1) * hiddenStep);
    result.attention.resize(result.layers * attentionStep);

    const auto n = static_cast<std::int64_t>(ids.size());
    const auto keepHidden = [&](const at::Tensor &x, std::size_t index) {
        float *const place = result.hidden.data() + index * hiddenStep;
        at::from_blob(place, {n, config_.hiddenSize}).copy_(x);
        requireFinite({place, hiddenStep}, "hidden state " + std::to_string(index));
    };
    at::Tensor x = embed(ids);
    keepHidden(x, 0);
    for (std::size_t i = 0; i <= lastLayer; ++i) {
        throwIfStopped(stop);
        float *const place = result.attention.data() + i * attentionStep;
        at::Tensor attention = at::from_blob(place, {config_.heads, n, n});
        x = runLayer(layers_[i], x, attention);
        requireFinite({place, attentionStep}, "the attention of layer " + std::to_string(i));
        keepHidden(x, i + 1);
    }
    return result;
} catch (const c10::Error &error) { // no memory left, for one
    throw Error(info_.name + ": " + error.what_without_backtrace());
}

} // namespace

std::shared_ptr<const Model> openBert(std::shared_ptr<const ModelFiles> files, std::string_view configText)
{
    const BertConfig config = readBertConfig(configText, files->describe("config.json"));
    const auto bytes = files->find(weightsFile);
    if (!bytes) {
        std::string message = files->describe(weightsFile) + ": there is no such file";
        for (const char *other : {"model.safetensors.index.json", "pytorch_model.bin"}) {
            if (files->find(other)) {
                message += std::string("; ") + other
                    + " is there, but weights are read from one safetensors file so far "
                      "(save_pretrained of the transformers library writes one)";
                break;
            }
        }
        throw Error(message);
    }
    const Safetensors tensors(*bytes, files->describe(weightsFile));
    try {
        return std::make_shared<Bert>(std::move(files), config, tensors);
    } catch (const c10::Error &error) {
        throw Error(tensors.file() + ": " + error.what_without_backtrace());
    }
}

} // namespace attopo
