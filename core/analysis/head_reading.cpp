#include "analysis/head_reading.h"

namespace attopo {

HeadReading readHeads(const Model &model, const std::string &text, ReadAs as, bool joinWords,
                      bool dropSpecialTokens, const std::stop_token &stop)
{
    const ModelInfo &info = model.info();
    const Tokenization read = model.tokenizer().read(as, text, info.maxTokens);
    return {std::make_shared<const Activations>(forwardTokens(model, read.tokens, info.layers - 1, stop)),
            textPoints(read.tokens, text, joinWords, dropSpecialTokens), read.cutAt};
}

} // namespace attopo
