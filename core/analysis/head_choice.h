#pragma once

#include "analysis/head_combination.h"

#include <cstddef>

namespace attopo {

/// Whose attention, to what. Only translation models have more than the first.
enum class AttentionPart {
    Text,                ///< The tokens of the text, by what of the text they attend to.
    Translation,         ///< The tokens of the translation, by what of it they attend to.
    TranslationOverText, ///< The tokens of the translation, by what of the text they attend to.
    TextOverTranslation, ///< The tokens of the text, by how those of the translation attend to them.
};

/// Whether the points are tokens of a translation, or attended to by them.
inline bool readsTranslation(AttentionPart part) { return part != AttentionPart::Text; }

/// Whether the points attend to another text than their own.
inline bool attendsAcross(AttentionPart part)
{
    return part == AttentionPart::TranslationOverText || part == AttentionPart::TextOverTranslation;
}

/// Which attention of a model is looked at.
struct HeadChoice {
    AttentionPart part = AttentionPart::Text;
    std::size_t layer = 0; ///< From 0; of the decoder for all parts but Text.
    std::size_t head = 0;  ///< From 0.
    HeadCombination combination{};

    bool operator==(const HeadChoice &) const = default;
};

} // namespace attopo
