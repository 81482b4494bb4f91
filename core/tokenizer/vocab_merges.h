#pragma once

#include "tokenizer/pipeline_tokenizer.h"
#include "tokenizer/tokenizer_config.h"

namespace attopo {

/// Reads vocab.json and merges.txt (byte-level BPE) and the settings beside them, as GPT2Tokenizer,
/// RobertaTokenizer, DebertaTokenizer, Qwen2Tokenizer and their kin do. Throws Error naming file and key,
/// also for another class of tokenizer.
TokenizerPipeline readVocabAndMerges(const TokenizerFile &vocabulary, const TokenizerFile &merges,
                                     const FindTokenizerFile &find);

} // namespace attopo
