#pragma once

#include <qcustomplot.h>

namespace attopo {

/// A colour map that is painted as rectangles where the device wants vectors, equal neighbours of a row as
/// one; a single row or column is so everywhere.
class VectorColourMap : public QCPColorMap {
public:
    using QCPColorMap::QCPColorMap;

protected:
    void draw(QCPPainter *painter) override;
};

/// The colours of a gradient from bottom to top, in rectangles as well, with an axis to the right.
class ColourBar : public QCPAxisRect {
public:
    explicit ColourBar(QCustomPlot *plot);

    QCPColorGradient gradient;

protected:
    void draw(QCPPainter *painter) override;
};

} // namespace attopo
