#pragma once

#include "model/attention_block.h"

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace attopo {

/// What attention scores gain by the position of the key, so that near keys gain most (Press et al. 2022,
/// "ALiBi").
struct LinearBias {
    at::Tensor slopes;    ///< [heads]
    double scale = 1;     ///< Of what is added.
    bool rounded = false; ///< To bfloat16, as Falcon was trained.

    /// [heads, 1, n]
    at::Tensor operator()(const ScoreRows &rows) const;
};

/// The slopes of the authors for so many heads.
LinearBias makeLinearBias(std::int64_t heads);

} // namespace attopo
