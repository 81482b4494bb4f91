#pragma once

#include "model/model.h"

#include <memory>
#include <string_view>

namespace attopo {

/// A GPT-2 decoder (Radford et al. 2019, "Language Models are Unsupervised Multitask Learners") on LibTorch:
/// config.json, model.safetensors and the tokenizer's files. Tensor names with and without the prefix
/// "transformer."; language model and task heads and stored masks are ignored. Row i of an attention is a
/// distribution over tokens 0 … i and exactly 0 beyond. Hidden states as transformers keeps them: only the
/// one after the last layer is behind the final LayerNorm. Float32 weights are used where they lie in
/// `files`; float16 and bfloat16 are widened to float32. Throws Error naming the file, key or tensor at
/// fault.
std::shared_ptr<const Model> openGpt2(std::shared_ptr<const ModelFiles> files, std::string_view config);

} // namespace attopo
