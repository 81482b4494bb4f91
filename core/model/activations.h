#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace attopo {

/// What a forward pass leaves behind. All float32, row-major.
struct Activations {
    std::size_t layers = 0;       ///< Layers computed (those up to and including the last one asked for).
    std::size_t heads = 0;        ///< Attention heads per layer.
    std::size_t tokens = 0;       ///< n
    std::size_t hiddenSize = 0;   ///< d
    std::vector<float> attention; ///< [layers, heads, n, n]; each row sums to 1 (after softmax, no dropout).
    std::vector<float> hidden;    ///< [layers + 1, n, d]; 0 is the embedding output, l + 1 follows layer l.

    /// The n×n attention of one head; row i is the distribution with which token i attends.
    std::span<const float> head(std::size_t layer, std::size_t head) const
    {
        const std::size_t size = tokens * tokens;
        return {attention.data() + (layer * heads + head) * size, size};
    }
};

} // namespace attopo
