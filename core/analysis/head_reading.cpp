#include "analysis/head_reading.h"

namespace attopo {

HeadReading readHeads(const Model &model, const std::string &text, bool joinWords, bool dropSpecialTokens,
                      const std::stop_token &stop)
{
    const ModelInfo &info = model.info();
    const Tokenization read = model.tokenizer().tokenize(text, info.maxTokens);
    return {std::make_shared<const Activations>(model.forward(idsOf(read.tokens), info.layers - 1, stop)),
            textPoints(read.tokens, text, joinWords, dropSpecialTokens), read.cutAt};
}

} // namespace attopo
