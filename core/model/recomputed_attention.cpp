#include "model/recomputed_attention.h"

#include "model/available_memory.h"
#include "translatable.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>

namespace attopo {

RecomputedAttention::RecomputedAttention(std::shared_ptr<const Model> model, const Transformer &transformer,
                                         std::size_t mostBytes)
    : model_(std::move(model))
    , transformer_(transformer)
    , mostBytes_(mostBytes)
{
}

std::shared_ptr<const FloatBuffer> RecomputedAttention::find(std::size_t layer, std::size_t head) const
{
    const std::lock_guard lock(mutex_);
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept &kept) {
        return kept.layer == layer && kept.head == head;
    });
    if (found == kept_.end())
        return nullptr;
    kept_.splice(kept_.begin(), kept_, found);
    return kept_.front().weights;
}

/// Another thread that wants the same layer waits for it.
QueriesAndKeys RecomputedAttention::layer(const Activations &pass, std::size_t layer) const
{
    const std::lock_guard lock(mutex_);
    if (!layer_.queries.defined() || layerNumber_ != layer) {
        const std::size_t size = pass.tokens * pass.hiddenSize;
        // LibTorch has no tensors of constant numbers; nothing writes into these.
        const at::Tensor x = at::from_blob(
            const_cast<float *>(pass.hidden.data() + layer * size),
            {static_cast<std::int64_t>(pass.tokens), static_cast<std::int64_t>(pass.hiddenSize)});
        layer_ = {};
        layer_ = transformer_.layers.at(layer).queriesAndKeys(x.to(transformer_.device()));
        layerNumber_ = layer;
    }
    return layer_;
}

void RecomputedAttention::keep(Kept fresh) const
{
    const std::size_t bytes = fresh.weights->size() * sizeof(float);
    const std::lock_guard lock(mutex_);
    kept_.push_front(std::move(fresh));
    keptBytes_ += bytes;
    while (keptBytes_ > mostBytes_ && kept_.size() > 1) {
        keptBytes_ -= kept_.back().weights->size() * sizeof(float);
        kept_.pop_back();
    }
}

HeadWeights RecomputedAttention::head(const Activations &pass, std::size_t layerNumber,
                                      std::size_t headNumber) const
try {
    if (auto known = find(layerNumber, headNumber))
        return HeadWeights(std::move(known));
    const c10::InferenceMode inference;
    const std::size_t size = pass.tokens * pass.tokens;
    requireMemory(size * sizeof(float),
                  {TRANSLATABLE("Core", "%1: the attention of a head among %2 tokens"),
                   {model_->info().name, pass.tokens}},
                  TRANSLATABLE("Core", "shorten the text or close other programs"));
    const at::Tensor weights =
        transformer_.layers.at(layerNumber)
            .attention.weightsOf(layer(pass, layerNumber), static_cast<std::int64_t>(headNumber))
            .cpu();
    model_->requireUnchanged();
    const float *const numbers = weights.data_ptr<float>();
    const auto buffer = std::make_shared<const FloatBuffer>(numbers, numbers + size);
    keep({layerNumber, headNumber, buffer});
    return HeadWeights(buffer);
} catch (const c10::Error &error) {
    throw Error(Message("%1: %2", {model_->info().name, std::string(error.what_without_backtrace())}));
}

HeadWeights RecomputedAttention::crossHead(const Activations &pass, std::size_t layer, std::size_t head) const
{
    return HeadWeights(pass.crossHeadHere(layer, head));
}

} // namespace attopo
