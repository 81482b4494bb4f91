#pragma once

#include "message.h"

#include <optional>

namespace attopo {

class JsonFields;
class ModelFiles;
struct Checkpoint;

/// Of files that are no model in Hugging Face layout what they are instead, and what to do: weights of
/// llama.cpp (GGUF), an ONNX graph, an adapter (LoRA) without its base model. None: they are nothing that is
/// known.
std::optional<Message> whatElseItIs(const ModelFiles &files);

/// Throws Error when the weights are quantised: numbers of other types than float32, float16 and bfloat16
/// stand for them, which only the program that made them can turn back.
void requireUnquantised(const JsonFields &config, const Checkpoint &checkpoint);

} // namespace attopo
