#pragma once

#include "json_fields.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace attopo {

/// The activation between the two matrices of a feed-forward block, named as in config.json.
enum class Activation {
    Gelu,      ///< "gelu", "gelu_python": x·Φ(x)
    GeluTanh,  ///< "gelu_new", "gelu_pytorch_tanh", "gelu_fast", …: its approximation with tanh
    QuickGelu, ///< "quick_gelu": x·sigmoid(1.702 x)
    Relu,      ///< "relu"
    Silu,      ///< "silu", "swish": x·sigmoid(x)
    Mish,      ///< "mish": x·tanh(softplus(x))
};

/// What the config.json of every family describes, each in its own words. All sizes are at least 1.
struct TransformerConfig {
    std::int64_t layers = 0;
    std::int64_t heads = 0;            ///< Per layer; divides hiddenSize.
    std::int64_t hiddenSize = 0;       ///< d
    std::int64_t intermediateSize = 0; ///< Of the feed-forward block.
    /// At least 2: tokenizers put a special token before and after a text. anyLength: there is no limit.
    std::int64_t maxTokens = 0;
    std::int64_t vocabularySize = 0;
    double layerNormEpsilon = 0; ///< From 0 to 1.
    Activation activation = Activation::Gelu;
};

/// No text is read further than this many tokens, even if the model could: the topology of more would take
/// hours.
constexpr std::int64_t mostTokens = 8192;
constexpr std::int64_t anyLength = 1 << 20;

/// The keys of the sizes in a family's config.json.
struct SizeKeys {
    const char *layers;
    const char *heads;
    const char *hiddenSize;
    const char *maxTokens; ///< nullptr when the family has no limit.
    const char *vocabularySize;
};

/// As most families name them.
constexpr SizeKeys usualSizeKeys = {"num_hidden_layers", "num_attention_heads", "hidden_size",
                                    "max_position_embeddings", "vocab_size"};

// Every reader throws Error naming the file and the key that is missing, of the wrong type or out of range.
// No model comes near the largest sizes allowed; more is damage, or an attempt to have all memory allocated.

/// The key under which newer files have a value, or else older ones.
const char *eitherKey(const JsonFields &config, const char *key, const char *olderKey);
/// A size from 1 to 2^20.
std::int64_t readSize(const JsonFields &config, const char *key);
/// All sizes but intermediateSize, which not every family writes down.
void readSizes(const JsonFields &config, const SizeKeys &keys, TransformerConfig &sizes);
double readLayerNormEpsilon(const JsonFields &config, const char *key, double otherwise);
Activation readActivation(const JsonFields &config, const char *key);
/// Which layers attend to near tokens only, as "layer_types" lists them; empty without that key.
std::vector<bool> readSlidingLayers(const JsonFields &config, std::int64_t layers);
/// nullopt when no activation that is computed has this name.
std::optional<Activation> activationNamed(std::string_view name);
/// Throws Error for an odd size: rotary positions turn numbers in pairs.
void requireEven(const JsonFields &config, const char *key, std::int64_t size);

} // namespace attopo
