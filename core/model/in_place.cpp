#include "model/in_place.h"

#include <ATen/ATen.h>

namespace attopo {

at::Tensor inPlace(const float *numbers, at::IntArrayRef sizes)
{
    // LibTorch has no tensors of constant numbers; nothing writes into what was given as constant.
    return at::from_blob(const_cast<float *>(numbers), sizes);
}

at::Tensor hiddenState(const Activations &pass, std::size_t step)
{
    return inPlace(pass.hidden.data() + step * pass.tokens * pass.hiddenSize,
                   {static_cast<std::int64_t>(pass.tokens), static_cast<std::int64_t>(pass.hiddenSize)});
}

} // namespace attopo
