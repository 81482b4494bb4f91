#pragma once

#include "analysis_worker.h"
#include "example.h"
#include "figure.h"
#include "view_state.h"
#include "window_choices.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QMap>
#include <QPointer>
#include <QTimer>

class QActionGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QTabWidget;

namespace attopo {

class BarcodeView;
class CautionLabel;
class ComparisonTable;
class ComplexMenu;
class ComplexView;
class ContextsWindow;
class CorpusDialog;
class DiagramPlot;
class ElidedLabel;
class ExampleNote;
class HeadPanel;
class HelpWindow;
class HubDialog;
class MatrixPlot;
class SourcePanel;
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
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Reads a text file into text A; a file that cannot be read is reported in place.
    void openTextFile(const QString &file);
    /// Looks at a matrix or a diagram (data_source.h) instead of a text, once it is read.
    void openDataFile(Side side, const QString &file);
    void openFile(Side side, const QString &file); ///< A text, a matrix or a diagram, by how its name ends.
    WindowChoices choices() const;
    /// Shows these; texts change as one step of their editors' undo. Selections go with the old result.
    void setChoices(const WindowChoices &choices);
    void startTour();
    /// Starts the tour if it has never been started: at the very first start of the program.
    void startTourOnce();
    /// What the export dialog would write now; `a` is null while there is nothing.
    FigureData figureData() const;

Q_SIGNALS:
    void resultShown(); ///< The views show the last request's result; of two texts, their distances too.

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// One text with its views.
    struct SideViews {
        Side side = Side::A;
        SourcePanel *panel = nullptr;
        ComplexView *complex = nullptr;
        BarcodeView *barcode = nullptr;
        MatrixPlot *distances = nullptr;
        MatrixPlot *attention = nullptr;
        QString modelReference;                         ///< Of the model in use.
        QString wantedModel;                            ///< Of the one being opened for this side.
        std::optional<HeadChoice> wantedHead;           ///< To choose when it is open.
        QString dataFile;                               ///< Looked at instead of the text; empty: the text.
        std::variant<MatrixSource, DiagramSource> data; ///< What it holds.
        std::shared_ptr<const Analysis> analysis;

        bool isEmpty() const; ///< There is nothing to look at.
    };

    void buildSide(SideViews &side, const QString &title, const QString &prefix);
    QWidget *buildSettings();
    QWidget *buildCentre();
    QWidget *buildRight();
    void buildActions();
    void buildStatusBar();
    void connectSide(SideViews &side);
    void connectEditActions();

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
    void showBusy(const AnalysisProgress &progress);
    void showIdle();
    void showNumbers();
    void showMetricNote();
    void showSelection();
    void arrange();
    void fitRightColumn();
    void connectHeads();
    void connectTime();
    /// The request for the text as far as it is to be read.
    std::optional<AnalysisRequest> asReadSoFar(std::optional<AnalysisRequest> request) const;
    void showContexts();
    void showCorpus();
    QList<std::pair<QString, QString>> modelChoices() const; ///< References and names.
    void chooseHead(const LayerHead &place);                 ///< For text A, alone.
    void togglePin(const LayerHead &place);
    /// The pinned heads that the model of text A has.
    std::vector<LayerHead> pinnedHeads() const;
    void applyStyle();

    SideChoices sideChoices(const SideViews &side) const;
    void setSideChoices(SideViews &side, const SideChoices &choices);
    void chooseModelByHand(SideViews &side, const QString &reference);
    void chooseModel(SideViews &side, const QString &reference);
    void chooseModelFolder(SideViews &side);
    void chooseDataFile();
    void dataRead(const DataFile &file, const std::variant<MatrixSource, DiagramSource> &source);
    void askForSymmetry(const DataFile &file, const QString &message);
    void closeDataFile(SideViews &side);
    Side focusedSide() const; ///< That of the text with the focus, if both are shown.
    void downloadModel(Side side);
    void modelOpened(const QString &reference, const std::shared_ptr<const Model> &model);
    void modelFailed(const QString &reference, const QString &message);
    void openModel(const QString &reference);
    void askForTrust(const QString &reference, const QString &message,
                     const std::shared_ptr<const ModelFiles> &files);
    bool isWanted(const QString &reference) const; ///< A side waits for the model.
    void stopWaitingFor(const QString &reference); ///< Back to what is open.
    void chooseDevice(ComputeDevice device);       ///< Models that are shown serve until they are open there.
    void selectBarOf(Side side, std::size_t bar);
    void updateModelChoices();
    PersistenceEngine engine() const;
    void findDownloadedModels();

