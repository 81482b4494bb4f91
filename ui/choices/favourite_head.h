#pragma once

#include "analysis/head_choice.h"
#include "head_overview.h"

#include <QString>

#include <algorithm>

namespace attopo {

/// A head that was found worth coming back to.
struct FavouriteHead {
    QString model; ///< As it is chosen: the name of a bundled model, a folder, or the file of a stack.
    AttentionPart part = AttentionPart::Text;
    LayerHead place;
    QString note{}; ///< Of the user; at most mostNoteCharacters.

    bool operator==(const FavouriteHead &) const = default;
};

/// Where a head is among favourites, whatever is noted of it.
inline auto favouriteAmong(auto &favourites, const FavouriteHead &head)
{
    return std::find_if(favourites.begin(), favourites.end(), [&](const FavouriteHead &other) {
        return other.model == head.model && other.part == head.part && other.place == head.place;
    });
}

inline constexpr int mostNoteCharacters = 1000;

} // namespace attopo
