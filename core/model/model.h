#pragma once

#include "model/activations.h"
#include "tokenizer/tokenizer.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>

namespace attopo {

class ModelFiles;

/// What the selectors need to know of a model.
struct ModelInfo {
    std::string name;   ///< Folder name or the name of a bundled model.
    std::string family; ///< "bert", "gpt2": model_type in config.json.
    std::size_t layers = 0;
    std::size_t heads = 0;
    std::size_t hiddenSize = 0;
    std::size_t maxTokens = 0; ///< Longest input, special tokens included.
    std::size_t vocabularySize = 0;
    bool causal = false; ///< Each token attends only to itself and earlier ones: 0 above the diagonal.
};

/// A transformer with its tokenizer, opened and checked. Immutable, safe to use from several threads.
class Model {
public:
    virtual ~Model() = default;
    virtual const ModelInfo &info() const = 0;
    virtual const Tokenizer &tokenizer() const = 0;

    /// Runs layers 0 … lastLayer on `ids` (1 … maxTokens of them, each below vocabularySize).
    /// Throws Cancelled between layers when `stop` is requested.
    virtual Activations forward(std::span<const std::int32_t> ids, std::size_t lastLayer,
                                std::stop_token stop) const = 0;
};

/// Opens a model in Hugging Face layout (config.json, model.safetensors, tokenizer.json or vocab.txt with
/// tokenizer_config.json). Throws Error naming the file, key or tensor at fault.
std::shared_ptr<const Model> openModel(std::shared_ptr<const ModelFiles> files);

} // namespace attopo
