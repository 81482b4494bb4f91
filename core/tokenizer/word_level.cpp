#include "tokenizer/word_level.h"

namespace attopo {

WordLevel::WordLevel(Vocabulary vocabulary, std::string unknownToken)
    : vocabulary_(std::move(vocabulary))
    , unknownToken_(std::move(unknownToken))
    , unknownId_(vocabulary_.at(unknownToken_))
{
}

void WordLevel::append(std::vector<Token> &tokens, AlignedView word) const
{
    const std::string text = utf8Of(word);
    const auto found = vocabulary_.find(text);
    const bool known = found != vocabulary_.end();
    tokens.push_back({known ? found->second : unknownId_, known ? text : unknownToken_, word.front().start,
                      word.back().end, false});
}

} // namespace attopo
