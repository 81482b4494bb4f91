#pragma once

#include "model/transformer_config.h"

#include <string>
#include <string_view>

namespace attopo {

/// The shape of a GPT-2. In config.json: n_layer, n_head, n_embd, n_inner (null or missing: four times
/// n_embd), n_positions, vocab_size, layer_norm_epsilon, activation_function.
struct Gpt2Config : TransformerConfig {
    bool scaleByHeadSize = true;    ///< scale_attn_weights: scores are divided by √(n_embd / n_head).
    bool scaleByLayerIndex = false; ///< scale_attn_by_inverse_layer_idx: and by layer + 1.
};

/// Reads config.json. Throws Error naming `file` and the key that is missing, of the wrong type, out of range
/// or of a kind that is not computed here (cross-attention). What transformers assumes where they are missing
/// holds for layer_norm_epsilon (1e-5), activation_function ("gelu_new") and the two scales.
/// reorder_and_upcast_attn is not read: it says how to round in float16, and all is float32 here.
Gpt2Config readGpt2Config(std::string_view json, const std::string &file);

} // namespace attopo
