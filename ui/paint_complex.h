#pragma once

#include "analysis/analysis.h"
#include "style.h"
#include "view_state.h"

#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <vector>

class QPainter;

namespace attopo {

/// Where the picture of a complex looks: the layout fills the area at zoom 1 and pan (0, 0).
struct Viewport {
    double zoom = 1;
    QPointF pan; ///< In units of the picture.
};

/// The still part of the picture: where nodes and labels lie in an area. Made anew when layout, area or
/// viewport change, not when the threshold moves.
class ComplexPlacement {
public:
    ComplexPlacement() = default;
    /// `frame` is what fills the area, `positions` where the nodes are: the same until the user drags one.
    /// Without labels, one per node else, the picture is a small one.
    ComplexPlacement(const Layout &frame, const Layout &positions, const QStringList &labels,
                     const QRectF &area, const Viewport &viewport, const Style &style,
                     const std::vector<int> &preferred);

    struct Label {
        int token = 0;
        QRectF rect;
    };

    const std::vector<QPointF> &nodes() const { return nodes_; }
    const std::vector<Label> &labels() const { return labels_; } ///< Those that fit without overlap.
    double radius() const { return radius_; }                    ///< Of a node.
    /// The token whose node or label is at `point`, −1 for none.
    int tokenAt(const QPointF &point) const;
    /// The layout coordinates of a point of the picture.
    std::array<double, 2> toLayout(const QPointF &point) const;

private:
    void placeLabels(const QStringList &labels, const QRectF &area, const Style &style,
                     const std::vector<int> &preferred);

    QPointF origin_;
    double scale_ = 1;
    double radius_ = 5;
    std::vector<QPointF> nodes_;
    std::vector<Label> labels_;
};

/// At most this many triangles are drawn; the rest is counted all the same.
inline constexpr std::size_t drawnTriangles = 1500;

/// At most this many edges, the shortest, are drawn on the screen; figures show all.
inline constexpr std::size_t drawnEdges = 3000;

/// Exact for figures; Fast for the screen, where a frame counts: no more than drawnEdges, hairlines, and many
/// triangles without smoothing.
enum class Drawing { Exact, Fast };

/// How many of the listed triangles can be drawn on the screen within a frame: the first ones that together
/// cover no more than a few times the area of the picture.
std::size_t trianglesWithinBudget(const ComplexPlacement &placement, const std::vector<Triangle> &triangles,
                                  const QSizeF &picture);

/// Triangles and edges of `complex` (`edges` from the same token space).
void paintSimplices(QPainter &painter, const ComplexPlacement &placement, const std::vector<Edge> &edges,
                    const RipsComplex &complex, const Style &style, Drawing drawing);

/// Nodes, labels and what is selected, over the simplices.
void paintTokens(QPainter &painter, const ComplexPlacement &placement, const QStringList &labels,
                 const Barcode &barcode, const RipsComplex &complex, const Selection &selection, int hovered,
                 const Style &style);

QStringList tokenLabels(const std::vector<Token> &tokens);

} // namespace attopo
