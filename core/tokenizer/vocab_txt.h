#pragma once

#include "tokenizer/pipeline_tokenizer.h"
#include "tokenizer/tokenizer_config.h"

namespace attopo {

/// Reads vocab.txt, one token per line in the order of ids, and the settings beside it, as BertTokenizer and
/// its kin, MPNetTokenizer or EsmTokenizer do. What the files do not say is as in bert-base-uncased. Throws
/// Error naming file and key, also for another class of tokenizer.
TokenizerPipeline readVocabTxt(const TokenizerFile &vocabulary, const FindTokenizerFile &find);

} // namespace attopo
