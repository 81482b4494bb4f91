// Vocabularies of older models: vocab.txt, or vocab.json and after a NUL merges.txt, as the first byte
// chooses.

#include "tokenizer_target.h"

using namespace attopo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [name, bytes] = chosen(data, size,
                                      {"BertTokenizer", "MPNetTokenizer", "EsmTokenizer", "GPT2Tokenizer",
                                       "RobertaTokenizer", "Qwen2Tokenizer"});
    const std::string config = std::string("{\"tokenizer_class\": \"") + name + "\"}";
    const auto [vocabulary, merges] = partsOf(bytes, '\0');
    if (bytes.starts_with('{'))
        return openAndTokenize({{"vocab.json", std::string(vocabulary)},
                                {"merges.txt", std::string(merges)},
                                {"tokenizer_config.json", config}},
                               someText);
    return openAndTokenize({{"vocab.txt", std::string(bytes)}, {"tokenizer_config.json", config}}, someText);
}
