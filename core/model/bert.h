#pragma once

#include "model/model.h"

#include <memory>
#include <string_view>

namespace attopo {

/// A BERT encoder (Devlin et al. 2018) on LibTorch: config.json, model.safetensors and the tokenizer's files.
/// Tensor names with and without the prefix "bert.", LayerNorm's parameters by their new and old names;
/// pooler and task heads are ignored. Float32 weights are used where they lie in `files`; float16 and
/// bfloat16 are widened to float32. Throws Error naming the file, key or tensor at fault.
std::shared_ptr<const Model> openBert(std::shared_ptr<const ModelFiles> files, std::string_view config);

} // namespace attopo
