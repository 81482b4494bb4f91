#include "model/recomputed_attention.h"

#include "model/available_memory.h"
#include "model/cpu_fallback.h"
#include "model/in_place.h"
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
    const std::lock_guard lock(keptMutex_);
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept &kept) {
        return kept.layer == layer && kept.head == head;
    });
    if (found == kept_.end())
        return nullptr;
    kept_.splice(kept_.begin(), kept_, found);
    return kept_.front().weights;
}

/// Another thread that wants a layer waits for it.
QueriesAndKeys RecomputedAttention::layer(const Activations &pass, std::size_t layer) const
{
    const std::lock_guard lock(layersMutex_);
    const auto found = std::find_if(layers_.begin(), layers_.end(),
                                    [layer](const Layer &known) { return known.number == layer; });
    if (found != layers_.end()) {
        layers_.splice(layers_.begin(), layers_, found);
        return layers_.front().found;
    }
    const at::Tensor x = hiddenState(pass, layer);
    // Threads that go through all heads in order stand in two layers at the end of one.
    constexpr std::size_t layersKept = 2;
    if (layers_.size() == layersKept)
        layers_.pop_back();
    layers_.push_front({layer, transformer_.layers.at(layer).queriesAndKeys(x.to(transformer_.device()))});
    return layers_.front().found;
}

void RecomputedAttention::keep(Kept fresh) const
{
    const std::size_t bytes = fresh.weights->size() * sizeof(float);
    const std::lock_guard lock(keptMutex_);
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
    auto buffer = std::make_shared<FloatBuffer>(size);
    const auto n = static_cast<std::int64_t>(pass.tokens);
    const at::Tensor here = at::from_blob(buffer->data(), {n, n});
    const at::Device device = transformer_.device();
    const at::Tensor weights = device.is_cpu() ? here : at::empty({n, n}, here.options().device(device));
    transformer_.layers.at(layerNumber)
        .attention.writeWeights(layer(pass, layerNumber), static_cast<std::int64_t>(headNumber), weights);
    if (!device.is_cpu())
        here.copy_(weights);
    model_->requireUnchanged();
    keep({layerNumber, headNumber, buffer});
    return HeadWeights(std::shared_ptr<const FloatBuffer>(std::move(buffer)));
} catch (const c10::Error &error) {
    const Message message("%1: %2", {model_->info().name, std::string(error.what_without_backtrace())});
    if (!transformer_.device().is_cpu())
        throw DeviceError(message);
    throw Error(message);
}

HeadWeights RecomputedAttention::crossHead(const Activations &pass, std::size_t layer, std::size_t head) const
{
    return HeadWeights(pass.crossHeadHere(layer, head));
}

} // namespace attopo
