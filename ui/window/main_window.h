#pragma once

#include "figure.h"
#include "session.h"
#include "window_views.h"

#include <QMainWindow>

namespace attopo {

class AnalysisLine;
class AnalysisWorker;
class AwaitedSelections;
class Choices;
class ChoicesHistory;
class DataFiles;
class ExampleShow;
class Exports;
class FileOpening;
class KeptSession;
class ModelLibrary;
class ModelsInUse;
class NoticeBar;
class Preferences;
class RecentFiles;
class SessionFiles;
class ToolWindows;
class Tour;
class UnmetWishes;
class ViewState;
class WindowSession;

/// The window: texts and selectors to the left, complex, threshold and barcode in the middle, diagram and
/// matrices to the right. Everything follows what is typed and chosen (Choices); texts, choices and the
/// window's state are there again at the next start. Here its parts are made and wired.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// With what a window kept in this file (autosave.h), if one is given.
    explicit MainWindow(const QString &kept = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// A session, a text, a matrix or a diagram, by how its name ends.
    void openFile(Side side, const QString &file);
    /// Another program asks for it: beside text A, if it is for B, and to the front.
    void showFile(Side side, const QString &file);
    /// Says that a file whose name is not UTF-8 cannot be opened here.
    void refuseFile(const QString &shownName);
    /// Opens a session, unless the one before has changes that the user wants to keep.
    void openSessionFile(const QString &file);
    /// Everything as it is now.
    Session session() const;
    /// Brings everything back as it was; selections once there are the results they belong to.
    void showSession(const Session &session);
    WindowChoices choices() const;
    /// Shows these; texts change as one step of their editors' undo. Selections go with the old result.
    void setChoices(const WindowChoices &choices);
    void startTour();
    /// Starts the tour if it has never been started: at the very first start of the program.
    void startTourOnce();
    /// Keeps everything, without asking: the system wants the program to end.
    void keepForTheEnd();
    /// What the export dialog would write now; `a` is null while there is nothing.
    FigureData figureData() const;

Q_SIGNALS:
    void dataRead(attopo::Side side);        ///< A file that is looked at instead of a text,
    void dataFailed(const QString &message); ///< or why not.
    void resultShown(); ///< The views show the last request's result; of two texts, their distances too.

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectModels();
    void connectHeads();
    void connectSessions();
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void addComparing(QMenu *view);
    void addGoTo(QMenu *view);
    void addThreshold(QMenu *view);
    void showReaders(); ///< What reads each text.
    void showTranslationBeside();
    Side focusedSide() const; ///< That of the text with the focus, if both are shown.
    TextViews *text(Side side) const { return side == Side::A ? views_.a : views_.b; }

    Choices *choices_;
    UnmetWishes *wishes_;
    ChoicesHistory *history_;
    ViewState *state_;
    AnalysisWorker *worker_;
    ModelLibrary *models_;
    ModelsInUse *inUse_;
    DataFiles *files_;
    NoticeBar *notice_;
    WindowViews views_;
    AnalysisLine *line_;
    AwaitedSelections *awaited_;
    ExampleShow *examples_;
    RecentFiles *recent_;
    WindowSession *session_;
    SessionFiles *sessions_;
    KeptSession *kept_;
    Preferences *preferences_;
    Exports *exports_;
    FileOpening *opening_;
    ToolWindows *tools_;
    QAction *clearSelection_ = nullptr;
    QAction *besideTranslation_ = nullptr;
    Tour *tour_ = nullptr; ///< While it is under way.
};

} // namespace attopo
