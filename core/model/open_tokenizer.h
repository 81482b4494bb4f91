#pragma once

#include "tokenizer/tokenizer.h"

#include <memory>

namespace attopo {

class ModelFiles;

/// Opens the tokenizer of a model: tokenizer.json, or else vocab.txt with tokenizer_config.json (which may be
/// missing). Throws Error naming the file at fault. Keeps nothing of `files`.
std::shared_ptr<const Tokenizer> openTokenizer(const ModelFiles &files);

} // namespace attopo
