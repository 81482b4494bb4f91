#pragma once

#include "complex_look.h"

#include <QQuaternion>

namespace attopo {

/// Where tokens are in the picture, in the coordinates of a layout of the plane.
struct TokenPlaces {
    Layout frame; ///< What fills the picture at zoom 1.
    Layout positions;
    /// −1 at the back … 1 in front, per token; empty in the plane. Seen without perspective: lengths across
    /// mean the same at any depth.
    std::vector<double> depth;
    bool onCircle = false; ///< Labels stand outside. Two tokens or more.
};

/// A token that was put elsewhere by hand, in the plane.
struct MovedToken {
    int token = 0;
    std::array<double, 2>
        place{}; ///< In the coordinates of layOutTokens(), whichever way it is shown turned.

    bool operator==(const MovedToken &) const = default;
};

TokenPlaces placesInPlane(const Layout &layout, bool onCircle = false);
/// Seen after a turn about the middle; the frame holds every turn.
TokenPlaces placesInSpace(const Layout3D &layout, const QQuaternion &turn);

/// From slightly above and to the side, so that depth can be told.
inline QQuaternion firstTurn() { return QQuaternion::fromEulerAngles(18, -24, 0); }

/// As the window shows an analysis before anything is turned or dragged. `beside`: the first of two texts, of
/// the second, which is turned so that what they share can be compared; else null.
TokenPlaces firstPlaces(const Analysis &analysis, const Analysis *beside, const ComplexLook &look);

/// layOutTokens(), likewise turned.
Layout3D layOutBeside(const Analysis &analysis, const Analysis *beside, const ComplexLook &look,
                      std::stop_token stop = {});

/// Where `layout` is a layout of the look.
TokenPlaces placesOf(const Layout3D &layout, const ComplexLook &look, const QQuaternion &turn);

} // namespace attopo
