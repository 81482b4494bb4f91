#include "main_window.h"

#include "alignment_plot.h"
#include "analysis_line.h"
#include "awaited_selections.h"
#include "barcode_view.h"
#include "build_views.h"
#include "choices_history.h"
#include "complex_menu.h"
#include "complex_view.h"
#include "data_files.h"
#include "data_hashes.h"
#include "demonstration.h"
#include "detail_panel.h"
#include "diagram_plot.h"
#include "example_note.h"
#include "example_show.h"
#include "exports.h"
#include "file_opening.h"
#include "gallery_panel.h"
#include "head_panel.h"
#include "kept_session.h"
#include "matrix_plot.h"
#include "model/blas_check.h"
#include "model_library.h"
#include "models_in_use.h"
#include "notice_bar.h"
#include "preferences.h"
#include "recent_files.h"
#include "session_files.h"
#include "session_notices.h"
#include "source_panel.h"
#include "status_line.h"
#include "summary_panel.h"
#include "text_views.h"
#include "threshold_bar.h"
#include "time_of_text.h"
#include "time_panel.h"
#include "token_reading.h"
#include "tool_windows.h"
#include "tour.h"
#include "view_docks.h"
#include "view_state.h"
#include "window_place.h"
#include "window_session.h"

#include <QAbstractSpinBox>
#include <QCloseEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSettings>

