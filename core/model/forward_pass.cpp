#include "model/forward_pass.h"

#include "model/in_place.h"

#include <ATen/ATen.h>

namespace attopo {

namespace {

std::int64_t signedSize(std::size_t size) { return static_cast<std::int64_t>(size); }

} // namespace

ForwardPass::ForwardPass(const Transformer &transformer, Activations &result, const Activations *known,
                         std::size_t knownTokens, const Activations *source)
    : transformer_(transformer)
    , result_(result)
    , known_(known)
    , source_(source)
    , keepsAttention_(!result.stored)
    , n_(signedSize(result.tokens))
    , first_(signedSize(knownTokens))
{
    if (source)
        sourceStates_ = hiddenState(*source, source->layers).to(transformer.device());
}

at::Tensor ForwardPass::attention(const Activations &pass, std::size_t layer) const
{
    return inPlace(pass.headHere(layer, 0).data(),
                   {signedSize(pass.heads), signedSize(pass.tokens), signedSize(pass.tokens)});
}

at::Tensor ForwardPass::ofKeys(const FloatBuffer &keys, const Activations &pass, std::size_t layer) const
{
    return inPlace(keys.data() + layer * pass.tokens * pass.keySize,
                   {signedSize(pass.tokens), signedSize(pass.keySize)});
}

void ForwardPass::embed()
{
    if (first_ < n_)
        x_ = transformer_.embedding(result_.ids, result_.segments, first_);
    keepHidden(0);
}

void ForwardPass::runLayer(std::size_t i)
{
    if (first_ > 0 && i >= known_->layers) { // from here on all tokens are new
        first_ = 0;
        x_ = hiddenState(result_, i).to(transformer_.device());
    }
    if (first_ > 0 && keepsAttention_)
        copyKnown(i);
    if (first_ < n_)
        runFresh(i);
    keepHidden(i + 1);
}

/// What a layer has made of the known tokens.
void ForwardPass::copyKnown(std::size_t layer)
{
    const auto before = [this](const at::Tensor &y, std::int64_t dimension) {
        return y.narrow(dimension, 0, first_);
    };
    const at::Tensor weights = attention(result_, layer);
    before(weights, 1).zero_(); // beyond the known columns, which only a causal model has
    before(before(weights, 1), 2).copy_(before(before(attention(*known_, layer), 1), 2));
    if (result_.keySize == 0)
        return;
    before(ofKeys(result_.keys, result_, layer), 0).copy_(before(ofKeys(known_->keys, *known_, layer), 0));
    before(ofKeys(result_.values, result_, layer), 0)
        .copy_(before(ofKeys(known_->values, *known_, layer), 0));
}

/// Has a layer read the other tokens.
void ForwardPass::runFresh(std::size_t layer)
{
    const at::Device device = transformer_.device();
    const std::int64_t heads = signedSize(result_.heads);
    const bool inItsPlace = first_ == 0 && device.is_cpu();
    const auto keys = [&] { return ofKeys(result_.keys, result_, layer); };
    const auto values = [&] { return ofKeys(result_.values, result_, layer); };
    AttentionPass pass;
    pass.first = first_;
    if (result_.keySize > 0) {
        pass.keys = keys().to(device);
        pass.values = values().to(device);
    }
    if (keepsAttention_) {
        pass.weights = inItsPlace
            ? attention(result_, layer)
            : at::empty({heads, n_ - first_, n_}, at::TensorOptions(at::kFloat).device(device));
    }
    AttentionPass crossPass;
    const auto cross = [&] {
        return inPlace(result_.crossHeadHere(layer, 0).data(), {heads, n_, sourceStates_.size(0)});
    };
    if (source_)
        crossPass.weights = cross().to(device);
    x_ = transformer_.runLayer(layer, x_, pass, &sourceStates_, &crossPass);
    if (keepsAttention_ && !inItsPlace)
        attention(result_, layer).narrow(1, first_, n_ - first_).copy_(pass.weights);
    if (device.is_cpu())
        return;
    if (result_.keySize > 0) {
        keys().copy_(pass.keys);
        values().copy_(pass.values);
    }
    if (source_)
        cross().copy_(crossPass.weights);
}

/// What is known of a hidden state, then x.
void ForwardPass::keepHidden(std::size_t step)
{
    at::Tensor place = hiddenState(result_, step);
    if (first_ > 0)
        place.narrow(0, 0, first_).copy_(hiddenState(*known_, step).narrow(0, 0, first_));
    if (first_ < n_)
        place.narrow(0, first_, n_ - first_).copy_(x_);
}

} // namespace attopo
