#include "model/transformer_model.h"

#include "error.h"
#include "model/finite.h"
#include "model/model_files.h"
#include "model/open_tokenizer.h"
#include "model/safetensors.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

namespace attopo {

namespace {

constexpr const char *weightsFile = "model.safetensors";

class TransformerModel final : public Model {
public:
    TransformerModel(std::shared_ptr<const ModelFiles> files, ModelInfo info,
                     std::unique_ptr<const Network> network, std::shared_ptr<const Tokenizer> tokenizer)
        : files_(std::move(files))
        , info_(std::move(info))
        , network_(std::move(network))
        , tokenizer_(std::move(tokenizer))
    {
    }

    const ModelInfo &info() const override { return info_; }
    const Tokenizer &tokenizer() const override { return *tokenizer_; }
    Activations forward(std::span<const std::int32_t> ids, std::size_t lastLayer,
                        std::stop_token stop) const override;

private:
    void requireValid(std::span<const std::int32_t> ids, std::size_t lastLayer) const;
    void requireFinite(std::span<const float> values, const std::string &what) const;

    std::shared_ptr<const ModelFiles> files_; ///< The weights lie in them.
    ModelInfo info_;
    std::unique_ptr<const Network> network_;
    std::shared_ptr<const Tokenizer> tokenizer_;
};

void TransformerModel::requireValid(std::span<const std::int32_t> ids, std::size_t lastLayer) const
{
    if (ids.empty() || ids.size() > info_.maxTokens) {
        throw Error(info_.name + ": reads 1 to " + std::to_string(info_.maxTokens) + " tokens, got "
                    + std::to_string(ids.size()));
    }
    for (const std::int32_t id : ids) {
        if (id < 0 || static_cast<std::size_t>(id) >= info_.vocabularySize) {
            throw Error(info_.name + ": token id " + std::to_string(id)
                        + " is not in the model's vocabulary, whose ids are 0 to "
                        + std::to_string(info_.vocabularySize - 1));
        }
    }
    if (lastLayer >= info_.layers) {
        throw Error(info_.name + ": has layers 0 to " + std::to_string(info_.layers - 1) + ", not "
                    + std::to_string(lastLayer));
    }
}

void TransformerModel::requireFinite(std::span<const float> values, const std::string &what) const
{
    if (firstNonFinite(values)) {
        throw Error(info_.name + ": " + what
                    + " came out infinite or not a number; the weights are damaged or too large");
    }
}

Activations TransformerModel::forward(std::span<const std::int32_t> ids, std::size_t lastLayer,
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
        at::from_blob(place, {n, static_cast<std::int64_t>(info_.hiddenSize)}).copy_(x);
        requireFinite({place, hiddenStep}, "hidden state " + std::to_string(index));
    };
    at::Tensor x = network_->embed(ids);
    keepHidden(x, 0);
    for (std::size_t i = 0; i <= lastLayer; ++i) {
        throwIfStopped(stop);
        float *const place = result.attention.data() + i * attentionStep;
        at::Tensor attention = at::from_blob(place, {static_cast<std::int64_t>(info_.heads), n, n});
        x = network_->runLayer(i, x, attention);
        requireFinite({place, attentionStep}, "the attention of layer " + std::to_string(i));
        keepHidden(x, i + 1);
    }
    return result;
} catch (const c10::Error &error) { // no memory left, for one
    throw Error(info_.name + ": " + error.what_without_backtrace());
}

} // namespace

ModelInfo infoOf(const TransformerConfig &config)
{
    ModelInfo info;
    info.layers = static_cast<std::size_t>(config.layers);
    info.heads = static_cast<std::size_t>(config.heads);
    info.hiddenSize = static_cast<std::size_t>(config.hiddenSize);
    info.maxTokens = static_cast<std::size_t>(config.maxTokens);
    info.vocabularySize = static_cast<std::size_t>(config.vocabularySize);
    return info;
}

std::shared_ptr<const Model>
openTransformer(std::shared_ptr<const ModelFiles> files, ModelInfo info,
                const std::function<std::unique_ptr<const Network>(const Safetensors &)> &make)
{
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
    info.name = files->name();
    try {
        auto network = make(tensors);
        auto tokenizer = openTokenizer(*files);
        return std::make_shared<TransformerModel>(std::move(files), std::move(info), std::move(network),
                                                  std::move(tokenizer));
    } catch (const c10::Error &error) {
        throw Error(tensors.file() + ": " + error.what_without_backtrace());
    }
}

} // namespace attopo
