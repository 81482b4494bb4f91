#include "tokenizer/pair_text.h"

#include "error.h"
#include "tokenizer/unicode.h"
#include "translatable.h"

#include <algorithm>

namespace attopo {

namespace {

std::string_view withoutLineEnd(std::string_view text)
{
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    if (text.ends_with('\r'))
        text.remove_suffix(1);
    return text;
}

bool isSeparator(std::string_view line)
{
    const std::size_t end = line.find_last_not_of(" \t\r\n");
    return end != std::string_view::npos && line.substr(0, end + 1) == "---";
}

} // namespace

PairText splitPair(std::string_view text)
{
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size() - 1) + 1;
        if (isSeparator(text.substr(start, end - start)))
            return {withoutLineEnd(text.substr(0, start)), text.substr(end),
                    decodeUtf8(text.substr(0, end)).size()};
        start = end;
    }
    throw Error(TRANSLATABLE("Core", "A pair needs a line of --- between its two texts"));
}

} // namespace attopo
