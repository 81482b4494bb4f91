#pragma once

#include "tokenizer/open_tokenizer_files.h"
#include "tokenizer/pipeline_tokenizer.h"

#include <memory>

namespace attopo {

/// `tokenizer`, which also reads chats when the files have a template for them (chat_template.h) or, when
/// that is of no use, says why it does not.
std::shared_ptr<const Tokenizer> withChat(std::shared_ptr<const PipelineTokenizer> tokenizer,
                                          const FindTokenizerFile &find);

} // namespace attopo
