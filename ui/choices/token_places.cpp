#include "token_places.h"

namespace attopo {

TokenPlaces placesInPlane(const Layout &layout, bool onCircle) { return {layout, layout, {}, onCircle}; }

TokenPlaces placesInSpace(const Layout3D &layout, const QQuaternion &turn)
{
    TokenPlaces places;
    places.frame = {{-1, -1}, {1, 1}};
    for (const auto &[x, y, z] : layout) {
        const QVector3D seen = turn.rotatedVector(
            QVector3D(static_cast<float>(x), static_cast<float>(y), static_cast<float>(z)));
        places.positions.push_back({seen.x(), seen.y()});
        places.depth.push_back(seen.z());
    }
    return places;
}

TokenPlaces placesOf(const Layout3D &layout, const ComplexLook &look, const QQuaternion &turn)
{
    if (look.isDeep())
        return placesInSpace(layout, turn);
    return placesInPlane(fromFront(layout), !hasDepth(look.layout) && layout.size() > 1);
}

TokenPlaces firstPlaces(const Analysis &analysis, const ComplexLook &look)
{
    return placesOf(layOutTokens(analysis, look.layout, look.isDeep()), look, firstTurn());
}

} // namespace attopo
