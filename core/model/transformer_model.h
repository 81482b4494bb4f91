#pragma once

#include "model/model.h"
#include "model/transformer_config.h"

#include <ATen/core/Tensor.h>

#include <functional>

namespace attopo {

// Included only by the .cpp files of model families, for it needs LibTorch.

class Safetensors;

/// The forward code of one family with the weights of one model: all that tells families apart. The steps are
/// those between which transformers (Hugging Face) keeps `hidden_states`. Immutable.
class Network {
public:
    virtual ~Network() = default;

    /// What enters layer 0 [n, d].
    virtual at::Tensor embed(std::span<const std::int32_t> ids) const = 0;

    /// What layer `layer` makes of x [n, d]: [n, d]. Leaves its attention in `attention` [heads, n, n], rows
    /// summing to 1. A norm that follows the last layer belongs to it.
    virtual at::Tensor runLayer(std::size_t layer, const at::Tensor &x, at::Tensor &attention) const = 0;
};

/// The sizes of a configuration, without name and family.
ModelInfo infoOf(const TransformerConfig &config);

/// The model of a network: `make` takes its weights out of model.safetensors, used where they lie in `files`;
/// forward() checks what goes in and comes out and keeps every layer's attention and hidden states. Sets
/// info.name. Throws Error naming the file or tensor at fault.
std::shared_ptr<const Model>
openTransformer(std::shared_ptr<const ModelFiles> files, ModelInfo info,
                const std::function<std::unique_ptr<const Network>(const Safetensors &)> &make);

} // namespace attopo
