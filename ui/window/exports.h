#pragma once

#include "analysis_line.h"
#include "figure_command_line.h"

class QMenu;
class QWidget;

namespace attopo {

class Preferences;

/// What is shown, for the world: figures, numbers, and copies of both.
class Exports : public QObject {
    Q_OBJECT
public:
    Exports(const Choices *choices, ViewState *state, const AnalysisLine *line,
            const Preferences *preferences, const WindowViews &views, QWidget *window);

    /// What the export dialog would write now; `a` is null while there is nothing.
    FigureData figureData() const;
    void addToFile(QMenu *menu);
    void addToEdit(QMenu *menu);

Q_SIGNALS:
    void said(const QString &message);
    void failed(const QString &message);

private:
    std::array<FigureOrigin, 2> origins() const; ///< Of figureData().
    void exportFigure();
    void exportData();

    const Choices *choices_;
    ViewState *state_;
    const AnalysisLine *line_;
    const Preferences *preferences_;
    WindowViews views_;
    QWidget *window_;
    QList<QAction *> exportActions_;
};

} // namespace attopo
