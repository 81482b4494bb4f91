#pragma once

#include "complex_look.h"
#include "complex_sight.h"
#include "style.h"
#include "token_places.h"
#include "topology/first_faces.h"
#include "view_state.h"

#include <QPointF>
#include <QRectF>
#include <QStringList>
#include <QTransform>

#include <vector>

class QPainter;

namespace attopo {

/// The still part of the picture: where nodes and labels lie in an area. Made anew when layout, area or
/// viewport change, not when the threshold moves.
class ComplexPlacement {
public:
    ComplexPlacement() = default;
    /// Without labels, one per node else, the picture is a small one.
    ComplexPlacement(const TokenPlaces &places, const QStringList &labels, const QRectF &area,
                     const Viewport &viewport, const Style &style, const std::vector<int> &preferred);

    struct Label {
        int token = 0;
        QRectF rect;
        QTransform turn =
            {}; ///< Brings `rect` to the picture: on a full circle labels are turned to their ray.
    };

    const std::vector<QPointF> &nodes() const { return nodes_; }
    const std::vector<double> &depth() const { return depth_; }        ///< As TokenPlaces::depth.
    const std::vector<Label> &labels() const { return labels_; }       ///< Those that fit without overlap.
    double radius(int token) const;                                    ///< Of its node.
    const std::vector<int> &fromBehind() const { return fromBehind_; } ///< Tokens; those in front last.
    /// The token whose node or label is at `point`, −1 for none.
    int tokenAt(const QPointF &point) const;
    /// The layout coordinates of a point of the picture.
    std::array<double, 2> toLayout(const QPointF &point) const;
    double unit() const { return scale_; } ///< Of the layout, in units of the picture.

private:
    void placeLabels(const QStringList &labels, const QRectF &area, const Style &style,
                     const std::vector<int> &preferred, bool onCircle);
    void placeLabelsOnRays(const QStringList &labels, const QRectF &area, const Style &style,
                           const std::vector<int> &preferred);

    QPointF origin_;
    double scale_ = 1;
    double radius_ = 5;
    std::vector<QPointF> nodes_;
    std::vector<double> depth_;
    std::vector<int> fromBehind_;
    std::vector<Label> labels_;
};

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

/// Nodes, labels and what is selected, over the simplices.
void paintTokens(QPainter &painter, const ComplexPlacement &placement, const QStringList &labels,
                 const Barcode &barcode, const RipsComplex &complex, const Selection &selection, int hovered,
                 const Style &style);

/// `area` without the strip at its bottom that the scale of the edges' colours takes, when there is one.
QRectF withoutLegend(const QRectF &area, const Analysis &analysis, const ComplexLook &look,
                     const Style &style);
/// What the colours of the edges mean, in that strip.
void paintLegend(QPainter &painter, const QRectF &area, const Analysis &analysis, const ComplexLook &look,
                 const Style &style);

/// The whole picture as it is on the screen, from shapes alone: for figures, and without labels small.
void paintComplex(QPainter &painter, const QRectF &area, const Analysis &analysis, const TokenPlaces &places,
                  const ComplexLook &look, const QStringList &labels, double threshold,
                  const Selection &selection, const Style &style, bool legend = true);

QStringList tokenLabels(const std::vector<Token> &tokens);

} // namespace attopo
