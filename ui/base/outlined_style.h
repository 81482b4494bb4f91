#pragma once

#include <QProxyStyle>

namespace attopo {

/// Qt's own style (Fusion), which makes outlines from the ground, darker: on a dark one, check boxes and fields
/// get an outline that is seen.
class OutlinedStyle : public QProxyStyle {
public:
    OutlinedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
};

} // namespace attopo
