#pragma once

#include "json_fields.h"

#include <ATen/core/Tensor.h>

#include <optional>
#include <vector>

namespace attopo {

/// Which components of the first `size` of a head are turned against each other.
enum class RotaryPairs {
    Halves,     ///< i and i + size / 2 (GPT-NeoX, Llama)
    Neighbours, ///< 2 i and 2 i + 1 (GPT-J, Cohere)
};

/// Rotary position embedding (Su et al. 2021) as transformers (Hugging Face) has it.
struct Rotary {
    at::Tensor cosine; ///< [positions, size / 2]
    at::Tensor sine;   ///< [positions, size / 2]
    RotaryPairs pairs = RotaryPairs::Halves;

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
    struct Yarn { ///< "yarn": waves are stretched that turn less than so often (Peng et al. 2024).
        double factor;
        double fast; ///< Turns within originalPositions from which on nothing is stretched.
        double slow; ///< Turns up to which all is.
        double originalPositions;
        bool truncate; ///< The two bounds are whole numbers.
    };
    std::optional<Yarn> yarn;
    std::vector<double> divisors; ///< "longrope": of each frequency, those for short texts; else empty.
    /// Longer texts would be turned otherwise ("longrope").
    std::optional<std::int64_t> longestText;
    double length = 1; ///< What is turned becomes so many times as long ("yarn", "longrope").
};

/// Reads "rope_theta" and "rope_scaling", or "rope_parameters" as newer files have them, one object for all
/// layers or, with `layerType`, one for each type of layer; `size` is how much of a head is turned. Throws
/// Error for scalings that are not computed.
RotaryConfig readRotary(const JsonFields &config, double defaultBase, std::int64_t size,
                        const char *layerType = nullptr);

/// How much of a head is turned: a share that stands under `key`, or in "rope_parameters" in newer files.
/// Throws Error when that is odd or nothing.
std::int64_t readTurnedSize(const JsonFields &config, const char *key, double otherwise,
                            std::int64_t headSize);

/// The table for texts of up to `positions` tokens, or of longestText if that is less; `size`, even, is how
/// much of a head is turned.
Rotary makeRotary(const RotaryConfig &config, std::int64_t size, std::int64_t positions,
                  RotaryPairs pairs = RotaryPairs::Halves);

} // namespace attopo
