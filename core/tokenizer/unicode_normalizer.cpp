#include "tokenizer/unicode_normalizer.h"

#include "tokenizer/bert_characters.h"

#include <algorithm>
#include <optional>

namespace attopo {

namespace {

struct Piece {
    RewrittenCharacter rewritten;
    std::uint8_t combiningClass = 0;
};

/// Decomposition in canonical order. Further pieces of a character count as put in.
std::vector<Piece> decompose(AlignedView text, bool compatibility)
{
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
        pieces.push_back({{character, first ? 0 : 1}, combiningClass});
        if (combiningClass == 0)
            marks = pieces.size();
    };
    for (const AlignedCharacter &c : text) {
        const auto decomposition = bertDecomposition(c.character, compatibility);
        if (!decomposition) {
            push(c.character, true);
            continue;
        }
        for (std::size_t i = 0; i < decomposition->size(); ++i)
            push((*decomposition)[i], i == 0);
    }
    order();
    return pieces;
}

/// Canonical composition (Unicode Standard, section 3.11): each starter takes in the marks after it that
/// nothing blocks.
void compose(std::vector<Piece> &pieces)
{
    std::size_t size = 0;
    std::optional<std::size_t> starter;
    std::uint8_t lastClass = 0; // of the marks kept since the starter; 0: none
    for (const Piece &piece : pieces) {
        const bool blocked = lastClass != 0 && lastClass >= piece.combiningClass;
        if (starter && !blocked) {
            RewrittenCharacter &base = pieces[*starter].rewritten;
            if (const auto composed = bertComposition(base.character, piece.rewritten.character)) {
                base = {*composed, base.change + piece.rewritten.change - 1};
                continue;
            }
        }
        if (piece.combiningClass == 0)
            starter = size;
        lastClass = piece.combiningClass;
        pieces[size++] = piece;
    }
    pieces.resize(size);
}

} // namespace

AlignedText normalizeUnicode(AlignedView text, NormalizationForm form)
{
    const bool compatibility = form == NormalizationForm::Nfkc || form == NormalizationForm::Nfkd;
    std::vector<Piece> pieces = decompose(text, compatibility);
    if (form == NormalizationForm::Nfc || form == NormalizationForm::Nfkc)
        compose(pieces);
    std::vector<RewrittenCharacter> rewritten;
    rewritten.reserve(pieces.size());
    for (const Piece &piece : pieces)
        rewritten.push_back(piece.rewritten);
    return rewrite(text, rewritten, text.empty() ? 0 : text.front().start);
}

} // namespace attopo
