#pragma once

#include "paint_complex.h"

#include <QImage>
#include <QWidget>

namespace attopo {

/// The complex at the threshold as a graph. Nodes stand where the layout puts them or the user dragged them.
/// Wheel zooms, dragging the ground pans, dragging a node moves it, a click selects a token or an edge,
/// double click on the ground fits; arrow keys pan, + and − zoom, 0 fits, [ and ] go from token to token.
class ComplexView : public QWidget {
    Q_OBJECT
public:
    ComplexView(Side side, ViewState *state, QWidget *parent = nullptr);

    void setAnalysis(std::shared_ptr<const Analysis> analysis);
    const RipsComplex &ripsComplex() const { return complex_; }
    const Layout &positions() const { return positions_; } ///< As shown, with dragged nodes.
    const Viewport &viewport() const { return viewport_; }
    void fit();
    /// Shown instead of the picture while there is none.
    void setMessage(const QString &message);

    QSize sizeHint() const override { return {520, 420}; }
    QSize minimumSizeHint() const override { return {140, 160}; }

Q_SIGNALS:
    void complexChanged(); ///< ripsComplex() is another one.

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void updateComplex();
    void invalidatePlacement();
    void invalidateSimplices();
    void zoomAt(const QPointF &point, double factor);
    const ComplexPlacement &placement();
    void selectNeighbour(int step);
    QString tokenTip(int token) const;
    /// Of the edges that are drawn the one at `point`, the shortest of several; it is no token's place.
    std::optional<Edge> edgeAt(const QPointF &point);

    const Side side_;
    ViewState *state_;
    std::shared_ptr<const Analysis> analysis_;
    QStringList labels_;
    Layout frame_;     ///< Fills the view at zoom 1.
    Layout positions_; ///< The frame with dragged nodes.
    RipsComplex complex_;
    Viewport viewport_;
    QString message_;
    std::vector<int> labelledFirst_; ///< Tokens that are selected; those of a preview would make labels jump.
    std::optional<ComplexPlacement> placement_;
    QImage simplices_; ///< Triangles and edges, kept while only selection or hover change; null when stale.
    int hovered_ = -1;
    int draggedNode_ = -1;
    bool panning_ = false;
    bool moved_ = false;
    QPointF lastMouse_;
};

} // namespace attopo
