#include "tokenizer/bert_pre_tokenizer.h"

#include "tokenizer/bert_characters.h"
#include "tokenizer/unicode.h"

namespace attopo {

std::vector<AlignedView> bertWords(AlignedView text)
{
    std::vector<AlignedView> words;
    std::size_t wordStart = 0;
    const auto endWord = [&](std::size_t end) {
        if (end > wordStart)
            words.push_back(text.subspan(wordStart, end - wordStart));
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool space = isWhitespace(text[i].character);
        if (!space && !isBertPunctuation(text[i].character))
            continue;
        endWord(i);
        if (!space)
            words.push_back(text.subspan(i, 1));
        wordStart = i + 1;
    }
    endWord(text.size());
    return words;
}

} // namespace attopo
