#pragma once

#include "analysis/analysis.h"
#include "paint_barcode.h"
#include "threshold_wake.h"

#include <QWidget>

namespace attopo {

/// The barcode with the threshold as a line that can be dragged. A bar under the mouse is
/// previewed, a click selects it; arrow keys up and
/// down go from bar to bar, left and right move the threshold to the next critical value.
class BarcodeView : public QWidget {
    Q_OBJECT
public:
    BarcodeView(Side side, ViewState *state, QWidget *parent = nullptr);

    const BarcodePlacement &placement();

    QSize sizeHint() const override { return {520, 240}; }
    QSize minimumSizeHint() const override { return {140, 80}; }

Q_SIGNALS:
    /// The user asks for the next critical value above (+1) or below (−1).
    void stepRequested(int direction);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void showAnalysis(); ///< Of the state; the axis goes to the end of its range.
    void invalidate();
    void hover(const std::optional<std::size_t> &bar); ///< Previews it.
    bool nearThreshold(const QPointF &point);
    void selectNeighbour(int step);
    QString nameTip(const QPointF &point); ///< Of the names of the dimensions; elsewhere empty.

    const Side side_;
    ViewState *state_;
    std::shared_ptr<const Analysis> analysis_;
    double range_ = 0;
    std::optional<BarcodePlacement> placement_;
    QPixmap bars_; ///< All but the threshold; null when stale.
    ThresholdWake wake_;
    std::optional<std::size_t> hovered_;
    bool draggingThreshold_ = false;
    std::optional<std::size_t> pressedBar_; ///< Selected at the release unless the threshold was dragged.
    QPointF pressedAt_;
};

} // namespace attopo
