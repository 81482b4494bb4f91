#pragma once

#include "arrangement.h"

#include <QList>
#include <QMap>
#include <QObject>
#include <QRect>
#include <QSet>
#include <QSize>
#include <QTimer>

class QAction;
class QDockWidget;
class QMainWindow;
class QWidget;

namespace attopo {

/// Where a view stands at the first start.
enum class ViewPlace { Left, BelowComplex, RightTab, RightBelow };

struct DockedView {
    View view;
    QString title;
    ViewPlace place;
    QString toolTip{};
};

/// The views around the complex as docks: they can be moved, tabbed, floated and closed. The content of one
/// that is closed, or lies behind another, is hidden, so that it costs nothing.
class ViewDocks : public QObject {
    Q_OBJECT
public:
    explicit ViewDocks(QMainWindow *window);

    void add(const DockedView &view, QWidget *content);
    /// As at the first start: texts to the left, the barcode beneath the complex, the others as tabs to the
    /// right with the details beneath.
    void arrange();
    /// Where the views stand now; none before the window was shown, unless it has been set.
    std::optional<Arrangement> arrangement() const;
    /// Puts them there once the window is shown: before, sizes mean nothing. A view that is not in it stands
    /// with the diagram.
    void setArrangement(const Arrangement &arrangement);
    /// To be called when the window is shown.
    void windowShown();

    void show(View view);            ///< Opens it if it is closed, and brings it to the front.
    void focus(View view);           ///< Likewise, and gives it the keyboard.
    bool isInFront(View view) const; ///< Its content is to be seen.
    /// Whether it can be opened at all. One that cannot is closed.
    void setAvailable(View view, bool available);
    /// Of the tabs to the right the one in front: the first that is.
    View front() const;
    QList<QAction *> toggleActions() const; ///< Open or close one each, in the order of View.
    /// focus() one each, in the order of View; available as the views are. Ctrl+1 … Ctrl+0 trigger the first
    /// ten, Ctrl+Alt+1 … those after them.
    QList<QAction *> focusActions();

    /// After the window was resized: views to the left keep their width, others their share of the window.
    void keepShares();

Q_SIGNALS:
    void shown(attopo::View view); ///< By the user or show(): it is in front now.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteSizes();
    /// The docks at these edges to sizes_, times `ratio`.
    void resize(Qt::DockWidgetAreas areas, Qt::Orientation orientation, double ratio);
    void apply(const Arrangement &arrangement);
    /// Around the first view of `place`, which has its place already.
    void build(const DockPlace &place, QSet<View> &placed, QList<QDockWidget *> &fronts);
    void setFloating(QDockWidget *dock, const QRect &frame);
    std::optional<DockPlace> placeAt(Arrangement::Edge edge) const;
    QList<View> at(ViewPlace place) const; ///< In the order of View.
    QDockWidget *dock(View view) const { return docks_.value(view); }

    QMainWindow *window_;
    QMap<View, QDockWidget *> docks_;
    QMap<View, QWidget *> contents_;
    QMap<View, ViewPlace> places_;
    QMap<QDockWidget *, QSize> sizes_; ///< As the user made them, in a window
    QSize windowSize_;                 ///< of this size.
    bool windowWasShown_ = false;
    std::optional<Arrangement> wanted_; ///< When the window is shown; none: as at the first start.
    std::optional<View> wantedFront_;   ///< The last that was, since the views were arranged.
    QTimer noteTimer_;
};

} // namespace attopo
