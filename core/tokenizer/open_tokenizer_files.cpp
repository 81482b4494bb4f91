#include "tokenizer/open_tokenizer_files.h"

#include "chat/chat_tokenizer.h"
#include "tokenizer/sentencepiece_files.h"
#include "tokenizer/tokenizer_json.h"
#include "tokenizer/vocab_merges.h"
#include "tokenizer/vocab_txt.h"

namespace attopo {

std::shared_ptr<const Tokenizer> openTokenizerFiles(const FindTokenizerFile &find)
{
    if (const auto json = find("tokenizer.json"))
        return withChat(std::make_shared<PipelineTokenizer>(readTokenizerJson(*json)), find);
    const auto source = find("source.spm");
    const auto target = find("target.spm");
    if (source && target)
        return readMarian(*source, *target, find);
    for (const char *name : {"spiece.model", "sentencepiece.bpe.model", "tokenizer.model", "spm.model"}) {
        if (const auto model = find(name))
            return withChat(readSentencePiece(*model, find), find);
    }
    const auto vocabulary = find("vocab.json");
    const auto merges = find("merges.txt");
    if (vocabulary && merges)
        return withChat(std::make_shared<PipelineTokenizer>(readVocabAndMerges(*vocabulary, *merges, find)),
                        find);
    if (const auto lines = find("vocab.txt"))
        return withChat(std::make_shared<PipelineTokenizer>(readVocabTxt(*lines, find)), find);
    return nullptr;
}

} // namespace attopo
