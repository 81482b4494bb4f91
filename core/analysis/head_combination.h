#pragma once

#include <cstddef>
#include <vector>

namespace attopo {

/// How the attention of the heads of a model becomes one matrix.
enum class Reduction {
    OneHead,
    Mean,    ///< Over heads and layers.
    Maximum, ///< Over heads and layers, each row divided by its sum.
    Rollout, ///< From the first layer up (Abnar & Zuidema 2020, "Quantifying attention flow in
             ///< transformers").
};

/// Which heads, and how they become one. Layers and heads count from 0.
struct HeadCombination {
    Reduction reduction = Reduction::OneHead;
    std::vector<std::size_t> layers; ///< Mean and Maximum: those combined, ascending; empty: all.
    std::vector<std::size_t> heads;  ///< All but OneHead: those of each layer, ascending; empty: all.
    /// Each weight times the norm of what the token attended to adds to the head's output (Kobayashi et al.
    /// 2020, "Attention is not only a weight"), each row divided by its sum.
    bool valueWeighted = false;

    bool operator==(const HeadCombination &) const = default;
};

} // namespace attopo
