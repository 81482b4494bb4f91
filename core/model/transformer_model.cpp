#include "model/transformer_model.h"

#include "error.h"
#include "model/attention_budget.h"
#include "model/available_memory.h"
#include "model/cpu_fallback.h"
#include "model/finite.h"
#include "model/forward_pass.h"
#include "model/in_place.h"
#include "model/input_check.h"
#include "model/model_files.h"
#include "model/recomputed_attention.h"
#include "translatable.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>

namespace attopo {

namespace {

/// Passes that are kept at a time (analysis/text_reader.h), three of texts and three of translations, and one
/// that is made.
constexpr std::size_t passesKept = 7;

/// What a pass reads.
struct ReadTokens {
    std::span<const std::int32_t> ids;
    std::span<const std::int32_t> segments{}; ///< Of each; empty: all are 0.
};

/// How many tokens at the beginning of `ids` have been through the layers of `known` already.
std::size_t knownTokens(const ReadTokens &read, const Activations *known, bool causal)
{
    const std::span<const std::int32_t> ids = read.ids;
    if (!known
        || !std::equal(read.segments.begin(), read.segments.end(), known->segments.begin(),
                       known->segments.end()))
        return 0;
    const auto difference = std::mismatch(ids.begin(), ids.end(), known->ids.begin(), known->ids.end());
    const auto common = static_cast<std::size_t>(difference.first - ids.begin());
    const bool whole = common == ids.size() && common == known->ids.size();
    return whole || causal ? common : 0;
}

class TransformerModel final : public Model, public std::enable_shared_from_this<TransformerModel> {
public:
    TransformerModel(std::shared_ptr<const ModelFiles> files, Architecture architecture,
                     std::shared_ptr<const Tokenizer> tokenizer)
        : files_(std::move(files))
        , architecture_(std::move(architecture))
        , tokenizer_(std::move(tokenizer))
    {
    }

    const ModelInfo &info() const override { return architecture_.info; }
    const Tokenizer &tokenizer() const override { return *tokenizer_; }
    void requireUnchanged() const override { files_->requireUnchanged(); }
    Activations forward(std::span<const std::int32_t> ids, std::size_t lastLayer, std::stop_token stop,
                        const Activations *known) const override;
    Activations forwardSegments(std::span<const std::int32_t> ids, std::span<const std::int32_t> segments,
                                std::size_t lastLayer, std::stop_token stop,
                                const Activations *known) const override;
    Activations forwardDecoder(const Activations &source, std::span<const std::int32_t> ids,
                               std::size_t lastLayer, std::stop_token stop) const override;
    std::vector<float> valueNorms(const Activations &activations, std::size_t layer) const override;

private:
    void requireFinite(const Activations &activations, std::size_t step) const;
    [[noreturn]] void fail(const c10::Error &error) const;
    bool keepsAttention(const Activations &pass, std::size_t keySize, std::size_t sourceTokens) const;
    void reserve(Activations &activations, std::size_t sourceTokens, std::size_t keySize) const;
    Activations run(const Transformer &transformer, const ReadTokens &read, std::size_t lastLayer,
                    std::stop_token stop, const Activations *known, const Activations *source) const;

