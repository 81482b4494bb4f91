#include "tokenizer/split_text.h"

namespace attopo {

namespace {

struct Part {
    TextMatch place;
    bool delimiter = false;
};

/// All of the text, in parts that are delimiters or lie between them.
std::vector<Part> partsOf(std::size_t size, const std::vector<TextMatch> &matches, bool invert)
{
    std::vector<Part> parts;
    parts.reserve(2 * matches.size() + 1);
    std::size_t done = 0;
    for (const TextMatch &match : matches) {
        if (match.start > done)
            parts.push_back({{done, match.start}, invert});
        parts.push_back({match, !invert});
        done = match.end;
    }
    if (done < size)
        parts.push_back({{done, size}, invert});
    return parts;
}

/// Whether the part before and this one stay together.
bool together(const Part &before, const Part &part, SplitBehavior behavior)
{
    switch (behavior) {
    case SplitBehavior::MergedWithPrevious:
        return part.delimiter && !before.delimiter;
    case SplitBehavior::MergedWithNext:
        return before.delimiter && !part.delimiter;
    case SplitBehavior::Contiguous:
        return before.delimiter == part.delimiter;
    case SplitBehavior::Removed:
    case SplitBehavior::Isolated:
        return false;
    }
    return false;
}

} // namespace

void splitText(const AlignedText &text, const std::vector<TextMatch> &delimiters, SplitBehavior behavior,
               bool invert, std::vector<AlignedText> &parts)
{
    const std::vector<Part> pieces = partsOf(text.size(), delimiters, invert);
    for (std::size_t i = 0; i < pieces.size();) {
        const std::size_t start = pieces[i].place.start;
        std::size_t end = pieces[i].place.end;
        const bool removed = behavior == SplitBehavior::Removed && pieces[i].delimiter;
        for (++i; i < pieces.size() && together(pieces[i - 1], pieces[i], behavior); ++i)
            end = pieces[i].place.end;
        if (!removed && end > start) {
            parts.emplace_back(text.begin() + static_cast<std::ptrdiff_t>(start),
                               text.begin() + static_cast<std::ptrdiff_t>(end));
        }
    }
}

std::vector<TextMatch> findCharacters(AlignedView text, const std::function<bool(char32_t)> &isDelimiter)
{
    std::vector<TextMatch> matches;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isDelimiter(text[i].character))
            matches.push_back({i, i + 1});
    }
    return matches;
}

} // namespace attopo
