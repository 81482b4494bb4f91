#pragma once

#include "background_task.h"
#include "complex_sight.h"
#include "first_cover.h"
#include "paint_complex.h"
#include "threshold_wake.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace attopo {

/// The complex at the threshold as a graph, in the plane or in space. Nodes stand where the layout puts them
/// or the user dragged them, and stay there while the threshold moves. Wheel zooms, dragging the ground pans,
/// dragging a node moves it, a click selects a token or an edge, double click on the ground fits; arrow keys
/// pan, + and − zoom, 0 fits, [ and ] go from token to token. In space dragging and arrow keys turn, with
/// Shift they pan.
///
/// While anything but the threshold moves, the shortest edges and the first faces are drawn; all of them
/// once it rests, on another thread (FirstCover), from where every threshold is found at once.
class ComplexView : public QWidget {
    Q_OBJECT
public:
    ComplexView(Side side, ViewState *state, QWidget *parent = nullptr);

    void setLook(const ComplexLook &look);
    const RipsComplex &ripsComplex() const { return complex_; }
    /// As shown: turned, with moved tokens.
    const TokenPlaces &places() const { return places_; }
    /// Tokens that were dragged from their places, ascending; forgotten with the layout.
    const std::vector<MovedToken> &moved() const { return moved_; }
    void setMoved(const std::vector<MovedToken> &moved); ///< Leaves out what there is no token for.
    bool isLaidOut() const { return analysis_ && !layoutTask_.isRunning(); }
    /// Instead of where they are laid out, until something else is; in the plane, if there are as many.
    void putTokens(const Layout &positions);
    const ComplexSight &sight() const { return sight_; }
    void setSight(const ComplexSight &sight);
    void fit();
    void zoomTo(const std::vector<int> &tokens); ///< With some room around them.
    int tokenAt(const QPointF &point);           ///< −1: none.
    /// Shown instead of the picture while there is none.
    void setMessage(const QString &message);

    /// How many simplices of ripsComplex() are drawn so far.
    struct Drawn {
        std::size_t edges = 0;
        std::size_t triangles = 0;
    };
    Drawn drawn() const;

    QSize sizeHint() const override { return {520, 420}; }
    QSize minimumSizeHint() const override { return {140, 160}; }

Q_SIGNALS:
    void complexChanged(); ///< ripsComplex() or drawn() is another one.
    void tokenMoved();     ///< By the user.
    void sightChanged();   ///< Likewise.

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
    enum class Drag { None, Node, Pan, Turn };

    void showAnalysis(); ///< Of the state.
    void updateComplex();
    /// Lays the tokens out anew; on another thread what takes long, when `meanwhile` is shown.
    void layOut(const Layout3D &meanwhile);
    void showLayout(Layout3D layout);
    void placeTokens();
    /// The layout is shown turned from that of the analysis.
    bool isTurned() const;
    void invalidatePlacement(); ///< Nodes are elsewhere, or have other colours.
    void invalidateSimplices();
    void growCover(); ///< By what the picture at rest still lacks.
    void makeSimplices();
    void paintNewborn(QPainter &painter, const Style &style);
    void moveToken(int token, const QPointF &to);
    void panBy(const QPointF &moved); ///< In units of the picture.
    void zoomAt(const QPointF &point, double factor);
    void turnBy(const QPointF &moved);
    QRectF graphArea() const; ///< Without a legend.
    const ComplexPlacement &placement();
    void selectNeighbour(int step);
    void hover(int token, const std::optional<Edge> &edge);
    QString tokenTip(int token) const;
    /// Of the edges that are drawn the one at `point`, the shortest of several; it is no token's place.
    std::optional<Edge> edgeAt(const QPointF &point);

    const Side side_;
    ViewState *state_;
    ComplexLook look_;
    std::shared_ptr<const Analysis> analysis_;
    std::shared_ptr<const Analysis> beside_; ///< That of text A, in the picture of B.
    QStringList labels_;
    std::shared_ptr<const FirstFaces> faces_; ///< Of the analysis.
    Layout3D layout_;                         ///< Before it is turned; nothing is dragged in it.
    std::vector<MovedToken> moved_;
    ComplexSight sight_;
    TokenPlaces places_;
    RipsComplex complex_;
    QString message_;
    std::vector<int> labelledFirst_; ///< Tokens that are selected; those of a preview would make labels jump.
    std::optional<ComplexPlacement> placement_;
    std::vector<QRgb> edgeColours_;           ///< Of the first edges, as many as were needed so far.
    std::shared_ptr<const FirstCover> cover_; ///< Of this placement; null: not begun.
    QImage simplices_;                        ///< Faces and edges at this threshold; null when stale.
    ThresholdWake wake_;
    QTimer rest_; ///< Since the placement changed.
    int hovered_ = -1;
    std::optional<Selection> preview_; ///< Of what is under the mouse.
    int draggedNode_ = -1;
    Drag drag_ = Drag::None;
    bool mouseMoved_ = false; ///< Since a button was pressed.
    QPointF lastMouse_;
    BackgroundTask layoutTask_;
    BackgroundTask coverTask_;
};

} // namespace attopo
