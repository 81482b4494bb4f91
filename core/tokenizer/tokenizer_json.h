#pragma once

#include "tokenizer/pipeline_tokenizer.h"
#include "tokenizer/tokenizer_file.h"

namespace attopo {

/// Reads Hugging Face's tokenizer.json. Throws Error naming file and key, also where it has a step of a type
/// that is not read. Its "truncation" and "padding" are left to the caller of the tokenizer.
TokenizerPipeline readTokenizerJson(const TokenizerFile &file);

} // namespace attopo
