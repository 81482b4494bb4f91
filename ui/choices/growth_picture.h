#pragma once

#include <span>

namespace attopo {

/// The pictures of a text that is read token by token.
enum class GrowthPicture {
    BettiSurface, ///< Betti number of one dimension over time and threshold.
    Vines,        ///< How long the bars of one dimension are, followed through time.
    BettiNumbers, ///< Of all dimensions at the threshold over time.
};

struct GrowthPictureInfo {
    GrowthPicture picture;
    const char *name;        ///< On the command line.
    const char *label;       ///< In the window.
    const char *explanation; ///< With its source.
    bool ofOneDimension;
};

/// All of them, in the order of their values.
std::span<const GrowthPictureInfo> growthPictures();

} // namespace attopo
