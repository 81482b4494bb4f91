#pragma once

#include "complex_look.h"
#include "complex_placement.h"
#include "style.h"
#include "topology/first_faces.h"
#include "view_state.h"

#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <vector>

class QPainter;

namespace attopo {

/// Of a complex that fills the picture, no more triangles and tetrahedra than these, the first, are drawn:
/// they cover what those after them would.
inline constexpr std::size_t mostFaces = 10000;

/// What triangles or tetrahedra of each component are filled with, opaque, per vertex; where they overlap,
/// tetrahedra lie over triangles.
struct FaceColours {
    std::vector<QRgb> triangles;
    std::vector<QRgb> tetrahedra;
};
FaceColours faceColours(const RipsComplex &complex, const Style &style);

/// The first `count` edges, the first on top; colours as edgeColours().
void paintEdges(QPainter &painter, const ComplexPlacement &placement, const std::vector<Edge> &edges,
                std::size_t count, const std::vector<QRgb> &colours, double width = 1);

/// A rounded hull around each component of two tokens or more.
void paintOutlines(QPainter &painter, const ComplexPlacement &placement, const RipsComplex &complex,
                   const Style &style);

/// The tokens of a complex at a threshold, as they are to be painted.
struct TokenPicture {
    const std::vector<Token> &tokens;
    const QStringList &labels;
    const Barcode &barcode;
    const RipsComplex &complex;
    const Selection &selection;
    int hovered = -1; ///< None.
};

/// Nodes, labels and what is selected, over the simplices.
void paintTokens(QPainter &painter, const ComplexPlacement &placement, const TokenPicture &tokens,
                 const Style &style);

/// `area` without the strip at its bottom that the scale of the edges' colours takes, and those that say what
/// arrows of attention and the shapes of parts of the text mean, when there are such.
QRectF withoutLegend(const QRectF &area, const Analysis &analysis, const ComplexLook &look,
                     const Style &style);
/// What the colours of the edges, the arrows and the shapes mean, in those strips.
void paintLegend(QPainter &painter, const QRectF &area, const Analysis &analysis, const ComplexLook &look,
                 const Style &style);

/// A whole picture of a complex at a threshold.
struct ComplexPicture {
    const Analysis &analysis;
    const TokenPlaces &places;
    ComplexLook look;
    QStringList labels; ///< None: a small picture.
    double threshold = 0;
    Selection selection;
    bool legend = true; ///< Of the colours of edges and of attention, where they mean something.
    const TokenAttention *tokenAttention =
        nullptr; ///< Of the token that is selected; for DrawnAttention::Layer.
};

/// As it is on the screen, from shapes alone: for figures, and without labels small.
void paintComplex(QPainter &painter, const QRectF &area, const ComplexPicture &picture, const Style &style);

} // namespace attopo
