// A model of sentencepiece, with its charsmap; the first byte chooses the class of tokenizer.

#include "tokenizer_target.h"

using namespace attopo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [name, model] = chosen(data, size,
                                      {"T5Tokenizer", "AlbertTokenizer", "XLMRobertaTokenizer",
                                       "CamembertTokenizer", "LlamaTokenizer", "DebertaV2Tokenizer"});
    return openAndTokenize(
        {{"spiece.model", std::string(model)},
         {"tokenizer_config.json", std::string("{\"tokenizer_class\": \"") + name + "\"}"}},
        someText);
}
