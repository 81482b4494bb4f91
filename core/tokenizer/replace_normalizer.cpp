#include "tokenizer/replace_normalizer.h"

namespace attopo {

AlignedText replaceMatches(const AlignedText &text, const RegularExpression &pattern,
                           std::u32string_view content)
{
    const std::vector<TextMatch> matches = pattern.findAll(text);
    if (matches.empty())
        return text;
    AlignedText replaced;
    replaced.reserve(text.size());
    const auto copy = [&](std::size_t start, std::size_t end) {
        replaced.insert(replaced.end(), text.begin() + static_cast<std::ptrdiff_t>(start),
                        text.begin() + static_cast<std::ptrdiff_t>(end));
    };
    std::size_t done = 0;
    for (const TextMatch &match : matches) {
        copy(done, match.start);
        AlignedCharacter place; // of an empty match at the beginning: nothing of the text
        if (match.end > 0)
            place = text[match.end - 1];
        else if (!text.empty())
            place = {0, text.front().start, text.front().start};
        requireRoomFor(replaced.size() + content.size(), text);
        for (const char32_t character : content)
            replaced.push_back({character, place.start, place.end});
        done = match.end;
    }
    copy(done, text.size());
    return replaced;
}

} // namespace attopo
