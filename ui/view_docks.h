#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;
class QWidget;

namespace attopo {

/// What stands around the complex.
enum class View {
    Texts,
    Barcode,
    PersistenceDiagram,
    Distances,
    Attention,
    Alignment,
    Summaries,
    Heads,
    Time,
    Details,
};

/// The views around the complex as docks: they can be moved, tabbed, floated and closed. The content of one
/// that is closed, or lies behind another, is hidden, so that it costs nothing.
class ViewDocks : public QObject {
    Q_OBJECT
public:
    explicit ViewDocks(QMainWindow *window);

    void add(View view, const QString &title, QWidget *content, const QString &toolTip);
    /// As at the first start: texts to the left, the barcode beneath the complex, the others as tabs to the
    /// right with the details beneath. While the window is shown, after all have been added.
    void arrange();

    void show(View view);            ///< Opens it if it is closed, and brings it to the front.
    void focus(View view);           ///< Likewise, and gives it the keyboard.
    bool isInFront(View view) const; ///< Its content is to be seen.
    /// Whether it can be opened at all. One that cannot is closed.
    void setAvailable(View view, bool available);
    /// Of the tabs to the right the one in front: the first that is.
    View front() const;
    QList<QAction *> toggleActions() const; ///< Open or close one each, in the order of View.
    /// focus() one each, in the order of View; available as the views are.
    QList<QAction *> focusActions();

    QByteArray state() const;                   ///< Of the whole arrangement.
    bool restoreState(const QByteArray &state); ///< False when it is none.

Q_SIGNALS:
    void shown(attopo::View view); ///< By the user or show(): it is in front now.

private:
    QDockWidget *dock(View view) const { return docks_.value(view); }

    QMainWindow *window_;
    QMap<View, QDockWidget *> docks_;
    QMap<View, QWidget *> contents_;
};

/// Its name in files.
QString viewName(View view);
/// Diagram when there is none of this name.
View viewByName(const QString &name);

} // namespace attopo
