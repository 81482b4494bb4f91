#include "tokenizer/bert_normalizer.h"

#include "tokenizer/bert_characters.h"
#include "tokenizer/unicode.h"

#include <algorithm>

namespace attopo {

namespace {

void cleanText(AlignedText &text)
{
    std::erase_if(text, [](const AlignedCharacter &c) {
        return c.character == 0 || c.character == 0xFFFD || isBertControl(c.character);
    });
    for (AlignedCharacter &c : text) {
        if (isWhitespace(c.character))
            c.character = U' ';
    }
}

AlignedText surroundChineseCharacters(const AlignedText &text)
{
    AlignedText spaced;
    spaced.reserve(text.size());
    for (const AlignedCharacter &c : text) {
        if (isBertChineseCharacter(c.character)) {
            const AlignedCharacter space{U' ', c.start, c.end};
            spaced.insert(spaced.end(), {space, c, space});
        } else {
            spaced.push_back(c);
        }
    }
    return spaced;
}

/// Canonical decomposition (NFD) in canonical order.
AlignedText decompose(const AlignedText &text)
{
    struct Piece {
        char32_t character;
        std::uint8_t combiningClass;
        bool first; ///< Of the pieces of one character.
    };
    std::vector<Piece> pieces;
    pieces.reserve(text.size());
    std::size_t marks = 0; // where the run of combining marks begins that is not yet in order
    const auto order = [&] {
        std::stable_sort(pieces.begin() + static_cast<std::ptrdiff_t>(marks), pieces.end(),
                         [](const Piece &a, const Piece &b) { return a.combiningClass < b.combiningClass; });
    };
    const auto push = [&](char32_t character, bool first) {
        const std::uint8_t combiningClass = bertCombiningClass(character);
        if (combiningClass == 0 && pieces.size() > marks + 1)
            order();
        pieces.push_back({character, combiningClass, first});
        if (combiningClass == 0)
            marks = pieces.size();
    };
    for (const AlignedCharacter &c : text) {
        if (const auto decomposition = bertDecomposition(c.character)) {
            for (std::size_t i = 0; i < decomposition->size(); ++i)
                push((*decomposition)[i], i == 0);
        } else {
            push(c.character, true);
        }
    }
    order();

    // As tokenizers aligns them: reordering happens before, so a first piece takes the next character's
    // place and a further piece that of the one before it, even where marks have changed places.
    AlignedText decomposed;
    decomposed.reserve(pieces.size());
    std::size_t next = 0;
    for (const Piece &piece : pieces) {
        const AlignedCharacter &source = text[piece.first ? next++ : next - 1];
        decomposed.push_back({piece.character, source.start, source.end});
    }
    return decomposed;
}

AlignedText lowerCase(const AlignedText &text)
{
    AlignedText lower;
    lower.reserve(text.size());
    std::u32string characters;
    for (const AlignedCharacter &c : text) {
        characters.clear();
        appendLowerCase(characters, c.character);
        for (const char32_t character : characters)
            lower.push_back({character, c.start, c.end});
    }
    return lower;
}

} // namespace

AlignedText BertNormalizer::normalize(AlignedText text) const
{
    if (settings_.cleanText)
        cleanText(text);
    if (settings_.handleChineseChars)
        text = surroundChineseCharacters(text);
    if (settings_.stripAccents.value_or(settings_.lowercase)) {
        text = decompose(text);
        std::erase_if(text, [](const AlignedCharacter &c) { return isBertNonspacingMark(c.character); });
    }
    if (settings_.lowercase)
        text = lowerCase(text);
    return text;
}

} // namespace attopo