    void showExample(const Example &example);
    bool showsExample() const;                           ///< Its texts are as they were.
    void keepOwn(const WindowChoices &choices, int tab); ///< Unless something is kept already.
    void showOwn();
    void selectAsBefore(); ///< The tour, once the result is there again.
    void leaveTour();
    void selectInExample(); ///< Once its result is there.

    void exportFigureInteractively();
    void exportDataInteractively();
    void showMessage(const QString &message, bool isError);
    void clearMessage(); ///< Unless it is an error.
    void showHelp(const QString &anchor = {});
    void about();
    void restore();
    void save() const;

    ViewState *state_;
    AnalysisWorker *worker_;
    SideViews a_;
    SideViews b_;
    std::optional<Comparison> comparison_;
    QMap<QString, std::shared_ptr<const Model>> models_;
    QStringList recentModels_;     ///< Folders and names of downloaded models, latest first.
    QStringList downloadedModels_; ///< By their names; also those that other programs have downloaded.
    /// Models that are programs and may run, until the window is closed: those very files.
    QMap<QString, std::shared_ptr<const ModelFiles>> trustedPrograms_;
    /// Where the user put the threshold, also while a result's range is too small for it; unset, each result
    /// suggests one.
    std::optional<double> wantedThreshold_;
    std::vector<LayerHead> pinned_;   ///< Also those that only other models have.
    bool adjustingThreshold_ = false; ///< It is being moved by a result, not by the user.
    bool messageIsError_ = false;     ///< Stays until there is another message.
    /// What the user had before the first example, to go back to; kept at the end of the program too.
    struct Own {
        WindowChoices choices;
        int tab = 0;
    };
    std::optional<Own> own_;
    std::optional<Example> example_;          ///< The last one shown.
    bool exampleSelectionDue_ = false;        ///< Once its result is there.
    std::optional<FigureData> selectionsDue_; ///< Those before the tour, once these results are there.
    QString exportFolder_;

    ExampleNote *note_ = nullptr;
    QSplitter *columns_ = nullptr;
    QSplitter *rows_ = nullptr;
    QSplitter *sources_ = nullptr;
    ThresholdBar *threshold_ = nullptr;
    QComboBox *metric_ = nullptr;
    QLabel *metricNote_ = nullptr;
    QComboBox *dimension_ = nullptr;
    QCheckBox *dropSpecial_ = nullptr;
    QCheckBox *joinWords_ = nullptr;
    QCheckBox *link_ = nullptr;
    QWidget *right_ = nullptr;
    QTabWidget *tabs_ = nullptr;
    DiagramPlot *diagram_ = nullptr;
    SummaryPanel *summaries_ = nullptr;
    HeadPanel *heads_ = nullptr;
    TimePanel *time_ = nullptr;
    TimeBar *timeBar_ = nullptr; ///< Shown with the time panel.
    QString timedText_;          ///< Whose step the time bar shows.
    ComparisonTable *comparisonTable_ = nullptr;
    QLabel *selectionText_ = nullptr;
    CautionLabel *caution_ = nullptr; ///< Of a selected bar.
    ElidedLabel *numbers_ = nullptr;
    ElidedLabel *message_ = nullptr;
    QLabel *busyText_ = nullptr;
    QProgressBar *busyBar_ = nullptr;
    QPushButton *cancel_ = nullptr;
    QAction *compare_ = nullptr;
    ComplexMenu *complexMenu_ = nullptr;
    QAction *vocabularySpelling_ = nullptr;
    QAction *byRipser_ = nullptr;
    QAction *wayBack_ = nullptr;
    QActionGroup *loopShown_ = nullptr;
    QActionGroup *colours_ = nullptr;
    QActionGroup *devices_ = nullptr;
    ComputeDevice device_ = ComputeDevice::Cpu; ///< Chosen for the models.
    Tour *tour_ = nullptr;                      ///< While it is under way.
    HelpWindow *help_ = nullptr;                ///< Made when first asked for.
    ContextsWindow *contexts_ = nullptr;        ///< Likewise.
    CorpusDialog *corpus_ = nullptr;            ///< Likewise.
    QPointer<HubDialog> hub_;                   ///< While it is open.
    Side hubSide_ = Side::A;                    ///< For which it was asked.
    QTimer requestTimer_;                       ///< Requests of one event-loop turn become one.
    QTimer saveTimer_;                          ///< What was typed is kept even if the program ends badly.
    QElapsedTimer sinceStage_;                  ///< Of what is under way,
    std::pair<Stage, int> stage_{};             ///< which is this, with its dimension,
    double expectedSeconds_ = 0;                ///< and was to take so long.
    QTimer busyTimer_;                          ///< Only what takes a while is announced.
};

} // namespace attopo
