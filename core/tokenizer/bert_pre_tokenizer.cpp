#include "tokenizer/bert_pre_tokenizer.h"

#include "tokenizer/bert_characters.h"
#include "tokenizer/unicode.h"

namespace attopo {

void appendBertWords(const AlignedText &text, std::vector<AlignedText> &words)
{
    std::size_t wordStart = 0;
    const auto append = [&](std::size_t start, std::size_t end) {
        if (end > start)
            words.emplace_back(text.begin() + static_cast<std::ptrdiff_t>(start),
                               text.begin() + static_cast<std::ptrdiff_t>(end));
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool space = isWhitespace(text[i].character);
        if (!space && !isBertPunctuation(text[i].character))
            continue;
        append(wordStart, i);
        if (!space)
            append(i, i + 1);
        wordStart = i + 1;
    }
    append(wordStart, text.size());
}

} // namespace attopo
