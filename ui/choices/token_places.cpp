#include "token_places.h"

#include "analysis/reading_order.h"

#include <utility>

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

Layout3D layOutBeside(const Analysis &analysis, const Analysis *beside, const ComplexLook &look,
                      std::stop_token stop)
{
    Layout3D layout = layOutTokens(analysis, look.layout, look.isDeep(), std::move(stop));
    if (!beside || !hasDepth(look.layout) || beside->space->tokens.empty())
        return layout;
    return laidBeside(layout, analysis.space->tokens, flat(inReadingOrder(*beside->layout)),
                      beside->space->tokens);
}

TokenPlaces firstPlaces(const Analysis &analysis, const Analysis *beside, const ComplexLook &look)
{
    return placesOf(layOutBeside(analysis, beside, look), look, firstTurn());
}

} // namespace attopo
