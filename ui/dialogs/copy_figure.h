#pragma once

#include "figure_command_line.h"

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QMimeData;
class QWidget;

namespace attopo {

/// A picture of the view for the clipboard: as pixels and as SVG. Throws Error when it is too large. The
/// caller owns it.
QMimeData *pictureForClipboard(const FigureView &view, const FigureData &data, const FigureOptions &options);

/// Copies the view of a window that was last clicked or has the focus: as a picture with the figure options
/// last chosen, as numbers, or as the command that makes the picture.
class CopyFigure : public QObject {
    Q_OBJECT
public:
    struct Window {
        std::function<FigureData()> shown; ///< `a` is null while there is nothing.
        std::function<std::array<FigureOrigin, 2>()> origins;
    };
    CopyFigure(Window window, QObject *parent);

    /// What a click on the widget, or the focus in it, means from now on; with no side, that of the window.
    void follow(QWidget *widget, std::function<const FigureView &()> view, std::optional<Side> side = {});
    void follow(QWidget *widget, const FigureView &view, std::optional<Side> side = {});
    /// Also to what the right button offers in the widgets that are followed, with `further`.
    void addActions(QMenu *menu, const QList<QAction *> &further);
    const QList<QAction *> &actions() const { return actions_; } ///< With the further ones.

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void said(const QString &message);
    void failed(const QString &message);

private:
    /// With the side that is looked at; none when there is nothing to copy, which is said.
    std::optional<FigureData> shown();
    const FigureView &view() const;
    FigureOptions options() const;
    void copyPicture();
    void copyData();
    void copyCommandLine();

    struct Followed {
        QWidget *widget;
        std::function<const FigureView &()> view;
        std::optional<Side> side;
    };
    Window window_;
    std::vector<Followed> followed_;
    QList<QAction *> actions_;
    std::size_t last_ = 0; ///< Into followed_.
};

} // namespace attopo
