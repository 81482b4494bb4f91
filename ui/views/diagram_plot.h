#pragma once

#include "analysis/analysis.h"
#include "following_view.h"
#include "topology/diagram_distance.h"

#include <qcustomplot.h>

#include <memory>
#include <optional>

namespace attopo {

/// The persistence diagram: birth across, death up, one point per bar; essential bars on a line of their own
/// at the top. With a second analysis both are overlaid: A as discs, B as rings. A bar under the mouse is
/// reported, as is one that is clicked, and a region over which the mouse is dragged.
class DiagramPlot : public FollowingView<QCustomPlot> {
    Q_OBJECT
public:
    explicit DiagramPlot(QWidget *parent = nullptr);

    void follow(ViewState *state); ///< Also selects in it what is clicked.
    void setStyle(const Style &style);
    void setAnalyses(std::shared_ptr<const Analysis> a, std::shared_ptr<const Analysis> b, double range);
    void setThreshold(double threshold);
    void setSelection(Side side, const Selection &selection);
    /// Draws a line between the points that are matched, or from a point to the diagonal; a thick one where
    /// they are furthest apart. Of the bars of `dimension`, or of all, of the analyses there are now; those
    /// to come have none.
    void setMatching(const DiagramMatching &matching, std::optional<int> dimension);
    void clearMatching();
    /// The bars whose points lie in a part of the picture, ascending.
    std::vector<std::size_t> barsIn(Side side, const QRect &region) const;
    /// Makes the plot square within a picture of this size.
    void fit(const QSize &size);

Q_SIGNALS:
    void barClicked(attopo::Side side, std::size_t bar);
    void
    barHovered(const std::optional<std::pair<attopo::Side, std::size_t>> &bar); ///< None: the mouse left it.
    void regionMarked(const QRect &region);                                     ///< For barsIn().
    void groundClicked();

protected:
    void catchUp(const ViewState &state, OutdatedParts parts) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void rebuild();
    void hover(const std::optional<std::pair<Side, std::size_t>> &bar);
    void moveThreshold();
    void drawMatching();
    void markSelection();
    /// Where a bar's point stands; ∞ on the line above the plot.
    QPointF position(const Bar &bar) const;
    std::optional<std::pair<Side, std::size_t>> barAt(const QPointF &point) const;

    Style style_ = Style::forPaper();
    std::array<std::shared_ptr<const Analysis>, 2> analyses_;
    struct Matched {
        DiagramMatching matching;
        std::optional<int> dimension;
        std::array<std::shared_ptr<const Analysis>, 2> of;
    };
    std::optional<Matched> matched_;
    std::array<Selection, 2> selections_;
    std::optional<std::pair<Side, std::size_t>> hovered_;
    QPointF pressedAt_;
    double range_ = 1;
    double threshold_ = 0;
    QCPItemStraightLine *diagonal_;
    QCPItemStraightLine *infinityLine_;
    QCPItemText *infinityText_;
    QCPCurve *thresholdLines_;
    QCPCurve *matching_;
    QCPCurve *longestPairs_; ///< Of the matching.
    QCPGraph *marked_;
};

} // namespace attopo
