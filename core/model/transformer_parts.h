#pragma once

#include "model/transformer_config.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <string>

namespace attopo {

// What the layers of every family are put together from. Included only by the .cpp files of model families,
// for it needs LibTorch. n is the number of tokens, d the hidden size; all numbers are float32.

class Weights;

/// y = x Wᵀ + b, x [n, in] → y [n, out]
struct Linear {
    at::Tensor weight; ///< [out, in], of any strides
    at::Tensor bias;   ///< [out]

    at::Tensor operator()(const at::Tensor &x) const;
};

struct LayerNorm {
    at::Tensor weight; ///< [d]
    at::Tensor bias;   ///< [d]
    double epsilon;

    at::Tensor operator()(const at::Tensor &x) const;
};

// Each takes the tensors `name`.weight and `name`.bias; throws Error naming the tensor at fault.

/// The weight is stored as [out, in], as torch.nn.Linear has it.
Linear takeLinear(Weights &weights, const std::string &name, std::int64_t out, std::int64_t in);
LayerNorm takeLayerNorm(Weights &weights, const std::string &name, std::int64_t size, double epsilon);

/// The rows `ids` of a table [rows, d], as a new tensor [n, d]. Every id is a row of the table.
at::Tensor rowsOf(const at::Tensor &table, std::span<const std::int32_t> ids);

at::Tensor activate(Activation activation, const at::Tensor &x);

enum class Mask {
    None,
    Causal, ///< A token attends to itself and to earlier ones only.
};

/// Attention with several heads (Vaswani et al. 2017): `query` (already scaled), `key` and `value` [n, d], of
/// any row stride. Leaves the weights in `attention` [heads, n, n], masked ones exactly 0, and returns the
/// values weighted with them [n, d].
at::Tensor attend(const at::Tensor &query, const at::Tensor &key, const at::Tensor &value, Mask mask,
                  at::Tensor &attention);

} // namespace attopo