    std::shared_ptr<const ModelFiles> files_; ///< The weights lie in them.
    Architecture architecture_;
    std::shared_ptr<const Tokenizer> tokenizer_;
};

/// Of hidden state `step` and, if that is not finite, of what has led to it: what is not finite spreads.
void TransformerModel::requireFinite(const Activations &activations, std::size_t step) const
{
    const std::size_t size = activations.tokens * activations.hiddenSize;
    if (!firstNonFinite(std::span(activations.hidden).subspan(step * size, size)))
        return;
    Message what(TRANSLATABLE("Core", "hidden state %1"), {step});
    if (step > 0) {
        const std::size_t layer = step - 1;
        const std::size_t all = activations.heads * activations.tokens;
        const std::span<const float> attention(activations.headHere(layer, 0).data(),
                                               activations.stored ? 0 : all * activations.tokens);
        const std::span<const float> cross(activations.crossHeadHere(layer, 0).data(),
                                           all * activations.sourceTokens);
        if (firstNonFinite(attention))
            what = {TRANSLATABLE("Core", "the attention of layer %1"), {layer}};
        else if (firstNonFinite(cross))
            what = {TRANSLATABLE("Core", "the cross-attention of layer %1"), {layer}};
    }
    throw Error(TRANSLATABLE(
                    "Core", "%1: %2 came out infinite or not a number; the weights are damaged or too large"),
                {architecture_.info.name, what});
}

void TransformerModel::fail(const c10::Error &error) const
{
    const Message message("%1: %2", {architecture_.info.name, std::string(error.what_without_backtrace())});
    if (!architecture_.text.device().is_cpu())
        throw DeviceError(message);
    throw Error(message);
}

/// Whether the attention of a pass, and what a longer text goes on from, are few enough to be kept.
bool TransformerModel::keepsAttention(const Activations &pass, std::size_t keySize,
                                      std::size_t sourceTokens) const
{
    const std::size_t ofLayer = pass.tokens * (pass.heads * (pass.tokens + sourceTokens) + 2 * keySize);
    return pass.layers * ofLayer * sizeof(float) <= attentionBudget() / passesKept;
}

/// Makes room for all that is kept, if there is as much memory.
void TransformerModel::reserve(Activations &result, std::size_t sourceTokens, std::size_t keySize) const
{
    const std::size_t n = result.tokens;
    const std::size_t hidden = (result.layers + 1) * n * result.hiddenSize;
    const std::size_t attention = result.stored ? 0 : result.layers * result.heads * n * n;
    const std::size_t cross = result.layers * result.heads * n * sourceTokens;
    const std::size_t keys = result.layers * n * keySize;
    requireMemory((hidden + attention + cross + 2 * keys) * sizeof(float),
                  {TRANSLATABLE("Core", "%1: the attention of %2 tokens in %3 layers"),
                   {architecture_.info.name, n, result.layers}},
                  TRANSLATABLE("Core", "shorten the text or choose a lower layer"));
    result.hidden.resize(hidden);
    result.attention.resize(attention);
    result.sourceTokens = sourceTokens;
    result.cross.resize(cross);
    result.keySize = keySize;
    result.keys.resize(keys);
    result.values.resize(keys);
}

Activations TransformerModel::run(const Transformer &transformer, const ReadTokens &read,
                                  std::size_t lastLayer, std::stop_token stop, const Activations *known,
                                  const Activations *source) const
try {
    const c10::InferenceMode inference;
    const TransformerLayer &firstLayer = transformer.layers.front();
    Activations result;
    result.ids.assign(read.ids.begin(), read.ids.end());
    result.segments.assign(read.segments.begin(), read.segments.end());
    result.layers = lastLayer + 1;
    result.heads = static_cast<std::size_t>(firstLayer.attention.heads);
    result.tokens = read.ids.size();
    result.hiddenSize = architecture_.info.hiddenSize;
    const bool causal = firstLayer.attention.mask == Mask::Causal && !source;
    const std::size_t keySize =
        causal ? static_cast<std::size_t>(firstLayer.attention.key.weight.size(0)) : 0;
    const bool keeps = keepsAttention(result, keySize, source ? source->tokens : 0);
    if (!keeps)
        result.stored = std::make_shared<const RecomputedAttention>(shared_from_this(), transformer,
                                                                    attentionBudget() / passesKept);
    reserve(result, source ? source->tokens : 0, keeps ? keySize : 0);
    if (known && known->stored && keeps)
        known = nullptr; // its attention would have to be computed as well

    ForwardPass pass(transformer, result, known, knownTokens(read, known, causal && keeps), source);
    const auto check = [&](std::size_t step) {
        files_->requireUnchanged();
        requireFinite(result, step);
    };
    pass.embed();
    check(0);
    for (std::size_t i = 0; i <= lastLayer; ++i) {
        throwIfStopped(stop);
        pass.runLayer(i);
        check(i + 1);
    }
    return result;
} catch (const c10::Error &error) { // no memory left, for one
    fail(error);
}

Activations TransformerModel::forward(std::span<const std::int32_t> ids, std::size_t lastLayer,
                                      std::stop_token stop, const Activations *known) const
{
    requireReadable(architecture_.info, ids);
    requireLayer(architecture_.info, lastLayer, architecture_.info.layers);
    throwIfStopped(stop);
    return run(architecture_.text, {ids}, lastLayer, stop, known, nullptr);
}

Activations TransformerModel::forwardSegments(std::span<const std::int32_t> ids,
                                              std::span<const std::int32_t> segments, std::size_t lastLayer,
                                              std::stop_token stop, const Activations *known) const
{
    requireReadable(architecture_.info, ids);
    requireSegments(architecture_.info, ids, segments);
    requireLayer(architecture_.info, lastLayer, architecture_.info.layers);
    throwIfStopped(stop);
    return run(architecture_.text, {ids, segments}, lastLayer, stop, known, nullptr);
}

Activations TransformerModel::forwardDecoder(const Activations &source, std::span<const std::int32_t> ids,
                                             std::size_t lastLayer, std::stop_token stop) const
{
    if (!architecture_.decoder)
        return Model::forwardDecoder(source, ids, lastLayer, stop);
    requireReadable(architecture_.info, ids);
    requireLayer(architecture_.info, lastLayer, architecture_.info.decoder.layers);
    if (source.layers != architecture_.info.layers)
        throw Error(TRANSLATABLE("Core", "%1: the decoder needs all layers of the encoder"),
                    {architecture_.info.name});
    throwIfStopped(stop);
    return run(*architecture_.decoder, {ids}, lastLayer, stop, nullptr, &source);
}

std::vector<float> TransformerModel::valueNorms(const Activations &activations, std::size_t layer) const
try {
    const c10::InferenceMode inference;
    const Transformer &transformer =
        activations.sourceTokens > 0 && architecture_.decoder ? *architecture_.decoder : architecture_.text;
    const TransformerLayer &block = transformer.layers.at(layer);
    const at::Tensor x = hiddenState(activations, layer);
    const at::Tensor norms = block.valueNorms(x.to(transformer.device())).cpu().contiguous();
    const float *const numbers = norms.data_ptr<float>();
    return {numbers, numbers + norms.numel()};
} catch (const c10::Error &error) {
    fail(error);
}

} // namespace

ModelInfo infoOf(const TransformerConfig &config)
{
    ModelInfo info;
    info.layers = static_cast<std::size_t>(config.layers);
    info.heads = static_cast<std::size_t>(config.heads);
    info.hiddenSize = static_cast<std::size_t>(config.hiddenSize);
    info.maxTokens = static_cast<std::size_t>(std::min(config.maxTokens, mostTokens));
    info.readsFurther = config.maxTokens > mostTokens;
    info.vocabularySize = static_cast<std::size_t>(config.vocabularySize);
    return info;
}

Architecture causalArchitecture(const TransformerConfig &config, Transformer text)
{
    ModelInfo info = infoOf(config);
    info.causal = true;
    return {std::move(info), std::move(text), std::nullopt};
}

std::shared_ptr<const Model> makeTransformerModel(std::shared_ptr<const ModelFiles> files,
                                                  Architecture architecture,
                                                  std::shared_ptr<const Tokenizer> tokenizer)
{
    return std::make_shared<TransformerModel>(std::move(files), std::move(architecture),
                                              std::move(tokenizer));
}

} // namespace attopo
