// A tokenizer.json, and after a NUL a text for it.

#include "tokenizer_target.h"

using namespace attopo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [json, text] = partsOf(textOf(data, size), '\0');
    return openAndTokenize({{"tokenizer.json", std::string(json)}}, text.empty() ? someText : text);
}
