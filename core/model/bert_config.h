#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace attopo {

/// The activation between the two matrices of a feed-forward block, named as in config.json's "hidden_act".
enum class Activation {
    Gelu,     ///< "gelu": x·Φ(x)
    GeluTanh, ///< "gelu_new", "gelu_pytorch_tanh", "gelu_fast": its approximation with tanh
    Relu,     ///< "relu"
    Silu,     ///< "silu", "swish": x·sigmoid(x)
};

/// The shape of a BERT, from config.json. All sizes are at least 1.
struct BertConfig {
    std::int64_t layers = 0;                  ///< num_hidden_layers
    std::int64_t heads = 0;                   ///< num_attention_heads; divides hiddenSize
    std::int64_t hiddenSize = 0;              ///< hidden_size
    std::int64_t intermediateSize = 0;        ///< intermediate_size, of the feed-forward block
    std::int64_t maxTokens = 0;               ///< max_position_embeddings, at least 2
    std::int64_t vocabularySize = 0;          ///< vocab_size
    std::int64_t tokenTypes = 0;              ///< type_vocab_size
    double layerNormEpsilon = 1e-12;          ///< layer_norm_eps
    Activation activation = Activation::Gelu; ///< hidden_act
};

/// Reads config.json. Throws Error naming `file` and the key that is missing, of the wrong type, out of range
/// or of a kind that is not computed here (relative positions, decoders). layer_norm_eps and
/// position_embedding_type may be missing: config.json of the first BERTs does without, and means 1e-12 and
/// "absolute".
BertConfig readBertConfig(std::string_view json, const std::string &file);

} // namespace attopo
