#pragma once

#include "model/activations.h"

#include <ATen/core/Tensor.h>

namespace attopo {

// Numbers of a pass as tensors where they lie; these must not outlive them. Included only by the .cpp files
// of models, for it needs LibTorch.

at::Tensor inPlace(const float *numbers, at::IntArrayRef sizes);

/// Activations::hidden of one step, [n, d].
at::Tensor hiddenState(const Activations &pass, std::size_t step);

} // namespace attopo
