#pragma once

#include "token_places.h"

#include <QPointF>
#include <QQuaternion>

namespace attopo {

/// Where the picture of a complex looks: the layout fills the area at zoom 1 and pan (0, 0).
struct Viewport {
    double zoom = 1;
    QPointF pan; ///< To the right and down, in lengths of the layout: the same in a picture of another size.

    bool operator==(const Viewport &) const = default;
};

inline constexpr double leastZoom = 0.2;
inline constexpr double largestZoom = 40;
inline constexpr double farthest = 1000; ///< In either direction, in lengths of a layout.

/// How the user looks at a picture of a complex.
struct ComplexSight {
    Viewport viewport;
    QQuaternion turn = firstTurn(); ///< In space.

    bool operator==(const ComplexSight &) const = default;
};

} // namespace attopo
