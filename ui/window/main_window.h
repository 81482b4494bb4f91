#pragma once

#include "analysis_worker.h"
#include "autosave.h"
#include "choices_history.h"
#include "example.h"
#include "figure_command_line.h"
#include "session.h"
#include "view_docks.h"
#include "view_state.h"
#include "window_choices.h"

#include <QMainWindow>
#include <QMap>
#include <QTimer>

class QActionGroup;
class QCheckBox;
class QLabel;
class QMenu;

namespace attopo {

class BarcodeView;
class CautionLabel;
class ComparisonTable;
class ComplexMenu;
class ComplexView;
class ContextsWindow;
class CorpusDialog;
class DiagramPlot;
class ExampleNote;
class FiltrationSettings;
class HeadPanel;
class HelpWindow;
class MatrixPlot;
class ModelLibrary;
class NoticeBar;
class SourcePanel;
class StatusLine;
class SummaryPanel;
class ThresholdBar;
class TimeBar;
class TimePanel;
class Tour;

/// The window: texts and selectors to the left, complex, threshold and barcode in the middle, diagram and
/// matrices to the right. Everything follows what is typed and chosen; texts, choices and the window's state
/// are there again at the next start.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// With what a window kept in this file (autosave.h), if one is given.
    explicit MainWindow(const QString &kept = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Reads a text file; a file that cannot be read is reported in place.
    void openTextFile(Side side, const QString &file);
    /// Looks at a matrix or a diagram (data_source.h) instead of a text, once it is read.
    void openDataFile(Side side, const QString &file);
    /// A session, a text, a matrix or a diagram, by how its name ends.
    void openFile(Side side, const QString &file);
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
    /// One text with its views.
    struct SideViews {
        Side side = Side::A;
        SourcePanel *panel = nullptr;
        ComplexView *complex = nullptr;
        BarcodeView *barcode = nullptr;
        MatrixPlot *distances = nullptr;
        MatrixPlot *attention = nullptr;
        std::optional<HeadChoice> wantedHead;           ///< To choose when the model it waits for is open.
        QString dataFile;                               ///< Looked at instead of the text; empty: the text.
        std::optional<Symmetrisation> symmetrisation;   ///< Of its distances.
        std::variant<MatrixSource, DiagramSource> data; ///< What it holds.
        std::optional<DataFile> wantedFile;             ///< Is being read.
        /// What could not be opened, and what is there instead, until the user chooses: the next start tries
        /// again.
        std::optional<std::pair<SideChoices, SideChoices>> missing;
        std::shared_ptr<const Analysis> analysis;
        WindowChoices movedIn;         ///< The layoutChoices() of the last picture that tokens were moved in.
        std::vector<MovedToken> moved; ///< Which they are.

        bool isEmpty() const; ///< There is nothing to look at.
        /// In the picture that these choices lead to.
        std::vector<MovedToken> movedTokens(const WindowChoices &choices) const;
    };

    void buildSide(SideViews &side, const QString &title, const QString &prefix);
    QWidget *buildCentre();
    void buildViews();
    QWidget *buildTexts();
    QWidget *buildDetails();
    void buildActions();
    void connectSide(SideViews &side);
    void connectEditActions();
    void connectCopies(QMenu *edit);

    SideViews &sideViews(Side side) { return side == Side::A ? a_ : b_; }
    bool comparing() const;
    bool linked() const;
    const SideViews &selectorsFor(const SideViews &side) const; ///< Those with its model and head.

    void schedule();
    void request();
    std::optional<AnalysisRequest> requestFor(const SideViews &side) const;
    void showResult(const WindowResult &result);
    void showSide(SideViews &side, const std::shared_ptr<const Analysis> &analysis, const QString &error);
    void showComparison(const std::optional<Comparison> &comparison, const QString &error);
    void showMatching();
    void adjustThreshold(double threshold);
    void cancel();
    void showNumbers();
    void showSelection();
    void arrange();
    void connectModels();
    void connectAlignment();
    void connectHeads();
    void connectTime();
    /// The request for the text as far as it is to be read.
    std::optional<AnalysisRequest> asReadSoFar(std::optional<AnalysisRequest> request) const;
    /// Of a text beside its translation, how the translation attends to the text.
    static std::optional<AnalysisRequest> alignmentOf(const std::optional<AnalysisRequest> &first,
                                                      const std::optional<AnalysisRequest> &second);
    void showTranslationBeside();
    void showAlignedSelection();
    void showContexts();
    void showCorpus();
    void chooseHead(const LayerHead &place); ///< For text A, alone.
    void togglePin(const LayerHead &place);
    /// The pinned heads that the model of text A has.
    std::vector<LayerHead> pinnedHeads() const;
    void applyStyle();

    SideChoices sideChoices(const SideViews &side) const;
    void setSideChoices(SideViews &side, const SideChoices &choices);
    void chooseModelByHand(Side side, const QString &reference);
    void chooseModelFolder(Side side);
    void downloadModel(Side side);
    void chooseDataFile();
    void readDataFile(const DataFile &file);
    void dataRead(const DataFile &file, const std::variant<MatrixSource, DiagramSource> &source);
    void askForSymmetry(const DataFile &file, const QString &message);
    void closeDataFile(SideViews &side);
    Side focusedSide() const;             ///< That of the text with the focus, if both are shown.
    bool summariesAreOf(Side side) const; ///< What they show is what this text shows.
    void previewTokens(Side side, const std::vector<int> &tokens); ///< None: no longer.
    void selectBarOf(Side side, std::size_t bar);
    PersistenceEngine engine() const;

    void showExample(const Example &example);
    bool showsExample() const;                             ///< Its texts are as they were.
    void keepOwn(const WindowChoices &choices, View view); ///< Unless something is kept already.
    void connectSessions();
    HistoryPoint historyPoint() const;
    void record(); ///< What has changed, as a step of undo.
    void showHistoryPoint(const HistoryPoint &point);
    void newSession();
    bool saveSession();      ///< False when the user did not say where.
    bool saveSessionAs();    ///< Likewise.
    bool writeSessionFile(); ///< False when it could not; a message says why.
    QString sessionFile() const { return sessionFiles_.value(session_); } ///< Empty: it has none.
    std::optional<WindowChoices> savedChoices() const;                    ///< What is in it.
    void finishSaving();   ///< Writes what waits for fingerprints.
    bool mayCloseUnkept(); ///< Asks.
    /// What there was at the last end; of what other windows left over it tells if it is to.
    void restoreKept(bool tellOfOthers);
    void showLeftTexts();
    void keepSoon(); ///< What changes is kept even if the program ends badly.
    /// Whether the session may be left: it has no changes, or the user has said what becomes of them.
    bool mayLeaveSession();
    void showSessionName();
    void rememberFile(const QString &file);
    void fillRecentFiles();
    void checkModels();
    void tellOfMissingModel(const SessionModel &model);
    void showOwn();
    void moveTokens();   ///< To where the choices have them.
    void selectMarked(); ///< What a session has selected, once the results are there.
    void leaveTour();
    void selectInExample(); ///< Once its result is there.

    std::array<FigureOrigin, 2> figureOrigins() const; ///< Of figureData().
    void exportFigureInteractively();
    void exportNumbers();
    void buildSizesAndLanguages(QMenu *view);
    void stepTextSize(int step);
    void showCommandPalette();
    void showSettings();
    void showHelp(const QString &anchor = {});
    void about();
    void restore(bool tellOfOthers);
    bool save() const; ///< False when the session could not be kept; a message says why.

    ViewState *state_;
    AnalysisWorker *worker_;
    ModelLibrary *models_;
    ViewDocks *docks_;
    StatusLine *status_;
    SideViews a_;
    SideViews b_;
    std::optional<Comparison> comparison_;
    /// Where the user put the threshold, also while a result's range is too small for it; unset, each result
    /// suggests one.
    std::optional<double> wantedThreshold_;
    std::vector<LayerHead> pinned_;   ///< Also those that only other models have.
    bool adjustingThreshold_ = false; ///< It is being moved by a result, not by the user.
    /// What the user had before the first example, to go back to; kept at the end of the program too.
    std::optional<Session::Own> own_;
    std::optional<Example> example_;   ///< The last one shown.
    bool exampleSelectionDue_ = false; ///< Once its result is there.
    struct Due {
        WindowChoices choices;
        std::array<std::optional<Marks>, 2> marks;
    };
    std::optional<Due> marksDue_; ///< Once the results of these choices are there.
    Autosave autosave_;
    ChoicesHistory *history_;
    int session_ = 0;                           ///< The number of this one.
    int lastSession_ = 0;                       ///< The largest so far.
    QMap<int, QString> sessionFiles_;           ///< Of sessions that were saved or opened.
    QMap<QString, WindowChoices> savedChoices_; ///< What those files hold.
    bool adoptNext_ = false;                    ///< What changes now the user has not chosen.
    bool savePending_ = false;                  ///< Until the models' fingerprints are known.
    std::vector<SessionModel> expectedModels_;  ///< Of the session that was opened.
    QStringList recentFiles_;                   ///< Latest first.
    QMenu *recentMenu_ = nullptr;
    QString exportFolder_;

    NoticeBar *notice_ = nullptr;
    ExampleNote *note_ = nullptr;
    ThresholdBar *threshold_ = nullptr;
    FiltrationSettings *filtration_ = nullptr;
    QCheckBox *link_ = nullptr;
    DiagramPlot *diagram_ = nullptr;
    MatrixPlot *alignment_ = nullptr;
    std::shared_ptr<const Analysis> aligned_; ///< What it shows.
    SummaryPanel *summaries_ = nullptr;
    HeadPanel *heads_ = nullptr;
    TimePanel *time_ = nullptr;
    TimeBar *timeBar_ = nullptr; ///< Shown with the time panel.
    QString timedText_;          ///< Whose step the time bar shows.
    ComparisonTable *comparisonTable_ = nullptr;
    QLabel *selectionText_ = nullptr;
    CautionLabel *caution_ = nullptr; ///< Of a selected bar.
    QAction *compare_ = nullptr;
    QAction *clearSelection_ = nullptr;
    QAction *besideTranslation_ = nullptr;
    ComplexMenu *complexMenu_ = nullptr;
    QAction *vocabularySpelling_ = nullptr;
    QAction *byRipser_ = nullptr;
    QAction *wayBack_ = nullptr;
    QActionGroup *loopShown_ = nullptr;
    QActionGroup *colours_ = nullptr;
    QActionGroup *devices_ = nullptr;
    QActionGroup *textSizes_ = nullptr;
    QActionGroup *languages_ = nullptr;
    Tour *tour_ = nullptr;               ///< While it is under way.
    HelpWindow *help_ = nullptr;         ///< Made when first asked for.
    ContextsWindow *contexts_ = nullptr; ///< Likewise.
    CorpusDialog *corpus_ = nullptr;     ///< Likewise.
    QTimer recordTimer_;                 ///< A step of undo is what one event-loop turn changes.
    QTimer requestTimer_;                ///< Requests of one event-loop turn become one.
    QTimer saveTimer_;                   ///< What was typed is kept even if the program ends badly.
};

} // namespace attopo
