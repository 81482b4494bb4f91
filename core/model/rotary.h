#pragma once

#include "json_fields.h"

#include <ATen/core/Tensor.h>

namespace attopo {

/// Rotary position embedding (Su et al. 2021) as GPT-NeoX, Llama and transformers (Hugging Face) have it:
/// component i of the first `size` of a head is turned against component i + size / 2.
struct Rotary {
    at::Tensor cosine; ///< [positions, size / 2]
    at::Tensor sine;   ///< [positions, size / 2]

    /// Turns x [n, heads, headSize], whose first token stands at position `first`.
    at::Tensor operator()(const at::Tensor &x, std::int64_t first) const;
};

/// What config.json says about the angles: position · base^(-2 i / size), perhaps scaled.
struct RotaryConfig {
    double base = 10000;
    double linearFactor = 1; ///< "linear": positions are divided by it.
    struct Llama3 {          ///< "llama3": long waves are stretched (Llama 3.1).
        double factor;
        double lowFrequencyFactor;
        double highFrequencyFactor;
        double originalPositions;
    };
    std::optional<Llama3> llama3;
};

/// Reads "rope_theta" and "rope_scaling", or "rope_parameters" as newer files have them, one object for all
/// layers or, with `layerType`, one for each type of layer. Throws Error for scalings that are not computed.
RotaryConfig readRotary(const JsonFields &config, double defaultBase, const char *layerType = nullptr);

/// The table for texts of up to `positions` tokens; `size`, even, is how much of a head is turned.
Rotary makeRotary(const RotaryConfig &config, std::int64_t size, std::int64_t positions);

} // namespace attopo
