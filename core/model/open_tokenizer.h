#pragma once

#include "tokenizer/tokenizer.h"

#include <memory>

namespace attopo {

class ModelFiles;

/// Opens the tokenizer of a model (open_tokenizer_files.h). Throws Error naming the file at fault, also when
/// there is none. Keeps nothing of `files`.
std::shared_ptr<const Tokenizer> openTokenizer(const ModelFiles &files);

} // namespace attopo
