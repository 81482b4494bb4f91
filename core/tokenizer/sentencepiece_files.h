#pragma once

#include "tokenizer/pipeline_tokenizer.h"
#include "tokenizer/tokenizer_config.h"

#include <memory>

namespace attopo {

/// Reads a model of sentencepiece and the settings beside it, as T5Tokenizer, AlbertTokenizer,
/// XLMRobertaTokenizer, CamembertTokenizer, LlamaTokenizer or DebertaV2Tokenizer does. Throws Error naming
/// file and key, also for another class of tokenizer.
std::shared_ptr<const PipelineTokenizer> readSentencePiece(const TokenizerFile &model,
                                                           const FindTokenizerFile &find);

/// Reads source.spm, target.spm and vocab.json (target_vocab.json too where the vocabularies are separate),
/// as MarianTokenizer does.
std::shared_ptr<const Tokenizer> readMarian(const TokenizerFile &source, const TokenizerFile &target,
                                            const FindTokenizerFile &find);

} // namespace attopo
