#pragma once

#include "model/transformer_config.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace attopo {

/// The shape of a BERT. In config.json: num_hidden_layers, num_attention_heads, hidden_size,
/// intermediate_size, max_position_embeddings, vocab_size, layer_norm_eps, hidden_act.
struct BertConfig : TransformerConfig {
    std::int64_t tokenTypes = 0; ///< type_vocab_size
};

/// Reads config.json. Throws Error naming `file` and the key that is missing, of the wrong type, out of range
/// or of a kind that is not computed here (relative positions, decoders). layer_norm_eps and
/// position_embedding_type may be missing: config.json of the first BERTs does without, and means 1e-12 and
/// "absolute".
BertConfig readBertConfig(std::string_view json, const std::string &file);

} // namespace attopo
