#pragma once

#include "model/model.h"
#include "model/transformer.h"
#include "model/transformer_config.h"

#include <memory>
#include <optional>

namespace attopo {

// Included only by the .cpp files of model families, for it needs LibTorch.

/// What a family makes of a config.json and its weights.
struct Architecture {
    ModelInfo info;                     ///< All but the name.
    Transformer text;                   ///< Reads the text: an encoder, or the only stack there is.
    std::optional<Transformer> decoder; ///< Reads the translation (info.decoder).
};

/// The sizes of a configuration, maxTokens at most mostTokens, without name and family.
ModelInfo infoOf(const TransformerConfig &config);

/// Of one stack that reads from left to right.
Architecture causalArchitecture(const TransformerConfig &config, Transformer text);

/// The model of an architecture whose weights lie in `files`: checks what goes in and comes out and keeps
/// every layer's attention and hidden states.
std::shared_ptr<const Model> makeTransformerModel(std::shared_ptr<const ModelFiles> files,
                                                  Architecture architecture,
                                                  std::shared_ptr<const Tokenizer> tokenizer);

} // namespace attopo
