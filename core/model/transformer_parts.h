#pragma once

#include "model/transformer_config.h"
#include "model/weight_matrix.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>
#include <string>

namespace attopo {

// What the layers of every family are put together from. Included only by the .cpp files of model families,
// for it needs LibTorch. n is the number of tokens, d the hidden size; all numbers are float32.

class Weights;

/// y = x Wᵀ + b, x [n, in] → y [n, out]
struct Linear {
    WeightMatrix weight; ///< [out, in]
    at::Tensor bias;     ///< [out], undefined for none

    at::Tensor operator()(const at::Tensor &x) const;

    /// The rows [start, start + count) of the outputs: one of several matrices stored as one.
    Linear part(std::int64_t start, std::int64_t count) const;

    /// Of outputs stored as [groups, blocks, size] the blocks [start, start + count) of every group.
    struct Blocks {
        std::int64_t groups;
        std::int64_t blocks;
    };
    Linear blocksOf(Blocks stored, std::int64_t start, std::int64_t count) const;
};

/// Scales the last dimension of its argument [n, d], or [n, heads, headSize] with numbers for each head.
struct Norm {
    enum class Kind {
        Layer,          ///< Ba et al. 2016: mean 0, variance 1
        RootMeanSquare, ///< Zhang & Sennrich 2019: mean square 1
    };
    Kind kind;
    at::Tensor weight; ///< [d] or [heads, headSize], undefined for none
    at::Tensor bias;   ///< [d], undefined for none
    double epsilon;

    at::Tensor operator()(const at::Tensor &x) const;
};

/// The block after attention: down(f(up(x))), or with a gate down(f(gate(x)) · up(x)) (Shazeer 2020).
struct FeedForward {
    Linear up; ///< d → intermediateSize
    std::optional<Linear> gate;
    Linear down; ///< intermediateSize → d
    Activation activation;

    at::Tensor operator()(const at::Tensor &x) const;
};

enum class Bias { Yes, No };

// Each takes the tensors `name`.weight and, where there is one, `name`.bias; throws Error naming the tensor
// at fault.

/// The weight is stored as [out, in], as torch.nn.Linear has it.
Linear takeLinear(Weights &weights, const std::string &name, std::int64_t out, std::int64_t in,
                  Bias bias = Bias::Yes);
/// Also by the names gamma and beta, which TensorFlow and the first conversions from it gave them.
Norm takeLayerNorm(Weights &weights, const std::string &name, std::int64_t size, double epsilon,
                   Bias bias = Bias::Yes);
Norm takeRootMeanSquareNorm(Weights &weights, const std::string &name, std::int64_t size, double epsilon);

/// The embedding that encoder and decoder share; a file has it under the name of any of the places.
WeightMatrix takeSharedEmbedding(Weights &weights, const TransformerConfig &config);

/// Without a gate; `up` and `down` are the names of its two matrices.
FeedForward takeFeedForward(Weights &weights, const TransformerConfig &config, const std::string &up,
                            const std::string &down);

/// The products a[h] · b[h] of a [heads, m, k] and b [heads, k, n], on several threads: [heads, m, n].
at::Tensor multiplyHeads(const at::Tensor &a, const at::Tensor &b);

at::Tensor activate(Activation activation, const at::Tensor &x);

} // namespace attopo