namespace attopo {

namespace {

const QString tourSeen = QStringLiteral("tour/seen");
const QString placeKey = QStringLiteral("window");
const QString recentModelsKey = QStringLiteral("recentModels");

} // namespace

MainWindow::MainWindow(const QString &kept, QWidget *parent)
    : QMainWindow(parent)
    , choices_(new Choices(firstChoices(), this))
    , wishes_(new UnmetWishes(choices_))
    , history_(new ChoicesHistory(choices_))
    , state_(new ViewState(this))
    , worker_(new AnalysisWorker(this))
    , models_(new ModelLibrary(worker_, this))
    , inUse_(new ModelsInUse(choices_, wishes_, models_))
    , files_(new DataFiles(choices_, wishes_, worker_, this))
    , notice_(new NoticeBar)
    , awaited_(new AwaitedSelections(choices_, state_, [this](Side side) { return line_->request(side); }))
    , recent_(new RecentFiles(this))
    , preferences_(new Preferences(state_, models_, this))
{
    setAcceptDrops(true);
    resize(1360, 820);
    auto *docks = new ViewDocks(this);
    examples_ = new ExampleShow(choices_, awaited_, docks, this);
    views_ = buildViews(this, docks, choices_, state_, {notice_, examples_->note()});
    line_ = new AnalysisLine({choices_, state_, inUse_, files_, worker_}, views_, this);
    new TimeOfText(choices_, state_, worker_, line_, views_);
    for (const Side side : bothSides)
        new TokenReading(side, state_, worker_, this);
    session_ = new WindowSession({choices_,
                                  state_,
                                  models_,
                                  docks,
                                  {views_.a->complex(), views_.b->complex()},
                                  examples_,
                                  awaited_,
                                  wishes_,
                                  files_,
                                  new DataHashes(this)},
                                 this);
    sessions_ = new SessionFiles(choices_, history_, session_, recent_, this);
    kept_ = new KeptSession(
        kept, choices_, wishes_, [this] { return tour_ ? tour_->before() : sessions_->now(); }, this);
    exports_ = new Exports(choices_, state_, line_, preferences_, views_, this);
    opening_ = new FileOpening(choices_, files_, sessions_, recent_, this);
    tools_ = new ToolWindows(choices_, line_, models_, views_, this);
    buildMenus();
    connectModels();
    connectHeads();
    connectSessions();
    connect(line_, &AnalysisLine::shown, awaited_, &AwaitedSelections::look);
    connect(line_, &AnalysisLine::resultShown, this, &MainWindow::resultShown);
    connect(choices_, &Choices::changed, this,
            [this](const WindowChoices &before, const WindowChoices &after, Cause cause) {
                if (before.linked != after.linked)
                    showReaders();
                if (cause != Cause::Edit)
                    return;
                views_.status->clearNotice();
                notice_->hideOnceRead();
            });
    connect(views_.details, &DetailPanel::helpWanted, tools_, &ToolWindows::showHelp);

    restoreWindowPlace(placeKey, this);
    models_->setRecent(QSettings().value(recentModelsKey).toStringList());
    models_->findDownloaded();
    preferences_->restore();
    recent_->restore();
    kept_->restore(sessions_, notice_, kept.isEmpty());
    inUse_->open();
    history_->begin();
    showReaders();
    line_->schedule();
    if (const auto warning = blasWarning())
        views_.status->complain(QString::fromStdString(*warning));
}

MainWindow::~MainWindow()
{
    // QWidget's destructor hides them, when nothing that listens is left.
    for (QWidget *panel :
         std::initializer_list<QWidget *>{views_.heads, views_.summaries, views_.time, views_.gallery})
        panel->disconnect();
}

void MainWindow::connectModels()
{
    for (TextViews *text : {views_.a, views_.b}) {
        const Side side = text == views_.a ? Side::A : Side::B;
        connect(text->panel(), &SourcePanel::folderWanted, this, [this, side] {
            choices_->reclaim();
            models_->chooseFolder(side);
        });
        connect(text->panel(), &SourcePanel::downloadWanted, this, [this, side] {
            choices_->reclaim();
            models_->download(side);
        });
        connect(text->panel(), &SourcePanel::fileClosed, files_, [this, side] { files_->close(side); });
    }
    const auto showModels = [this] {
        for (const Side side : bothSides)
            text(side)->panel()->setModelChoices(models_->choices(), models_->used(side));
    };
    connect(models_, &ModelLibrary::choicesChanged, this, showModels);
    showModels();
    connect(inUse_, &ModelsInUse::changed, this, &MainWindow::showReaders);
    connect(models_, &ModelLibrary::said, this, [this](const QString &message) {
        // At the start, when models are opened anyway, what is wrong with the file that was named stays.
        const bool atTheStart = !state_->analysis(Side::A) && !state_->analysis(Side::B);
        if (message.isEmpty())
            views_.status->clearNotice();
        else if (!atTheStart || !views_.status->showsError())
            views_.status->inform(message);
    });
    connect(models_, &ModelLibrary::failed, views_.status, &StatusLine::complain);
    connect(worker_, &AnalysisWorker::deviceFailed, this,
            [this](const QString &message) { views_.status->complain(message); });
    connect(files_, &DataFiles::read, this,
            [this](Side side) { text(side)->showFile(*files_->content(side)); });
    connect(files_, &DataFiles::said, this, [this](const QString &message) {
        message.isEmpty() ? views_.status->clearNotice() : views_.status->inform(message);
    });
    connect(files_, &DataFiles::failed, views_.status, &StatusLine::complain);
    connect(files_, &DataFiles::read, this, &MainWindow::dataRead);
    connect(files_, &DataFiles::failed, this, &MainWindow::dataFailed);
}

void MainWindow::connectHeads()
{
    for (const auto signal : {&HeadPanel::shown, &HeadPanel::changed})
        connect(views_.heads, signal, line_, &AnalysisLine::schedule);
    for (const auto signal : {&GalleryPanel::shown, &GalleryPanel::changed})
        connect(views_.gallery, signal, line_, &AnalysisLine::schedule);
    connect(views_.summaries, &SummaryPanel::shown, line_, &AnalysisLine::schedule);
    connect(views_.heads, &HeadPanel::previewWanted, this, [this](const std::optional<LayerHead> &head) {
        const auto request = head ? line_->request(Side::A) : std::nullopt;
        if (request)
            worker_->preview(ofOneHead(*request, head->layer, head->head));
        else
            worker_->cancelPreview();
    });
}

void MainWindow::connectSessions()
{
    const auto hear = [this](const auto *from) {
        using From = std::remove_cvref_t<decltype(*from)>;
        if constexpr (requires { &From::said; })
            connect(from, &From::said, views_.status, &StatusLine::inform);
        if constexpr (requires { &From::failed; })
            connect(from, &From::failed, views_.status, &StatusLine::complain);
    };
    hear(sessions_);
    hear(kept_);
    hear(opening_);
    hear(exports_);
    hear(preferences_);
    connect(sessions_, &SessionFiles::opened, this, [this] {
        examples_->note()->hide();
        notice_->hide();
    });
    connect(sessions_, &SessionFiles::saved, kept_, &KeptSession::keepSoon);
    new SessionNotices(session_, notice_, models_);
    connect(recent_, &RecentFiles::chosen, this,
            [this](const QString &file) { openFile(focusedSide(), file); });
    connect(kept_, &KeptSession::aboutToKeep, this, [this] {
        keepWindowPlace(placeKey, this);
        QSettings().setValue(recentModelsKey, models_->recent());
        preferences_->save();
        recent_->save();
    });
    for (const TextViews *text : {views_.a, views_.b})
        connect(text->complex(), &ComplexView::sightChanged, kept_, &KeptSession::keepSoon);
    // What is typed is undone in the window, together with all else; a field has no undo of its own.
    for (QObject *field : findChildren<QObject *>())
        if (qobject_cast<QLineEdit *>(field) || qobject_cast<QAbstractSpinBox *>(field)
            || qobject_cast<QPlainTextEdit *>(field))
            field->installEventFilter(this);
}

void MainWindow::showReaders()
{
    const WindowChoices &now = choices_->now();
    const Readers readers = line_->readers();
    for (const Side side : bothSides)
        text(side)->showModel(readers.texts[static_cast<std::size_t>(side)],
                              readsTranslation(now, side, readers));
    besideTranslation_->setEnabled(readsTranslation(now, Side::A, readers));
}

void MainWindow::showTranslationBeside()
{
    choices_->reclaim();
    const Reader reader = line_->readers().texts[0];
    choices_->change(Cause::Edit, [&](WindowChoices &now) {
        now.a.attention.part = AttentionPart::Text;
        now.a.attention = within(now.a.attention, reader.open->info());
        now.b = now.a;
        now.b.attention.part = AttentionPart::Translation;
        now.b.attention = within(now.b.attention, reader.open->info());
        now.b.span.reset();
        now.compare = true;
        now.linked = false;
    });
    views_.docks->setAvailable(View::Alignment, true);
    views_.docks->show(View::Alignment);
}

Side MainWindow::focusedSide() const
{
    const bool inB = choices_->now().compare && views_.b->panel()->isAncestorOf(focusWidget());
    return inB ? Side::B : Side::A;
}

void MainWindow::openFile(Side side, const QString &file) { opening_->open(side, file); }

void MainWindow::showFile(Side side, const QString &file)
{
    choices_->reclaim();
    if (side == Side::B)
        choices_->change(Cause::Open, [](WindowChoices &now) { now.compare = true; });
    files_->open(side, file);
    raise();
}

void MainWindow::openSessionFile(const QString &file) { sessions_->open(file); }

void MainWindow::refuseFile(const QString &shownName)
{
    views_.status->complain(
        tr("The name of %1 is not UTF-8, and the window cannot keep it. Rename the file and open it again.")
            .arg(shownName));
}

Session MainWindow::session() const { return sessions_->now(); }

void MainWindow::showSession(const Session &session) { sessions_->show(session, Cause::Session); }

WindowChoices MainWindow::choices() const { return choices_->now(); }

void MainWindow::setChoices(const WindowChoices &choices) { choices_->show(Cause::Session, choices); }

FigureData MainWindow::figureData() const { return exports_->figureData(); }

void MainWindow::startTourOnce()
{
    if (!QSettings().value(tourSeen, false).toBool())
        startTour();
}

void MainWindow::startTour()
{
    if (tour_)
        return;
    QSettings().setValue(tourSeen, true);
    sessions_->finishSaving(); // of what there is now
    const bool noted = examples_->note()->isVisible();
    examples_->note()->hide();
    clearSelection_->setEnabled(false); // Escape leaves the tour
    tour_ = new Tour(session(),
                     {.window = this,
                      .choices = choices_,
                      .text = views_.a->panel()->editor(),
                      .docks = views_.docks,
                      .attention = views_.a->attention(),
                      .distances = views_.a->distances(),
                      .threshold = views_.threshold,
                      .barcode = views_.a->barcode(),
                      .complex = views_.a->complex(),
                      .diagram = views_.diagram,
                      .state = state_});
    connect(line_, &AnalysisLine::resultShown, tour_, &Tour::showResult);
    connect(tour_, &Tour::left, this, [this, noted](bool kept) {
        const Session before = tour_->before();
        tour_->deleteLater();
        tour_ = nullptr;
        if (!kept)
            session_->show(before, Cause::Tour);
        choices_->giveBack();
        if (kept) {
            examples_->keepOwn(before.choices, before.view);
            if (before.arrangement)
                views_.docks->setArrangement(*before.arrangement);
            history_->record();
        }
        examples_->note()->setVisible(noted && !kept);
        clearSelection_->setEnabled(true);
        kept_->keepSoon();
    });
}

void MainWindow::keepForTheEnd()
{
    sessions_->finishSaving();
    kept_->keepForTheEnd();
}

void MainWindow::changeEvent(QEvent *event)
{
    const bool made = views_.docks;
    if (event->type() == QEvent::ActivationChange && made && isActiveWindow())
        models_->findDownloaded(); // another program may have downloaded one
    QMainWindow::changeEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    views_.docks->windowShown();
    if (!focusWidget()) { // what is typed first goes into the text
        QPlainTextEdit *editor = views_.a->panel()->editor();
        editor->moveCursor(QTextCursor::End);
        editor->setFocus();
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (isVisible())
        views_.docks->keepShares();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            key->ignore();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    sessions_->finishSaving();
    kept_->closes() ? event->accept() : event->ignore();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    choices_->reclaim();
    const SourcePanel *panelB = views_.b->panel();
    const bool onB = choices_->now().compare
        && panelB->geometry().contains(panelB->parentWidget()->mapFrom(this, event->position().toPoint()));
    for (const QUrl &url : event->mimeData()->urls()) {
        const QString file = url.toLocalFile();
        if (QFileInfo(file).isDir())
            choices_->change(Cause::Open, [&](WindowChoices &now) { now.a.model = file; });
        else if (!file.isEmpty())
            openFile(onB ? Side::B : Side::A, file);
    }
}

} // namespace attopo
