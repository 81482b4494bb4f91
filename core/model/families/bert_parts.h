#pragma once

#include "json_fields.h"
#include "model/transformer.h"
#include "model/transformer_config.h"
#include "model/weights.h"

#include <string>

namespace attopo {

// What the families that descend from BERT (Devlin et al. 2018) name alike. Needs LibTorch.

/// Sizes, epsilon and activation. Throws Error for positions and uses that are not computed.
TransformerConfig readBertConfig(const JsonFields &config);

/// word_embeddings, position_embeddings and token_type_embeddings of width e, as far as they are wanted, with
/// LayerNorm.
Embedding takeBertEmbedding(Weights &weights, const TransformerConfig &config, std::int64_t e,
                            std::int64_t tokenTypes);

/// As RoBERTa counts positions: from after that of the padding token, which padding keeps.
void countPositionsAfterPadding(Embedding &embedding, const JsonFields &config, TransformerConfig &sizes);

/// scale = 1 / √headSize; heads as in config.
AttentionBlock takeBertAttention(Weights &weights, const TransformerConfig &config, const std::string &query,
                                 const std::string &key, const std::string &value, const std::string &output);

/// The layer "encoder.layer.<index>".
TransformerLayer takeBertLayer(Weights &weights, const TransformerConfig &config, std::int64_t index);

} // namespace attopo
