#pragma once

#include "tokenizer/tokenizer.h"
#include "tokenizer/tokenizer_config.h"

#include <memory>

namespace attopo {

/// Opens the tokenizer that the files of a model hold: tokenizer.json or else the older files (vocab.txt,
/// vocab.json with merges.txt, or models of sentencepiece) with the settings beside them. nullptr when there
/// is none of them. Throws Error naming the file at fault. Keeps nothing of the files.
std::shared_ptr<const Tokenizer> openTokenizerFiles(const FindTokenizerFile &find);

} // namespace attopo
