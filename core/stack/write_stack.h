#pragma once

#include "analysis/analysis.h"

#include <filesystem>
#include <stop_token>

namespace attopo {

/// Writes what a model attends to in a text as a stack (attention_stack.h, .safetensors): attention.{layer}
/// [H, n, n] and hidden.{layer} [n, d] in float32, bit for bit as the model computed them, with tokens, text,
/// spans and the model's name; of a translation model with a translation those of its decoder,
/// cross_attention.{layer} and source_attention.{layer}. Throws Error, also as Model::forward(), or
/// Cancelled.
void writeStack(const std::filesystem::path &file, const TextSource &source,
                const std::stop_token &stop = {});

} // namespace attopo
