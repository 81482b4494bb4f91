#pragma once

#include "model/activations.h"
#include "model/transformer.h"

#include <cstddef>

namespace attopo {

/// A text on its way through the layers of a transformer, step by step into the buffers of its Activations.
/// Included only by the .cpp files of models, for it needs LibTorch.
class ForwardPass {
public:
    /// `result` has ids, sizes and room. The first `knownTokens` of its tokens have been through the layers
    /// of `known` already: some of them only where `result` has keys. `source`: what a translation model's
    /// encoder has read, or nullptr.
    ForwardPass(const Transformer &transformer, Activations &result, const Activations *known,
                std::size_t knownTokens, const Activations *source);

    /// Hidden state 0.
    void embed();
    /// The attention of layer i, where it is kept, and hidden state i + 1; after those before.
    void runLayer(std::size_t i);

private:
    at::Tensor attention(const Activations &pass, std::size_t layer) const;
    at::Tensor ofKeys(const FloatBuffer &keys, const Activations &pass, std::size_t layer) const;
    void copyKnown(std::size_t layer);
    void runFresh(std::size_t layer);
    void keepHidden(std::size_t step);

    const Transformer &transformer_;
    Activations &result_;
    const Activations *known_;
    const Activations *source_;
    bool keepsAttention_;
    std::int64_t n_;
    std::int64_t first_;      ///< Tokens before this one are known.
    at::Tensor x_;            ///< [n - first, d]: the others between two layers.
    at::Tensor sourceStates_; ///< What the decoder attends to.
};

} // namespace attopo
