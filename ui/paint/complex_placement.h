#pragma once

#include "complex_sight.h"
#include "style.h"
#include "token_places.h"
#include "tokenizer/token.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QStringList>
#include <QTransform>

#include <vector>

class QFontMetricsF;

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
        QLineF leader = {}; ///< From the node to a label that found no room beside it; null: it has.
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
    class Obstacles;

    void placeLabels(const QStringList &labels, const QRectF &area, const Style &style,
                     const std::vector<int> &preferred, bool onCircle);
    /// Each in the first place beside its node where it covers nothing; with a line to it further away; or
    /// nowhere.
    void placeLabelsBeside(const std::vector<int> &order, const QStringList &labels,
                           const QFontMetricsF &metrics, Obstacles &obstacles);
    bool placeLabelBeside(int token, const QSizeF &size, Obstacles &obstacles);
    bool placeLabelWithLeader(int token, const QSizeF &size, Obstacles &obstacles);
    void placeLabelOutside(int token, const QSizeF &size, Obstacles &obstacles); ///< Of a circle.
    bool takePlace(int token, const QRectF &rect, Obstacles &obstacles);
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

} // namespace attopo
