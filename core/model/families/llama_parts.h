#pragma once

#include "json_fields.h"
#include "model/transformer_model.h"
#include "model/weights.h"

#include <functional>
#include <string>

namespace attopo {

// What the families that descend from Llama (Touvron et al. 2023) name alike. Needs LibTorch.

struct LlamaConfig : TransformerConfig {
    std::int64_t headSize = 0; ///< Even.
    std::int64_t keyHeads = 0; ///< Divides heads.
};

/// Where a family's config.json has what not all of them name alike.
struct LlamaKeys {
    const char *epsilon = "rms_norm_eps";
    double usualEpsilon = 1e-6; ///< Without the key.
    const char *activation = "hidden_act";
};

LlamaConfig readLlamaConfig(const JsonFields &config, const LlamaKeys &keys = {});

/// "sliding_window" as AttentionBlock has it: the token itself is one of them. nullopt without the key.
std::optional<std::int64_t> readWindow(const JsonFields &config);

/// Whether a matrix has a bias that config.json tells of under `key`; otherwise none.
Bias readBias(const JsonFields &config, const char *key);

struct LlamaBiases {
    Bias query = Bias::No; ///< Also of keys and values.
    Bias output = Bias::No;
    Bias feedForward = Bias::No;
};

/// Causal, scale = 1 / √headSize, without positions.
AttentionBlock takeLlamaAttention(Weights &weights, const LlamaConfig &config, const std::string &name,
                                  const LlamaBiases &biases, const char *output = "o_proj");
/// The norms q_norm and k_norm of each head.
void takeHeadNorms(Weights &weights, const LlamaConfig &config, const std::string &name,
                   AttentionBlock &attention);
/// gate_proj, up_proj and down_proj.
FeedForward takeGatedFeedForward(Weights &weights, const TransformerConfig &config, const std::string &name,
                                 Bias bias);
/// The layer `name` with root mean square norms before its blocks, without positions.
TransformerLayer takeLlamaLayer(Weights &weights, const LlamaConfig &config, const std::string &name,
                                const LlamaBiases &biases);

using TakeLayer = std::function<TransformerLayer(std::int64_t index, const std::string &name)>;
/// Embedding and layers, without a last norm.
Transformer takeLlamaStack(Weights &weights, const LlamaConfig &config, const TakeLayer &takeLayer);

/// Positions by turning, in all layers.
void turnEverywhere(Transformer &text, const Rotary &rotary);

/// Throws Error when a weight was left.
void requireNoLlamaWeightsLeft(const Weights &weights);

} // namespace attopo
