#include "main_window.h"

#include "barcode_view.h"
#include "caution_label.h"
#include "colour_scheme.h"
#include "command_palette.h"
#include "comparison_table.h"
#include "complex_menu.h"
#include "complex_view.h"
#include "contexts_window.h"
#include "copy_figure.h"
#include "core_text.h"
#include "corpus_dialog.h"
#include "demonstration.h"
#include "describe_head.h"
#include "describe_pattern.h"
#include "describe_selection.h"
#include "diagram_plot.h"
#include "error.h"
#include "example_note.h"
#include "export_data.h"
#include "export_dialog.h"
#include "filtration_settings.h"
#include "glossary.h"
#include "head_panel.h"
#include "help_window.h"
#include "language.h"
#include "left_texts_dialog.h"
#include "matrix_plot.h"
#include "model/blas_check.h"
#include "model/compute_device.h"
#include "model_library.h"
#include "models/bundled_models.h"
#include "notice_bar.h"
#include "plain_label.h"
#include "session_file.h"
#include "settings_dialog.h"
#include "source_panel.h"
#include "status_line.h"
#include "summary_panel.h"
#include "text_file.h"
#include "threshold_bar.h"
#include "time_bar.h"
#include "time_panel.h"
#include "to_qstring.h"
#include "tool_tip.h"
#include "tour.h"
#include "view_docks.h"
#include "window_place.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCheckBox>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace attopo {

namespace {

const QString tourSeen = QStringLiteral("tour/seen");
const QString placeKey = QStringLiteral("window");
const QString loopShownKey = QStringLiteral("loopShown");
const QString textSizeKey = QStringLiteral("textSize");
const QString onCudaKey = QStringLiteral("computeOnCuda");
QString firstTextB()
{
    return QStringLiteral(
        "The king sent a messenger to the city, and the messenger told the people what the king "
        "had said.");
}

/// Where these stand in `all`, ascending; those that do not are left out.
std::vector<int> placesOf(const std::vector<Token> &tokens, const std::vector<Token> &all)
{
    std::vector<int> places;
    for (std::size_t k = 0; k < all.size(); ++k)
        if (std::find(tokens.begin(), tokens.end(), all[k]) != tokens.end())
            places.push_back(static_cast<int>(k));
    return places;
}

void takeModelAndHead(SideChoices &to, const SideChoices &from)
{
    to.model = from.model;
    to.layer = from.layer;
    to.head = from.head;
    to.part = from.part;
    to.combination = from.combination;
}

/// Those that the layout of one text in the picture of the complex depends on, as choices for text A.
WindowChoices layoutChoices(const WindowChoices &choices, Side side)
{
    WindowChoices kept;
    kept.a = side == Side::A ? choices.a : choices.b;
    if (side == Side::B && choices.linked)
        takeModelAndHead(kept.a, choices.a);
    kept.a.moved.clear();
    kept.metric = choices.metric;
    kept.dropSpecialTokens = choices.dropSpecialTokens;
    kept.joinWords = choices.joinWords;
    kept.look.layout = choices.look.layout;
    kept.look.in3D = choices.look.in3D;
    return kept;
}

/// Of a translation model what the points are; of attention within a text where it goes.
QString describeAttention(const Analysis &analysis)
{
    const AnalysisRequest &request = analysis.request;
    const auto *source = std::get_if<TextSource>(&request.source);
    if (!source)
        return {};
    QStringList sentences;
    if (source->model->info().decoder.layers > 0)
        sentences << describePoints(request.part);
    const QString pattern = describePattern(analysis.space->pattern, request.combination.reduction);
    if (!pattern.isEmpty())
        sentences << pattern;
    return sentences.join(QLatin1Char(' '));
}

QString describeData(const std::variant<MatrixSource, DiagramSource> &source)
{
    if (const auto *diagram = std::get_if<DiagramSource>(&source))
        return MainWindow::tr("A persistence diagram of %n bar(s), without the points it came from.", nullptr,
                              static_cast<int>(diagram->barcode->bars.size()));
    const auto &matrix = std::get<MatrixSource>(source);
    const QString text = matrix.kind == MatrixSource::Kind::Attention
        ? MainWindow::tr("Attention among %n token(s), which are called by their number.", nullptr,
                         static_cast<int>(matrix.matrix->n()))
        : MainWindow::tr(
            "Distances of %n point(s), which are called by their number. The metric plays no part.", nullptr,
            static_cast<int>(matrix.matrix->n()));
    return text;
}

/// With a bar where there is not room for all of it.
QWidget *scrolled(QWidget *content, int narrowest)
{
    class Area : public QScrollArea {
    public:
        explicit Area(int narrowest)
            : narrowest_(narrowest)
        {
        }
        QSize minimumSizeHint() const override
        {
            const int whole = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
            return {std::min(whole, narrowest_), 80};
        }
        bool eventFilter(QObject *watched, QEvent *event) override
        {
            if (event->type() == QEvent::LayoutRequest)
                updateGeometry();
            return QScrollArea::eventFilter(watched, event);
        }
        const int narrowest_;
    };
    auto *area = new Area(narrowest);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // what is in it takes the keyboard
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    return area;
}

} // namespace

std::vector<MovedToken> MainWindow::SideViews::movedTokens(const WindowChoices &choices) const
{
    return layoutChoices(choices, side) == movedIn ? moved : std::vector<MovedToken>();
}

bool MainWindow::SideViews::isEmpty() const
{
    return dataFile.isEmpty() && panel->text().trimmed().isEmpty();
}

MainWindow::MainWindow(const QString &kept, QWidget *parent)
    : QMainWindow(parent)
    , state_(new ViewState(this))
    , worker_(new AnalysisWorker(this))
    , models_(new ModelLibrary(worker_, this))
    , docks_(new ViewDocks(this))
    , status_(new StatusLine)
    , autosave_(kept)
    , history_(new ChoicesHistory(this))
{
    setWindowTitle(tr("Attention Topology"));
    setAcceptDrops(true);
    resize(1360, 820);

    buildSide(a_, tr("Text A"), QStringLiteral("a"));
    b_.side = Side::B;
    buildSide(b_, tr("Text B"), QStringLiteral("b"));
    notice_ = new NoticeBar;
    note_ = new ExampleNote;
    connect(note_, &ExampleNote::wayBackWanted, this, &MainWindow::showOwn);
    setCentralWidget(buildCentre());
    buildViews();
    setStatusBar(status_);
    connect(status_, &StatusLine::cancelled, this, &MainWindow::cancel);
    buildActions();

    connectSide(a_);
    connectSide(b_);
    connect(state_, &ViewState::thresholdChanged, diagram_, &DiagramPlot::setThreshold);
    connect(state_, &ViewState::thresholdChanged, summaries_, &SummaryPanel::setThreshold);
    connect(state_, &ViewState::thresholdChanged, heads_, &HeadPanel::setThreshold);
    connectModels();
    connectSessions();
    connectAlignment();
    connectHeads();
    connectTime();
    connect(state_, &ViewState::thresholdChanged, this, [this](double threshold) {
        if (adjustingThreshold_)
            return;
        wantedThreshold_ = threshold;
        recordTimer_.start();
    });
    connect(state_, &ViewState::thresholdChanged, this, &MainWindow::keepSoon);
    connect(state_, &ViewState::selectionChanged, this, [this](Side side) {
        const Selection &selection = state_->selection(side);
        SideViews &views = sideViews(side);
        views.panel->highlight(selection);
        views.distances->setSelection(selection);
        views.attention->setSelection(selection);
        diagram_->setSelection(side, selection);
        summaries_->setSelection(side, selection);
        showAlignedSelection();
        showSelection();
    });
    connect(diagram_, &DiagramPlot::barClicked, this,
            [this](Side side, std::size_t bar) { selectBarOf(side, bar); });
    connect(diagram_, &DiagramPlot::barHovered, this,
            [this](const std::optional<std::pair<Side, std::size_t>> &bar) {
                for (const SideViews *side : {&a_, &b_}) {
                    const bool here = bar && bar->first == side->side && side->analysis;
                    state_->setPreview(
                        side->side,
                        here ? std::optional(selectBar(*side->analysis, bar->second, state_->loopShown()))
                             : std::nullopt);
                }
            });
    connect(diagram_, &DiagramPlot::regionMarked, this, [this](const QRect &region) {
        for (const SideViews *side : {&a_, &b_})
            if (side->analysis)
                state_->setSelection(
                    side->side, selectBars(*side->analysis->barcode, diagram_->barsIn(side->side, region)));
    });
    connect(diagram_, &DiagramPlot::groundClicked, this, [this] {
        state_->setSelection(Side::A, {});
        state_->setSelection(Side::B, {});
    });
    connect(worker_, &AnalysisWorker::finished, this,
            [this](const std::shared_ptr<const WindowResult> &result) {
                showResult(*result);
                if (!result->a || !result->b) {
                    status_->end();
                    Q_EMIT resultShown();
                }
            });
    connect(worker_, &AnalysisWorker::compared, this,
            [this](const std::optional<Comparison> &comparison, const QString &error) {
                status_->end();
                showComparison(comparison, error);
                Q_EMIT resultShown();
            });
    connect(worker_, &AnalysisWorker::summarised, this,
            [this](const std::shared_ptr<const Summaries> &a, const std::shared_ptr<const Summaries> &b) {
                summaries_->setTexts({a_.analysis, a}, {b_.analysis, b});
            });
    connect(worker_, &AnalysisWorker::progressed, status_, &StatusLine::setProgress);
    connect(worker_, &AnalysisWorker::dataRead, this, &MainWindow::dataRead);
    connect(worker_, &AnalysisWorker::dataNeedsSymmetry, this, &MainWindow::askForSymmetry);
    connect(worker_, &AnalysisWorker::dataFailed, this, [this](const DataFile &file, const QString &message) {
        SideViews &side = sideViews(file.side);
        if (side.wantedFile == file) {
            const SideChoices wanted = sideChoices(side);
            side.wantedFile.reset();
            side.missing = {wanted, sideChoices(side)};
            adoptNext_ = true;
            recordTimer_.start();
        }
        status_->notice(message, true);
    });
    connect(worker_, &AnalysisWorker::deviceFailed, this,
            [this](const QString &message) { status_->notice(message, true); });
    recordTimer_.setSingleShot(true);
    recordTimer_.setInterval(0);
    requestTimer_.setSingleShot(true);
    requestTimer_.setInterval(0);
    connect(&requestTimer_, &QTimer::timeout, this, &MainWindow::request);
    saveTimer_.setSingleShot(true);
    saveTimer_.setInterval(2000);
    connect(&saveTimer_, &QTimer::timeout, this, &MainWindow::save);
    restore(kept.isEmpty());
    applyStyle();
    arrange();
    if (const auto warning = blasWarning())
        status_->notice(QString::fromStdString(*warning), true);
}

MainWindow::~MainWindow()
{
    // QWidget's destructor hides them, when nothing that listens is left.
    for (QWidget *panel : std::initializer_list<QWidget *>{heads_, time_})
        panel->disconnect(this);
}

void MainWindow::buildSide(SideViews &side, const QString &title, const QString &prefix)
{
    side.panel = new SourcePanel(title, prefix);
    side.complex = new ComplexView(side.side, state_);
    side.complex->setObjectName(prefix + QStringLiteral("Complex"));
    side.barcode = new BarcodeView(side.side, state_);
    side.barcode->setObjectName(prefix + QStringLiteral("Barcode"));
    side.distances = new MatrixPlot(MatrixPlot::Content::Distances);
    side.distances->setObjectName(prefix + QStringLiteral("Distances"));
    side.attention = new MatrixPlot(MatrixPlot::Content::Attention);
    side.attention->setObjectName(prefix + QStringLiteral("Attention"));
}

QWidget *MainWindow::buildCentre()
{
    auto *complexes = new QSplitter(Qt::Horizontal);
    complexes->addWidget(a_.complex);
    complexes->addWidget(b_.complex);
    complexes->setChildrenCollapsible(false);
    threshold_ = new ThresholdBar(state_);
    timeBar_ = new TimeBar;
    timeBar_->hide();
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(notice_);
    layout->addWidget(note_);
    layout->addWidget(complexes, 1);
    layout->addWidget(threshold_);
    layout->addWidget(timeBar_);
    return centre;
}

void MainWindow::buildViews()
{
    const auto both = [](QWidget *first, QWidget *second, Qt::Orientation orientation) {
        auto *splitter = new QSplitter(orientation);
        splitter->addWidget(first);
        splitter->addWidget(second);
        splitter->setChildrenCollapsible(false);
        return splitter;
    };
    docks_->add(View::Texts, tr("Texts"), buildTexts(), {});
    docks_->add(View::Barcode, tr("Barcode"), both(a_.barcode, b_.barcode, Qt::Horizontal),
                explainingToolTip({}, {Term::Barcode}));
    diagram_ = new DiagramPlot;
    docks_->add(View::PersistenceDiagram, tr("Diagram"), diagram_,
                explainingToolTip({}, {Term::PersistenceDiagram}));
    docks_->add(View::Distances, tr("Distances"), both(a_.distances, b_.distances, Qt::Vertical),
                explainingToolTip(tr("The distance of every pair of tokens under the chosen metric"),
                                  {Term::Distance}));
    docks_->add(
        View::Attention, tr("Attention"), both(a_.attention, b_.attention, Qt::Vertical),
        explainingToolTip(tr("How much each token (row) attends to each other (column) in the chosen head. "
                             "Attention is not an explanation of what a model does."),
                          {Term::Attention}));
    alignment_ = new MatrixPlot(MatrixPlot::Content::Attention);
    alignment_->setObjectName(QStringLiteral("alignment"));
    docks_->add(View::Alignment, tr("Alignment"), alignment_,
                asToolTip(tr("Of a text beside its translation: how much each token of the translation (row) "
                             "attends to each of the text (column), in the layer and head of the "
                             "translation")));
    docks_->setAvailable(View::Alignment, false);
    summaries_ = new SummaryPanel;
    docks_->add(View::Summaries, tr("Summaries"), summaries_,
                asToolTip(tr("Numbers and curves that sum up the barcode and the attention, as the "
                             "literature has them")));
    connect(summaries_, &SummaryPanel::shown, this, &MainWindow::schedule);
    connect(summaries_, &SummaryPanel::tokenClicked, this, [this](Side side, int token) {
        if (summariesAreOf(side))
            state_->setSelection(side, {std::nullopt, {token}});
    });
    connect(summaries_, &SummaryPanel::tokenHovered, this, [this](Side side, std::optional<int> token) {
        previewTokens(side, token && summariesAreOf(side) ? std::vector<int>{*token} : std::vector<int>());
    });
    heads_ = new HeadPanel;
    docks_->add(
        View::Heads, tr("Heads"), heads_,
        explainingToolTip(tr("All heads of the model at once, and which are alike"), {Term::AttentionHead}));
    time_ = new TimePanel;
    docks_->add(View::Time, tr("Time"), time_,
                asToolTip(tr("Text A read token by token: how its shape grows")));
    docks_->add(View::Details, tr("Details"), buildDetails(),
                asToolTip(tr("What is selected, in words; of two texts, how far apart their diagrams are")));
    docks_->arrange();
}

QWidget *MainWindow::buildTexts()
{
    auto *texts = new QSplitter(Qt::Vertical);
    texts->addWidget(a_.panel);
    texts->addWidget(b_.panel);
    texts->setChildrenCollapsible(false);
    link_ = new QCheckBox(tr("&Same model and head for both texts"));
    link_->setObjectName(QStringLiteral("link"));
    link_->setChecked(true);
    connect(link_, &QCheckBox::toggled, this, [this] {
        arrange();
        schedule();
    });
    filtration_ = new FiltrationSettings;
    connect(filtration_, &FiltrationSettings::metricChanged, this, [this] { wantedThreshold_.reset(); });
    connect(filtration_, &FiltrationSettings::changed, this, &MainWindow::schedule);
    auto *settings = new QVBoxLayout;
    settings->setContentsMargins(6, 0, 6, 6);
    settings->addWidget(link_);
    settings->addWidget(filtration_);
    auto *both = new QWidget;
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(texts, 1);
    layout->addLayout(settings);
    return scrolled(both, QWIDGETSIZE_MAX);
}

QWidget *MainWindow::buildDetails()
{
    comparisonTable_ = new ComparisonTable;
    connect(comparisonTable_, &ComparisonTable::helpWanted, this, &MainWindow::showHelp);
    connect(comparisonTable_, &ComparisonTable::normChosen, this, &MainWindow::schedule);
    connect(comparisonTable_, &ComparisonTable::matchingChosen, this, [this] {
        docks_->show(View::PersistenceDiagram);
        showMatching();
    });
    selectionText_ = plainLabel();
    selectionText_->setObjectName(QStringLiteral("selection"));
    selectionText_->setWordWrap(true);
    selectionText_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    selectionText_->setContentsMargins(8, 4, 8, 8);
    selectionText_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    caution_ = new CautionLabel;
    caution_->setContentsMargins(8, 0, 8, 8);
    connect(caution_, &CautionLabel::helpWanted, this, &MainWindow::showHelp);
    auto *details = new QWidget;
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(comparisonTable_);
    layout->addWidget(selectionText_, 1);
    layout->addWidget(caution_);
    return scrolled(details, 200);
}

void MainWindow::cancel()
{
    worker_->cancel();
    status_->end();
    const QString hint = tr("Cancelled. A shorter text or a lower homology dimension takes less time.");
    for (const SideViews *side : {&a_, &b_})
        if (!side->analysis)
            side->complex->setMessage(hint);
    status_->notice(a_.analysis ? tr("Cancelled: the picture shows the last finished result") : hint, false);
}

void MainWindow::buildActions()
{
    auto *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&New session"), QKeySequence::New, this, &MainWindow::newSession);
    file->addAction(tr("&Open…"), QKeySequence::Open, this, [this] {
        const QString chosen = QFileDialog::getOpenFileName(
            this, tr("Open session or text"), exportFolder_,
            tr("Sessions and texts (*.attopo *.txt);;Sessions (*.attopo);;Texts (*.txt);;All files (*)"));
        if (!chosen.isEmpty())
            openFile(focusedSide(), chosen);
    });
    recentMenu_ = file->addMenu(tr("Open &recent"));
    recentMenu_->setToolTipsVisible(true);
    file->addAction(tr("Texts &left over…"), this, &MainWindow::showLeftTexts);
    file->addAction(tr("Open matri&x or diagram…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O), this,
                    &MainWindow::chooseDataFile);
    file->addAction(tr("Open &model folder…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), this,
                    [this] { chooseModelFolder(Side::A); });
    file->addAction(tr("&Download model from Hugging Face…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                    this, [this] { downloadModel(Side::A); });
    file->addSeparator();
    file->addAction(tr("&Save session"), QKeySequence::Save, this, &MainWindow::saveSession);
    file->addAction(tr("Save session &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), this,
                    &MainWindow::saveSessionAs);
    file->addSeparator();
    file->addAction(tr("&Export figure…"), QKeySequence(Qt::CTRL | Qt::Key_E), this,
                    &MainWindow::exportFigureInteractively);
    file->addAction(tr("Export &data…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), this,
                    &MainWindow::exportNumbers);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);

    connectEditActions();

    auto *view = menuBar()->addMenu(tr("&View"));
    view->setToolTipsVisible(true);
    compare_ = view->addAction(tr("&Compare two texts"), QKeySequence(Qt::CTRL | Qt::Key_B), this, [this] {
        if (comparing() && b_.panel->text().isEmpty())
            b_.panel->setText(firstTextB());
        arrange();
        schedule();
    });
    compare_->setCheckable(true);
    besideTranslation_ =
        view->addAction(tr("Text beside its t&ranslation"), this, &MainWindow::showTranslationBeside);
    besideTranslation_->setToolTip(
        asToolTip(tr("Of a translation model: the complex of the text, that of its translation, and how the "
                     "second attends to the first")));
    view->addSeparator();
    auto *goTo = view->addMenu(tr("&Go to"));
    int number = Qt::Key_1;
    for (QAction *action : docks_->focusActions()) {
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(number)));
        number = number == Qt::Key_9 ? Qt::Key_0 : number + 1;
        goTo->addAction(action);
    }
    auto *views = view->addMenu(tr("Vie&ws that are open"));
    views->addActions(docks_->toggleActions());
    views->addSeparator();
    views->addAction(tr("&As at the first start"), docks_, &ViewDocks::arrange);
    view->addSeparator();
    view->addAction(tr("&Fit the complex"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), this, [this] {
        a_.complex->fit();
        b_.complex->fit();
    });
    complexMenu_ = new ComplexMenu(this);
    view->addMenu(complexMenu_);
    connect(complexMenu_, &ComplexMenu::lookChanged, this, [this](const ComplexLook &look) {
        a_.complex->setLook(look);
        b_.complex->setLook(look);
        moveTokens();
        recordTimer_.start();
        keepSoon();
    });
    view->addAction(tr("&Next critical value"), QKeySequence(Qt::CTRL | Qt::Key_Period), this,
                    [this] { threshold_->step(+1); });
    view->addAction(tr("&Previous critical value"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this,
                    [this] { threshold_->step(-1); });
    view->addAction(tr("&Sweep the threshold"), QKeySequence(Qt::CTRL | Qt::Key_Space), this,
                    [this] { threshold_->toggle(); });
    clearSelection_ = view->addAction(tr("Clear se&lection"), this, [this] {
        state_->setSelection(Side::A, {});
        state_->setSelection(Side::B, {});
    });
    clearSelection_->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), QKeySequence(Qt::Key_Escape)});

    view->addSeparator();
    vocabularySpelling_ =
        view->addAction(tr("&Tokens as the vocabulary writes them"), this, &MainWindow::schedule);
    vocabularySpelling_->setObjectName(QStringLiteral("vocabularySpelling"));
    vocabularySpelling_->setCheckable(true);
    byRipser_ = view->addAction(tr("&Homology by Ripser"), this, &MainWindow::schedule);
    byRipser_->setObjectName(QStringLiteral("byRipser"));
    byRipser_->setCheckable(true);
    byRipser_->setToolTip(asToolTip(tr("The reference: the same bars, slower on attention.")));
    auto *loops = view->addMenu(tr("Loop sho&wn"));
    loops->setToolTipsVisible(true);
    loopShown_ = new QActionGroup(this);
    loopShown_->setObjectName(QStringLiteral("loopShown"));
    for (const auto &[name, shown, toolTip] :
         {std::tuple(tr("&Short"), LoopShown::Short,
                     tr("Born with the bar: its first edge, and as few older ones as close it. It may run "
                        "around older "
                        "holes as well.")),
          std::tuple(tr("Exact, at &birth"), LoopShown::AtBirth,
                     tr("A representative of the bar's class: it is filled when the bar ends, not before. Of "
                        "bars by "
                        "Ripser the short one is shown.")),
          std::tuple(tr("Exact, at &death"), LoopShown::AtDeath,
                     tr("The four edges that the same class goes around just before it is filled."))}) {
        QAction *action = loops->addAction(name);
        action->setCheckable(true);
        action->setData(static_cast<int>(shown));
        action->setToolTip(asToolTip(toolTip));
        loopShown_->addAction(action);
    }
    loopShown_->actions().constFirst()->setChecked(true);
    connect(loopShown_, &QActionGroup::triggered, this, [this](const QAction *action) {
        state_->setLoopShown(static_cast<LoopShown>(action->data().toInt()));
        for (const Side side : {Side::A, Side::B})
            if (const auto bar = state_->lockedSelection(side).bar; bar && sideViews(side).analysis)
                selectBarOf(side, *bar);
    });

    auto *colours = view->addMenu(tr("C&olours"));
    colours_ = new QActionGroup(this);
    colours_->setObjectName(QStringLiteral("colours"));
    for (const auto &[name, scheme] :
         {std::pair(tr("As the &system"), ColourScheme::System), std::pair(tr("&Light"), ColourScheme::Light),
          std::pair(tr("&Dark"), ColourScheme::Dark)}) {
        QAction *action = colours->addAction(name);
        action->setCheckable(true);
        action->setData(static_cast<int>(scheme));
        colours_->addAction(action);
    }
    colours_->actions().constFirst()->setChecked(true);
    connect(colours_, &QActionGroup::triggered, this, [](const QAction *action) {
        applyColourScheme(static_cast<ColourScheme>(action->data().toInt()));
    });

    auto *devices = view->addMenu(tr("Comp&ute on"));
    devices->setToolTipsVisible(true);
    devices_ = new QActionGroup(this);
    devices_->setObjectName(QStringLiteral("devices"));
    for (const auto &[name, device] :
         {std::pair(tr("&CPU"), ComputeDevice::Cpu), std::pair(tr("C&UDA"), ComputeDevice::Cuda)}) {
        QAction *action = devices->addAction(name);
        action->setCheckable(true);
        action->setData(static_cast<int>(device));
        devices_->addAction(action);
    }
    devices_->actions().constFirst()->setChecked(true);
    QAction *cuda = devices_->actions().constLast();
    cuda->setObjectName(QStringLiteral("cuda"));
    cuda->setToolTip(asToolTip(tr("Models run on the graphics processor; TorchScript programs do not.")));
    if (const auto why = whyNoCuda()) {
        cuda->setEnabled(false);
        cuda->setToolTip(asToolTip(QString::fromStdString(*why)));
    }
    connect(devices_, &QActionGroup::triggered, models_, [this](const QAction *action) {
        models_->chooseDevice(static_cast<ComputeDevice>(action->data().toInt()));
    });

    buildSizesAndLanguages(view);

    auto *tools = menuBar()->addMenu(tr("&Tools"));
    tools->setToolTipsVisible(true);
    tools
        ->addAction(tr("&Texts and phrases side by side…"), QKeySequence(Qt::CTRL | Qt::Key_T), this,
                    &MainWindow::showContexts)
        ->setToolTip(
            asToolTip(tr("Several texts, models and heads: how far apart their diagrams are, and how a "
                         "phrase holds together in each")));

    tools
        ->addAction(tr("&Corpus as a table…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), this,
                    &MainWindow::showCorpus)
        ->setToolTip(
            asToolTip(tr("Thousands of texts: numbers for each text, layer and head, and how groups of "
                         "texts differ")));

    tools->addSeparator();
    tools->addAction(tr("&Find a command…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), this,
                     &MainWindow::showCommandPalette);
    tools->addAction(tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_P), this, &MainWindow::showSettings)
        ->setMenuRole(QAction::PreferencesRole);

    auto *exampleMenu = menuBar()->addMenu(tr("E&xamples"));
    exampleMenu->setToolTipsVisible(true);
    for (const Example &example : examples())
        exampleMenu->addAction(example.title, this, [this, example] { showExample(example); })
            ->setToolTip(asToolTip(example.explanation));
    exampleMenu->addSeparator();
    wayBack_ = exampleMenu->addAction(tr("&Back to my text"), this, &MainWindow::showOwn);
    wayBack_->setEnabled(false);

    auto *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("Help &contents"), QKeySequence::HelpContents, this, [this] { showHelp(); });
    help->addAction(tr("&First-minute tour"), this, &MainWindow::startTour);
    help->addSeparator();
    help->addAction(tr("&About Attention Topology"), this, &MainWindow::about);
}

void MainWindow::buildSizesAndLanguages(QMenu *view)
{
    textSizes_ = new QActionGroup(this);
    textSizes_->setObjectName(QStringLiteral("textSizes"));
    auto *sizes = view->addMenu(tr("Text si&ze"));
    sizes->addAction(tr("&Larger"), QKeySequence::ZoomIn, this, [this] { stepTextSize(+1); });
    sizes->addAction(tr("&Smaller"), QKeySequence::ZoomOut, this, [this] { stepTextSize(-1); });
    sizes->addSeparator();
    const QFont usual = QApplication::font();
    for (const int percent : {80, 90, 100, 110, 125, 150, 175, 200}) {
        QAction *action = sizes->addAction(tr("%1 %").arg(percent));
        action->setCheckable(true);
        action->setChecked(percent == 100);
        action->setData(percent);
        textSizes_->addAction(action);
    }
    connect(textSizes_, &QActionGroup::triggered, this, [usual](const QAction *action) {
        QFont font = usual;
        font.setPointSizeF(usual.pointSizeF() * action->data().toInt() / 100);
        QApplication::setFont(font);
    });

    languages_ = new QActionGroup(this);
    languages_->setObjectName(QStringLiteral("languages"));
    auto *languages = view->addMenu(tr("Lang&uage"));
    for (const auto &[name, language] : {std::pair(tr("As the &system"), Language::System),
                                         std::pair(QStringLiteral("&English"), Language::English),
                                         std::pair(QStringLiteral("&Deutsch"), Language::German)}) {
        QAction *action = languages->addAction(name);
        action->setCheckable(true);
        action->setChecked(language == chosenLanguage());
        action->setData(static_cast<int>(language));
        languages_->addAction(action);
    }
    connect(languages_, &QActionGroup::triggered, this, [this](const QAction *action) {
        chooseLanguage(static_cast<Language>(action->data().toInt()));
        status_->notice(tr("The language changes when the program is started again"), false);
    });
}

void MainWindow::stepTextSize(int step)
{
    const QList<QAction *> sizes = textSizes_->actions();
    const qsizetype wanted = sizes.indexOf(textSizes_->checkedAction()) + step;
    if (wanted >= 0 && wanted < sizes.size())
        sizes[wanted]->trigger();
}

void MainWindow::showCommandPalette()
{
    auto *palette = new CommandPalette(menuBar(), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void MainWindow::showSettings()
{
    auto *settings = new SettingsDialog({{tr("&Language"), languages_},
                                         {tr("&Colours"), colours_},
                                         {tr("&Text size"), textSizes_},
                                         {tr("Comp&ute on"), devices_},
                                         {tr("Loop sho&wn"), loopShown_}},
                                        this);
    settings->setAttribute(Qt::WA_DeleteOnClose);
    settings->show();
}

void MainWindow::connectEditActions()
{
    // What the focused editor does, so that the menu shows its keys.
    auto *edit = menuBar()->addMenu(tr("&Edit"));
    const auto add = [&](const QString &text, QKeySequence::StandardKey key, void (QPlainTextEdit::*slot)()) {
        auto *action = edit->addAction(text);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut); // the editor has the key itself
        connect(action, &QAction::triggered, this, [this, slot] {
            QPlainTextEdit *editor = a_.panel->editor();
            for (QPlainTextEdit *other :
                 {b_.panel->editor(), a_.panel->translationEditor(), b_.panel->translationEditor()})
                if (other->hasFocus())
                    editor = other;
            (editor->*slot)();
        });
    };
    QAction *undo = history_->createUndoAction(this);
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = history_->createRedoAction(this);
    redo->setShortcuts(QKeySequence::keyBindings(QKeySequence::Redo));
    edit->addActions({undo, redo});
    edit->addSeparator();
    add(tr("Cu&t"), QKeySequence::Cut, &QPlainTextEdit::cut);
    add(tr("&Copy"), QKeySequence::Copy, &QPlainTextEdit::copy);
    add(tr("&Paste"), QKeySequence::Paste, &QPlainTextEdit::paste);
    add(tr("Select &all"), QKeySequence::SelectAll, &QPlainTextEdit::selectAll);
    edit->addSeparator();
    connectCopies(edit);
    edit->addSeparator();
    edit->addAction(tr("&Only the marked characters"), QKeySequence(Qt::CTRL | Qt::Key_M), this,
                    [this] { sideViews(focusedSide()).panel->takeSpan(); });
    edit->addAction(tr("&Whole text"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), this,
                    [this] { sideViews(focusedSide()).panel->setSpan(std::nullopt); });
}

void MainWindow::connectCopies(QMenu *edit)
{
    auto *copies =
        new CopyFigure({[this] { return figureData(); }, [this] { return figureOrigins(); }}, this);
    for (const SideViews *side : {&a_, &b_}) {
        copies->follow(side->complex, FigureView::Complex, side->side);
        copies->follow(side->barcode, FigureView::Barcode, side->side);
        copies->follow(side->distances, FigureView::Distances, side->side);
        copies->follow(side->attention, FigureView::Attention, side->side);
    }
    copies->follow(diagram_, FigureView::PersistenceDiagram);
    copies->follow(summaries_, FigureView::Summary);
    copies->follow(heads_->pinnedView(), FigureView::PinnedHeads);
    copies->follow(heads_, [this] { return heads_->modelPicture() ? FigureView::Model : FigureView::Heads; });
    copies->follow(time_, FigureView::Time);
    copies->follow(comparisonTable_, FigureView::Compare);
    copies->addActions(edit);
    connect(copies, &CopyFigure::said, status_, &StatusLine::notice);
}

void MainWindow::connectSide(SideViews &side)
{
    const Side which = side.side;
    connect(side.panel, &SourcePanel::changed, this, &MainWindow::schedule);
    connect(side.panel, &SourcePanel::fileClosed, this, [this, which] {
        closeDataFile(sideViews(which));
        schedule();
    });
    connect(side.panel, &SourcePanel::modelChosen, this,
            [this, which](const QString &reference) { chooseModelByHand(which, reference); });
    connect(side.panel, &SourcePanel::folderWanted, this, [this, which] { chooseModelFolder(which); });
    connect(side.panel, &SourcePanel::downloadWanted, this, [this, which] { downloadModel(which); });
    connect(side.panel, &SourcePanel::tokensSelected, this, [this, which](const std::vector<int> &selected) {
        // Positions in all tokens; the points are fewer when special tokens are dropped, but those have none.
        state_->setSelection(which, {std::nullopt, selected});
    });
    const auto preview = [this, which](const std::vector<int> &tokens) { previewTokens(which, tokens); };
    connect(side.panel, &SourcePanel::tokensHovered, this, preview);
    for (MatrixPlot *plot : {side.distances, side.attention}) {
        connect(plot, &MatrixPlot::tokensClicked, this, [this, which](const std::vector<int> &clicked) {
            state_->setSelection(which, {std::nullopt, clicked});
        });
        connect(plot, &MatrixPlot::tokensHovered, this, preview);
    }
    connect(side.barcode, &BarcodeView::stepRequested, threshold_, &ThresholdBar::step);
    connect(side.complex, &ComplexView::complexChanged, this, &MainWindow::showNumbers);
    connect(side.complex, &ComplexView::sightChanged, this, &MainWindow::keepSoon);
    connect(side.complex, &ComplexView::tokenMoved, this, [this, &side] {
        side.movedIn = layoutChoices(choices(), side.side);
        side.moved = side.complex->moved();
        recordTimer_.start();
        keepSoon();
    });
}

bool MainWindow::comparing() const { return compare_->isChecked(); }

bool MainWindow::linked() const { return link_->isChecked(); }

const MainWindow::SideViews &MainWindow::selectorsFor(const SideViews &side) const
{
    return side.side == Side::B && linked() ? a_ : side;
}

void MainWindow::arrange()
{
    const bool two = comparing();
    for (QWidget *widget : std::initializer_list<QWidget *>{b_.panel, b_.complex, b_.barcode, b_.distances,
                                                            b_.attention, comparisonTable_, link_})
        widget->setVisible(two);
    a_.panel->setTitleVisible(two);
    b_.panel->setLinked(linked());
    for (SideViews *side : {&a_, &b_}) {
        const auto model = models_->model(selectorsFor(*side).side);
        side->panel->setTranslationVisible(model && model->info().decoder.layers > 0);
    }
    const auto model = models_->model(Side::A);
    besideTranslation_->setEnabled(model && model->info().decoder.layers > 0);
}

void MainWindow::connectModels()
{
    connect(models_, &ModelLibrary::choiceByHand, this,
            [this](Side side) { sideViews(side).wantedHead.reset(); }); // it was for another model
    connect(models_, &ModelLibrary::modelRefused, this, [this](Side which, const QString &reference) {
        SideViews &side = sideViews(which);
        SideChoices wanted = sideChoices(side);
        wanted.model = reference;
        side.wantedHead.reset();
        side.missing = {wanted, sideChoices(side)};
        adoptNext_ = true;
    });
    connect(models_, &ModelLibrary::modelChanged, this, [this](Side which) {
        SideViews &side = sideViews(which);
        side.panel->setModel(&models_->model(which)->info());
        if (const auto wanted = std::exchange(side.wantedHead, std::nullopt)) {
            side.panel->setHeadChoice(*wanted); // as far as this model has it
            adoptNext_ = true;
        }
        arrange();
        schedule();
    });
    connect(models_, &ModelLibrary::choicesChanged, this, [this] {
        for (const SideViews *side : {&a_, &b_})
            side->panel->setModelChoices(models_->choices(), models_->used(side->side));
    });
    connect(models_, &ModelLibrary::noticed, this, [this](const QString &message, bool isError) {
        // At the start, when models are opened anyway, what is wrong with the file that was named stays.
        const bool atTheStart = !a_.analysis && !b_.analysis;
        if (message.isEmpty())
            status_->clearNotice();
        else if (isError || !atTheStart || !status_->showsError())
            status_->notice(message, isError);
    });
}

void MainWindow::connectAlignment()
{
    connect(worker_, &AnalysisWorker::aligned, this, [this](const std::shared_ptr<const Analysis> &aligned) {
        aligned_ = aligned;
        alignment_->setAnalysis(aligned);
        showAlignedSelection();
    });
    connect(alignment_, &MatrixPlot::cellClicked, this, [this](std::size_t row, std::size_t column) {
        for (const auto &side : {&a_, &b_}) {
            if (!side->analysis)
                continue;
            const bool translated = side->analysis->request.part == AttentionPart::Translation;
            const Token &clicked =
                translated ? aligned_->space->tokens[row] : aligned_->space->attended[column];
            state_->setSelection(side->side,
                                 {std::nullopt, placesOf({clicked}, side->analysis->space->tokens)});
        }
    });
}

void MainWindow::showAlignedSelection()
{
    if (!aligned_)
        return;
    for (const auto &side : {&a_, &b_}) {
        if (!side->analysis)
            continue;
        std::vector<Token> selected;
        for (const int token : state_->selection(side->side).tokens)
            selected.push_back(side->analysis->space->tokens[static_cast<std::size_t>(token)]);
        if (side->analysis->request.part == AttentionPart::Translation)
            alignment_->setSelection({std::nullopt, placesOf(selected, aligned_->space->tokens)});
        else
            alignment_->setColumnSelection({std::nullopt, placesOf(selected, aligned_->space->attended)});
    }
}

std::optional<AnalysisRequest> MainWindow::alignmentOf(const std::optional<AnalysisRequest> &first,
                                                       const std::optional<AnalysisRequest> &second)
{
    if (!first || !second || !std::holds_alternative<TextSource>(first->source)
        || first->source != second->source)
        return std::nullopt;
    for (const auto &[text, translation] : {std::pair(first, second), std::pair(second, first)})
        if (text->part == AttentionPart::Text && translation->part == AttentionPart::Translation) {
            AnalysisRequest request = *translation;
            request.part = AttentionPart::TranslationOverText;
            request.span.reset();
            return request;
        }
    return std::nullopt;
}

void MainWindow::showTranslationBeside()
{
    leaveTour();
    WindowChoices shown = choices();
    shown.a.part = AttentionPart::Text;
    shown.b = shown.a;
    shown.b.part = AttentionPart::Translation;
    shown.b.span.reset();
    const std::size_t layers = models_->model(Side::A)->info().decoder.layers;
    shown.b.layer = std::min(shown.b.layer, layers - 1);
    shown.compare = true;
    shown.linked = false;
    setChoices(shown);
    docks_->setAvailable(View::Alignment, true);
    docks_->show(View::Alignment);
}

void MainWindow::connectHeads()
{
    connect(heads_, &HeadPanel::shown, this, &MainWindow::schedule);
    connect(heads_, &HeadPanel::changed, this, &MainWindow::schedule);
    connect(heads_, &HeadPanel::chosen, this, &MainWindow::chooseHead);
    connect(heads_, &HeadPanel::pinToggled, this, &MainWindow::togglePin);
    connect(heads_, &HeadPanel::previewWanted, this, [this](const std::optional<LayerHead> &head) {
        const auto request = head ? requestFor(a_) : std::nullopt;
        if (request)
            worker_->preview(ofOneHead(*request, head->layer, head->head));
        else
            worker_->cancelPreview();
    });
    connect(worker_, &AnalysisWorker::previewed, heads_, &HeadPanel::showPreview);
    connect(worker_, &AnalysisWorker::modelSurveyed, heads_, &HeadPanel::setModelSurvey);
    connect(worker_, &AnalysisWorker::surveyed, heads_, &HeadPanel::setOverview);
    connect(worker_, &AnalysisWorker::pinnedAnalysed, heads_, &HeadPanel::setPinnedAnalyses);
}

void MainWindow::connectTime()
{
    connect(time_, &TimePanel::shown, this, [this] {
        timeBar_->show();
        schedule();
    });
    connect(time_, &TimePanel::hidden, this, [this] {
        timeBar_->hide();
        timeBar_->setStep(std::nullopt); // nothing is cut off out of sight
    });
    connect(state_, &ViewState::thresholdChanged, time_, &TimePanel::setThreshold);
    connect(worker_, &AnalysisWorker::grown, this,
            [this](const std::shared_ptr<const GrowthOverview> &overview) {
                time_->setOverview(overview);
                const auto before = timeBar_->step();
                std::vector<std::size_t> read;
                if (overview->complete())
                    for (const GrowthStep &step : overview->growth.steps)
                        read.push_back(step.read);
                timeBar_->setSteps(read);
                time_->setStep(timeBar_->step());
                if (timeBar_->step() != before)
                    schedule(); // what is read was not known when this was asked for
            });
    connect(timeBar_, &TimeBar::changed, this, [this] {
        time_->setStep(timeBar_->step());
        if (!wantedThreshold_)
            wantedThreshold_ = state_->threshold(); // each step would suggest another one
        schedule();
    });
    connect(time_, &TimePanel::clicked, this,
            [this](std::size_t step, const std::optional<double> &threshold) {
                if (threshold)
                    state_->setThreshold(std::min(*threshold, threshold_->range()));
                timeBar_->setStep(step);
            });
}

std::optional<AnalysisRequest> MainWindow::asReadSoFar(std::optional<AnalysisRequest> request) const
{
    auto *source = request ? std::get_if<TextSource>(&request->source) : nullptr;
    const auto step = timeBar_->step();
    const auto &overview = time_->overview();
    if (!source || !step || !overview || *step >= overview->growth.steps.size())
        return request;
    const GrowthStep &read = overview->growth.steps[*step];
    if (overview->growth.onePass) {
        request->pointsRead = read.read;
        return request;
    }
    const std::u32string text = toQString(source->text).toStdU32String();
    source->text = QString::fromStdU32String(text.substr(0, read.characters)).toStdString();
    if (request->span)
        request->span->end = std::min(request->span->end, read.characters);
    return request;
}

void MainWindow::showContexts()
{
    if (!contexts_)
        contexts_ =
            new ContextsWindow({[this] { return requestFor(a_); },
                                [this] {
                                    return a_.panel->editor()->textCursor().selectedText().replace(
                                        QChar::ParagraphSeparator, u'\n');
                                },
                                [this] { return models_->choices(); },
                                [this](const QString &reference) { return models_->open(reference); }},
                               this);
    contexts_->show();
    contexts_->raise();
    contexts_->activateWindow();
}

void MainWindow::showCorpus()
{
    if (!corpus_)
        corpus_ = new CorpusDialog(choices(), models_->choices(), this);
    corpus_->show();
    corpus_->raise();
    corpus_->activateWindow();
}

void MainWindow::chooseHead(const LayerHead &place)
{
    HeadChoice choice = a_.panel->headChoice();
    choice.layer = place.layer;
    choice.head = place.head;
    choice.combination.reduction = Reduction::OneHead;
    a_.panel->setHeadChoice(choice);
    schedule();
}

void MainWindow::togglePin(const LayerHead &place)
{
    if (const auto found = std::find(pinned_.begin(), pinned_.end(), place); found != pinned_.end())
        pinned_.erase(found);
    else
        pinned_.push_back(place);
    heads_->setPinned(pinnedHeads());
    schedule();
}

std::vector<LayerHead> MainWindow::pinnedHeads() const
{
    const auto request = requestFor(a_);
    if (!request || !std::holds_alternative<TextSource>(request->source))
        return {};
    const auto [layers, heads] = headCounts(*request);
    std::vector<LayerHead> places;
    std::copy_if(pinned_.begin(), pinned_.end(), std::back_inserter(places),
                 [&](const LayerHead &place) { return place.layer < layers && place.head < heads; });
    return places;
}

void MainWindow::applyStyle()
{
    const Style style = Style::forPalette(palette());
    diagram_->setStyle(style);
    summaries_->setStyle(style);
    heads_->setStyle(style);
    time_->setStyle(style);
    for (const SideViews *side : {&a_, &b_})
        for (MatrixPlot *plot : {side->distances, side->attention})
            plot->setStyle(style);
    alignment_->setStyle(style);
}

void MainWindow::changeEvent(QEvent *event)
{
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && diagram_)
        applyStyle();
    if (event->type() == QEvent::ActivationChange && diagram_ && isActiveWindow())
        models_->findDownloaded(); // another program may have downloaded one
    QMainWindow::changeEvent(event);
}

void MainWindow::showSelection()
{
    QStringList parts;
    for (const SideViews *side : {&a_, &b_})
        if (side->analysis) {
            // Not of a preview: the layout would jump with its length, and the tooltip says as much.
            const QString text = describeSelection(*side->analysis, state_->lockedSelection(side->side));
            if (!text.isEmpty())
                parts << (comparing() ? (side->side == Side::A ? tr("A: ") : tr("B: ")) + text : text);
        }
    selectionText_->setForegroundRole(parts.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText);
    selectionText_->setText(parts.isEmpty()
                                ? tr("Click a bar, a point of the diagram, a token or a cell; or mark "
                                     "characters in the text.")
                                : parts.join(QStringLiteral("\n\n")));
    // Beneath a comparison it stands already.
    caution_->setVisible(!comparing() && state_->lockedSelection(Side::A).bar);
}

void MainWindow::keepSoon()
{
    autosave_.setSystemEnds(false); // it has not, after all
    if (!saveTimer_.isActive())     // also while it changes without a pause
        saveTimer_.start();
}

void MainWindow::schedule()
{
    if (!showsExample())
        note_->hide();
    requestTimer_.start();
    recordTimer_.start();
    keepSoon();
}

std::optional<AnalysisRequest> MainWindow::requestFor(const SideViews &side) const
{
    const SideViews &selectors = selectorsFor(side);
    const auto model = models_->model(selectors.side);
    AnalysisRequest request;
    request.metric = filtration_->metric();
    request.maxDimension = filtration_->maxDimension();
    request.engine = engine();
    if (!side.dataFile.isEmpty()) {
        std::visit([&](const auto &source) { request.source = source; }, side.data);
        return request;
    }
    if (!model || side.isEmpty())
        return std::nullopt;
    request.source =
        TextSource{model, side.panel->text().toStdString(), side.panel->translation().toStdString()};
    const HeadChoice choice = selectors.panel->headChoice();
    request.part = choice.part;
    request.layer = choice.layer;
    request.head = choice.head;
    request.combination = choice.combination;
    request.joinWords = filtration_->joinsWords();
    request.vocabularySpelling = vocabularySpelling_->isChecked();
    request.dropSpecialTokens = filtration_->dropsSpecialTokens();
    request.span = side.panel->span();
    return request;
}

void MainWindow::request()
{
    if (std::exchange(timedText_, a_.panel->text()) != a_.panel->text())
        timeBar_->setStep(std::nullopt);
    const std::optional<AnalysisRequest> whole = requestFor(a_);
    std::optional<AnalysisRequest> first = asReadSoFar(whole);
    std::optional<AnalysisRequest> second = comparing() ? requestFor(b_) : std::nullopt;
    if (!first && !second) {
        worker_->cancel();
        status_->end();
        showResult({});
        Q_EMIT resultShown();
        return;
    }
    status_->clearNotice();
    status_->begin();
    WindowRequest wanted{std::move(first), std::move(second), comparisonTable_->norm(),
                         summaries_->isVisible()};
    if (heads_->isVisible()) {
        wanted.heads = HeadComparison{heads_->distance(), comparisonTable_->norm(), heads_->dimension()};
        wanted.pinned = pinnedHeads();
        if (heads_->modelPicture())
            wanted.model = heads_->headDistance();
    }
    if (time_->isVisible())
        wanted.growth = whole;
    wanted.alignment = alignmentOf(wanted.a, wanted.b);
    docks_->setAvailable(View::Alignment, wanted.alignment.has_value());
    if (!wanted.alignment) {
        aligned_.reset();
        alignment_->setAnalysis(nullptr);
    }
    worker_->analyse(wanted);
}

void MainWindow::showSide(SideViews &side, const std::shared_ptr<const Analysis> &analysis,
                          const QString &error)
{
    const auto *source = analysis ? std::get_if<TextSource>(&analysis->request.source) : nullptr;
    if (side.isEmpty())
        side.complex->setMessage(tr("Type a text on the left to see the shape of its attention."));
    else if (!error.isEmpty())
        side.complex->setMessage(error);
    else if (analysis && std::holds_alternative<DiagramSource>(analysis->request.source))
        side.complex->setMessage(tr("A diagram holds bars only: there is no complex to draw."));
    else if (analysis && !source)
        side.complex->setMessage(tr("The matrix is empty."));
    else if (analysis)
        side.complex->setMessage(
            tr("There are no tokens in this text but special ones, and those are dropped."));
    else
        side.complex->setMessage(tr("Opening the model…"));
    side.panel->setPattern(analysis ? describeAttention(*analysis) : QString());
    if (!source) {
        side.panel->setTokens(SourcePanel::Of::Text, {}, {}, {});
        side.panel->setNotice(error, true);
    } else {
        const TokenSpace &space = *analysis->space;
        const AttentionPart part = analysis->request.part;
        const auto show = [&](SourcePanel::Of of, const std::string &read, const QString &typed,
                              const std::optional<std::size_t> &cutAt) {
            // Of a text that is read up to a time the rest is struck through, as what is too long is.
            const auto step = &side == &a_ ? timeBar_->step() : std::nullopt;
            if (step && typed.startsWith(toQString(read)))
                side.panel->setTokens(of, typed.toStdString(), space.tokens,
                                      time_->overview()->growth.steps[*step].characters);
            else
                side.panel->setTokens(of, read, space.tokens, cutAt);
        };
        if (part == AttentionPart::Text || part == AttentionPart::TextOverTranslation)
            show(SourcePanel::Of::Text, source->text, side.panel->text(), space.textCutAt);
        else
            show(SourcePanel::Of::Translation, source->translation, side.panel->translation(),
                 space.translationCutAt);
        QStringList cuts;
        const auto tell = [&](const QString &sentence, const std::optional<std::size_t> &cutAt) {
            if (cutAt)
                cuts << sentence.arg(source->model->info().maxTokens).arg(*cutAt);
        };
        tell(tr("The model reads %1 tokens at most: the text after character %2 is left out."),
             space.textCutAt);
        tell(tr("The model reads %1 tokens at most: the translation after character %2 is left out."),
             space.translationCutAt);
        side.panel->setNotice(cuts.join(u'\n'), false);
    }
    const bool unchanged = side.analysis && analysis && side.analysis->barcode == analysis->barcode
        && side.analysis->space == analysis->space;
    if (!unchanged) {
        // Bars of the old result mean nothing in another one; tokens do while they are the same.
        const Selection old = state_->lockedSelection(side.side);
        Selection kept;
        if (side.analysis && analysis && side.analysis->barcode == analysis->barcode)
            kept = old;
        else if (side.analysis && analysis && !old.bar && old.bars.empty()
                 && side.analysis->space->tokens == analysis->space->tokens)
            kept.tokens = old.tokens;
        state_->setSelection(side.side, kept);
        side.complex->setAnalysis(analysis);
        side.barcode->setAnalysis(analysis);
        side.distances->setAnalysis(analysis);
        side.attention->setAnalysis(analysis);
    }
    side.analysis = analysis;
    side.panel->highlight(state_->selection(side.side));
}

bool MainWindow::summariesAreOf(Side side) const
{
    // They come after the other views have changed.
    const auto &shown = summaries_->texts()[static_cast<std::size_t>(side)].analysis;
    const auto &now = side == Side::A ? a_.analysis : b_.analysis;
    return shown && now && shown->space == now->space;
}

void MainWindow::previewTokens(Side side, const std::vector<int> &tokens)
{
    state_->setPreview(side, tokens.empty() ? std::nullopt : std::optional(Selection{std::nullopt, tokens}));
}

void MainWindow::selectBarOf(Side side, std::size_t bar)
{
    state_->setSelection(side, selectBar(*sideViews(side).analysis, bar, state_->loopShown()));
}

void MainWindow::showResult(const WindowResult &result)
{
    double range = 0;
    std::vector<double> critical;
    for (const auto &analysis : {result.a, result.b})
        if (analysis) {
            range = std::max(range, analysis->barcode->largestValue());
            const std::vector<double> values = analysis->barcode->criticalValues();
            critical.insert(critical.end(), values.begin(), values.end());
        }
    std::sort(critical.begin(), critical.end());
    critical.erase(std::unique(critical.begin(), critical.end()), critical.end());
    threshold_->setFiltration(range, std::move(critical));

    showSide(a_, result.a, result.errorA);
    showSide(b_, result.b, result.errorB);
    if (const auto &first = result.a ? result.a : result.b)
        adjustThreshold(std::min(wantedThreshold_.value_or(first->barcode->suggestedThreshold()), range));
    a_.barcode->setRange(range);
    b_.barcode->setRange(range);
    diagram_->setAnalyses(result.a, result.b, range);
    showComparison(std::nullopt, {});
    if (!result.a && !result.b)
        summaries_->setTexts({}, {});
    heads_->setTwoTexts(comparing());
    heads_->setMaxDimension(filtration_->maxDimension());
    heads_->setPinned(pinnedHeads());
    if (result.a) {
        heads_->setChosen({result.a->request.layer, result.a->request.head});
    } else {
        heads_->setOverview(nullptr);
        heads_->setModelSurvey(nullptr);
        time_->setOverview(nullptr);
        timeBar_->setSteps({});
    }
    selectInExample();
    selectMarked();
    moveTokens();
    showNumbers();
    showSelection();
}

void MainWindow::adjustThreshold(double threshold)
{
    adjustingThreshold_ = true;
    state_->setThreshold(threshold);
    adjustingThreshold_ = false;
}

void MainWindow::showComparison(const std::optional<Comparison> &comparison, const QString &error)
{
    comparison_ = comparison;
    if (error.isEmpty())
        comparisonTable_->setComparison(comparison_ ? &*comparison_ : nullptr);
    else
        comparisonTable_->setError(error);
    showMatching();
}

void MainWindow::showMatching()
{
    const auto &choice = comparisonTable_->chosen();
    const DiagramMatching *matching = comparison_ && choice ? matchingIn(*comparison_, *choice) : nullptr;
    if (matching)
        diagram_->setMatching(*matching, choice->dimension);
    else
        diagram_->clearMatching();
}

void MainWindow::showNumbers()
{
    QStringList parts;
    for (const SideViews *side : {&a_, &b_}) {
        if (!side->analysis)
            continue;
        const RipsComplex &complex = side->complex->ripsComplex();
        const bool ofPoints = !std::holds_alternative<DiagramSource>(side->analysis->request.source);
        QString text = !ofPoints
            ? tr("%n bar(s)", nullptr, static_cast<int>(side->analysis->barcode->bars.size()))
            : QStringList{tr("n = %1").arg(complex.vertices),
                          tr("%n edge(s)", nullptr, static_cast<int>(complex.edges)),
                          tr("%1 triangle(s)", nullptr,
                             static_cast<int>(std::min<std::uint64_t>(complex.triangleCount, 1000)))
                              .arg(complex.triangleCount)} // there may be more than an int holds
                  .join(QStringLiteral(" · "));
        for (std::size_t k = 0; k < complex.betti.size(); ++k)
            text += QStringLiteral(" · β%1 = %2").arg(k).arg(complex.betti[k]);
        if (ofPoints)
            text += QStringLiteral(" · χ = %1").arg(complex.eulerCharacteristic());
        QStringList thinned;
        const ComplexView::Drawn drawn = side->complex->drawn();
        if (drawn.edges < complex.edges)
            thinned << tr("the %1 shortest edges").arg(drawn.edges);
        if (drawn.triangles < complex.triangleCount)
            thinned << tr("the first %1 triangles").arg(drawn.triangles);
        if (!thinned.isEmpty())
            text += tr(" (drawn: %1)").arg(thinned.join(tr(" and ")));
        parts << (comparing() ? (side->side == Side::A ? tr("A: ") : tr("B: ")) + text : text);
    }
    status_->setNumbers(parts.join(QStringLiteral("   |   ")));
}

void MainWindow::chooseModelByHand(Side side, const QString &reference)
{
    sideViews(side).wantedHead.reset(); // it was for another model
    models_->choose(side, reference);
}

void MainWindow::chooseModelFolder(Side side)
{
    leaveTour();
    models_->chooseFolder(side);
}

void MainWindow::downloadModel(Side side)
{
    leaveTour();
    models_->download(side);
}

Side MainWindow::focusedSide() const
{
    const bool inB = comparing() && b_.panel->isAncestorOf(focusWidget());
    return inB ? Side::B : Side::A;
}

void MainWindow::chooseDataFile()
{
    const Side side = focusedSide();
    const QString chosen = QFileDialog::getOpenFileName(
        this, side == Side::A ? tr("Open matrix or diagram") : tr("Open matrix or diagram instead of text B"),
        exportFolder_,
        tr("Matrices and diagrams (*.npy *.csv *.txt *.pers *.lower_distance_matrix);;All files (*)"));
    if (!chosen.isEmpty())
        openDataFile(side, chosen);
}

void MainWindow::openDataFile(Side side, const QString &file)
{
    leaveTour();
    wantedThreshold_.reset(); // the scale is another one
    readDataFile({side, file, std::nullopt});
}

void MainWindow::readDataFile(const DataFile &file)
{
    if (!QFileInfo(file.path).isFile()) {
        status_->notice(tr("There is no file %1").arg(QDir::toNativeSeparators(file.path)), true);
        return;
    }
    status_->notice(tr("Reading %1…").arg(QDir::toNativeSeparators(file.path)), false);
    sideViews(file.side).wantedFile = file;
    worker_->readDataFile(file);
}

void MainWindow::dataRead(const DataFile &file, const std::variant<MatrixSource, DiagramSource> &source)
{
    SideViews &side = sideViews(file.side);
    if (side.wantedFile != file)
        return; // given up meanwhile, or another one was asked for
    side.wantedFile.reset();
    side.dataFile = file.path;
    side.symmetrisation = file.symmetrisation;
    side.data = source;
    side.panel->setFile(QFileInfo(file.path).fileName(), describeData(source));
    status_->clearNotice();
    adoptNext_ = true; // it was chosen when it was asked for
    schedule();
}

void MainWindow::askForSymmetry(const DataFile &file, const QString &message)
{
    if (sideViews(file.side).wantedFile != file)
        return;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Distances that are not symmetric"), QString(),
                                     QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("symmetryQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText); // the path is not ours
    question->setText(message + tr(".\n\nOf d(i, j) and d(j, i), which is the distance of i and j?"));
    for (const auto &[name, symmetrisation] : {std::pair(tr("The &larger"), Symmetrisation::Maximum),
                                               std::pair(tr("The &mean"), Symmetrisation::Mean),
                                               std::pair(tr("The &smaller"), Symmetrisation::Minimum)})
        connect(question->addButton(name, QMessageBox::ActionRole), &QPushButton::clicked, this,
                [this, file, symmetrisation] {
                    readDataFile({file.side, file.path, symmetrisation});
                });
    connect(question, &QMessageBox::finished, status_, &StatusLine::clearNotice);
    connect(question, &QMessageBox::rejected, this, [this, file] {
        if (SideViews &side = sideViews(file.side); side.wantedFile == file) {
            side.wantedFile.reset();
            schedule();
        }
    });
    question->open();
}

void MainWindow::closeDataFile(SideViews &side)
{
    side.wantedFile.reset();
    if (side.dataFile.isEmpty())
        return;
    side.dataFile.clear();
    side.symmetrisation.reset();
    side.data = {};
    side.panel->setFile({}, {});
    wantedThreshold_.reset();
}

void MainWindow::openFile(Side side, const QString &file)
{
    static const QStringList dataEndings{QStringLiteral("npy"), QStringLiteral("npz"), QStringLiteral("csv"),
                                         QStringLiteral("pers"), QStringLiteral("lower_distance_matrix")};
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1String(sessionSuffix))
        openSessionFile(file);
    else if (dataEndings.contains(suffix))
        openDataFile(side, file);
    else
        openTextFile(side, file);
}

void MainWindow::refuseFile(const QString &shownName)
{
    status_->notice(
        tr("The name of %1 is not UTF-8, and the window cannot keep it. Rename the file and open it again.")
            .arg(shownName),
        true);
}

void MainWindow::openTextFile(Side which, const QString &file)
{
    leaveTour();
    SideViews &side = sideViews(which);
    constexpr qint64 mostMiB =
        4; // a hundred times of what any model reads; the editor needs fifty bytes for one
    if (QFileInfo(file).size() > (mostMiB << 20)) {
        status_->notice(
            tr("%1 is larger than %2 MiB, the most that is opened as a text. Open a part of it, or read "
               "texts by the thousand from Tools → Corpus as a table")
                .arg(QDir::toNativeSeparators(file))
                .arg(mostMiB),
            true);
        return;
    }
    closeDataFile(side);
    try {
        side.panel->setText(QString::fromStdString(readTextFile(file.toStdString())));
        rememberFile(file);
    } catch (const Error &failure) {
        status_->notice(errorText(failure), true);
    }
}

PersistenceEngine MainWindow::engine() const
{
    return byRipser_->isChecked() ? PersistenceEngine::Ripser : PersistenceEngine::Edges;
}

WindowChoices MainWindow::choices() const
{
    WindowChoices chosen;
    chosen.a = sideChoices(a_);
    chosen.b = sideChoices(b_);
    chosen.compare = comparing();
    chosen.linked = linked();
    chosen.metric = filtration_->metric();
    chosen.maxDimension = filtration_->maxDimension();
    chosen.engine = engine();
    chosen.groundNorm = comparisonTable_->norm();
    chosen.dropSpecialTokens = filtration_->dropsSpecialTokens();
    chosen.joinWords = filtration_->joinsWords();
    chosen.vocabularySpelling = vocabularySpelling_->isChecked();
    chosen.threshold = wantedThreshold_;
    chosen.pinned = pinned_;
    chosen.look = complexMenu_->look();
    chosen.a.moved = a_.movedTokens(chosen);
    chosen.b.moved = b_.movedTokens(chosen);
    return chosen;
}

SideChoices MainWindow::sideChoices(const SideViews &side) const
{
    const HeadChoice head = side.wantedHead.value_or(side.panel->headChoice());
    return {.text = side.panel->text(),
            .model = models_->wanted(side.side),
            .layer = head.layer,
            .head = head.head,
            .translation = side.panel->translationEditor()->toPlainText(),
            .part = head.part,
            .combination = head.combination,
            .span = side.panel->span(),
            .dataFile = side.wantedFile ? side.wantedFile->path : side.dataFile,
            .symmetrisation = side.wantedFile ? side.wantedFile->symmetrisation : side.symmetrisation};
}

void MainWindow::moveTokens()
{
    const WindowChoices now = choices();
    a_.complex->setMoved(a_.movedTokens(now));
    b_.complex->setMoved(b_.movedTokens(now));
}

void MainWindow::setChoices(const WindowChoices &choices)
{
    setSideChoices(a_, choices.a);
    setSideChoices(b_, choices.b);
    compare_->setChecked(choices.compare);
    link_->setChecked(choices.linked);
    filtration_->setMetric(choices.metric);
    filtration_->setMaxDimension(choices.maxDimension);
    byRipser_->setChecked(choices.engine == PersistenceEngine::Ripser);
    comparisonTable_->setNorm(choices.groundNorm);
    filtration_->setDropsSpecialTokens(choices.dropSpecialTokens);
    filtration_->setJoinsWords(choices.joinWords);
    vocabularySpelling_->setChecked(choices.vocabularySpelling);
    wantedThreshold_ = choices.threshold;
    pinned_ = choices.pinned;
    complexMenu_->setLook(choices.look);
    a_.complex->setLook(choices.look);
    b_.complex->setLook(choices.look);
    arrange();
    schedule();
    for (SideViews *side : {&a_, &b_}) {
        side->movedIn = layoutChoices(choices, side->side);
        side->moved = (side == &a_ ? choices.a : choices.b).moved;
    }
    moveTokens(); // of what is shown already there comes no result
}

void MainWindow::setSideChoices(SideViews &side, const SideChoices &choices)
{
    if (choices.text != side.panel->text())
        side.panel->setText(choices.text);
    side.panel->setTranslation(choices.translation);
    const SideChoices before = sideChoices(side);
    if (choices.dataFile.isEmpty())
        closeDataFile(side);
    else if (choices.dataFile != before.dataFile || choices.symmetrisation != before.symmetrisation)
        readDataFile({side.side, choices.dataFile, choices.symmetrisation});
    side.panel->setSpan(choices.span);
    models_->choose(side.side, choices.model);
    if (!models_->isWaiting(side.side))
        side.panel->setHeadChoice(choices.headChoice());
    else
        side.wantedHead = choices.headChoice();
}

void MainWindow::keepOwn(const WindowChoices &choices, View view)
{
    if (!own_)
        own_ = {choices, view};
    wayBack_->setEnabled(true);
}

void MainWindow::showOwn()
{
    leaveTour();
    note_->hide();
    example_.reset();
    wayBack_->setEnabled(false);
    if (const auto own = std::exchange(own_, std::nullopt)) {
        setChoices(own->choices);
        docks_->show(own->view);
    }
}

void MainWindow::showExample(const Example &example)
{
    leaveTour();
    marksDue_.reset();
    keepOwn(choices(), docks_->front());
    example_ = example;
    exampleSelectionDue_ = true;
    setChoices(example.choices);
    docks_->show(example.showsAttention ? View::Attention : View::PersistenceDiagram);
    note_->setExample(example.title, example.explanation);
}

bool MainWindow::showsExample() const
{
    return example_ && a_.panel->text() == example_->choices.a.text
        && (!example_->choices.compare || b_.panel->text() == example_->choices.b.text);
}

void MainWindow::selectInExample()
{
    if (!exampleSelectionDue_ || !example_ || !isAnalysisOf(a_.analysis.get(), example_->choices.a)
        || (example_->choices.compare && !isAnalysisOf(b_.analysis.get(), example_->choices.b)))
        return; // a model may still be being opened
    exampleSelectionDue_ = false;
    const Example &example = *example_;
    for (const SideViews *side : {&a_, &b_}) {
        if (!side->analysis)
            continue;
        const QString text = side->panel->text();
        const qsizetype start =
            example.phrase.isEmpty() ? -1 : text.indexOf(example.phrase, 0, Qt::CaseInsensitive);
        if (start >= 0)
            state_->setSelection(
                side->side,
                {std::nullopt,
                 TextPositions(text).tokensIn(side->analysis->space->tokens, static_cast<int>(start),
                                              static_cast<int>(start + example.phrase.size()))});
    }
    if (const auto longest =
            example.longestBar ? a_.analysis->barcode->longestFiniteBar(*example.longestBar) : std::nullopt)
        state_->setSelection(Side::A, selectBar(*a_.analysis, *longest, LoopShown::Short));
}

void MainWindow::selectMarked()
{
    if (!marksDue_)
        return;
    WindowChoices now = choices();
    now.threshold = marksDue_->choices.threshold;
    bool missing = false;
    for (const SideViews *side : {&a_, &b_}) {
        auto &marks = marksDue_->marks[static_cast<std::size_t>(side->side)];
        if (!marks)
            continue;
        const bool shown =
            side->analysis && now == marksDue_->choices && requestFor(*side) == side->analysis->request;
        if (shown)
            state_->setSelection(side->side,
                                 selectionOf(*side->analysis, *std::exchange(marks, std::nullopt)));
        else
            missing = true;
    }
    if (!missing)
        marksDue_.reset();
}

Session MainWindow::session() const
{
    Session now;
    now.choices = choices();
    QStringList references{models_->wanted(Side::A), models_->wanted(Side::B)};
    references.removeDuplicates();
    for (const QString &reference : references) {
        SessionModel model{reference};
        if (const auto open = models_->open(reference)) {
            model.family = QString::fromStdString(open->info().family);
            model.layers = open->info().layers;
            model.heads = open->info().heads;
        }
        model.fingerprint = models_->fingerprint(reference);
        now.models.push_back(model);
    }
    for (const SideViews *side : {&a_, &b_})
        now.marks[static_cast<std::size_t>(side->side)] =
            marksOf(side->analysis.get(), state_->lockedSelection(side->side));
    now.sights = {a_.complex->sight(), b_.complex->sight()};
    now.view = docks_->front();
    now.arrangement = docks_->arrangement();
    now.own = own_;
    now.file = sessionFile();
    now.saved = savedChoices();
    return now;
}

void MainWindow::showSession(const Session &session)
{
    expectedModels_ = session.models;
    setChoices(session.choices);
    a_.complex->setSight(session.sights[0]);
    b_.complex->setSight(session.sights[1]);
    marksDue_ = {session.choices, {session.marks[0], session.marks[1]}};
    own_ = session.own;
    wayBack_->setEnabled(own_.has_value());
    if (session.arrangement)
        docks_->setArrangement(*session.arrangement);
    docks_->show(session.view);
    sessionFiles_[session_] = session.file;
    if (session.saved)
        savedChoices_[session.file] = *session.saved;
    showSessionName();
    if (!a_.analysis)
        return;
    selectMarked(); // of what is shown already there comes no result
}

void MainWindow::connectSessions()
{
    connect(&recordTimer_, &QTimer::timeout, this, &MainWindow::record);
    connect(history_, &ChoicesHistory::wanted, this, &MainWindow::showHistoryPoint);
    connect(models_, &ModelLibrary::fingerprintsFound, this, [this] {
        finishSaving();
        checkModels();
    });
    connect(models_, &ModelLibrary::modelChanged, this, [this](Side side) {
        const QString used = models_->used(side);
        for (const SessionModel &expected : expectedModels_)
            if (expected.reference == used && !expected.fingerprint.isEmpty())
                models_->findFingerprints({used});
    });
    connect(models_, &ModelLibrary::modelRefused, this, [this](Side, const QString &reference) {
        const auto expected =
            std::find_if(expectedModels_.begin(), expectedModels_.end(),
                         [&](const SessionModel &model) { return model.reference == reference; });
        if (expected != expectedModels_.end())
            tellOfMissingModel(*expected);
    });
    // What is typed is undone in the window, together with all else; a field has no undo of its own.
    for (QObject *field : findChildren<QObject *>())
        if (qobject_cast<QLineEdit *>(field) || qobject_cast<QAbstractSpinBox *>(field)
            || qobject_cast<QPlainTextEdit *>(field))
            field->installEventFilter(this);
}

void MainWindow::record()
{
    recordTimer_.stop();
    if (tour_)
        return;
    if (std::exchange(adoptNext_, false)) {
        history_->adopt(historyPoint());
    } else {
        const HistoryPoint before = history_->now();
        history_->record(historyPoint());
        for (SideViews *side : {&a_, &b_}) {
            const SideChoices &was = side == &a_ ? before.choices.a : before.choices.b;
            const SideChoices now = sideChoices(*side);
            if (was.model != now.model || was.headChoice() != now.headChoice()
                || was.dataFile != now.dataFile)
                side->missing.reset();
        }
    }
    showSessionName();
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

HistoryPoint MainWindow::historyPoint() const { return {choices(), session_}; }

void MainWindow::showHistoryPoint(const HistoryPoint &point)
{
    leaveTour();
    finishSaving();
    session_ = point.session;
    setChoices(point.choices);
    adoptNext_ = true;
    showSessionName();
}

void MainWindow::newSession()
{
    leaveTour();
    if (!mayLeaveSession())
        return;
    session_ = ++lastSession_;
    showSession({.choices = firstChoices()});
    record(); // before its models may be refused
    a_.panel->editor()->setFocus();
}

void MainWindow::openSessionFile(const QString &file)
{
    leaveTour();
    try {
        Session opened = readSession(file, firstChoices());
        if (!mayLeaveSession())
            return;
        opened.file = QFileInfo(file).absoluteFilePath();
        opened.saved = opened.choices;
        note_->hide();
        notice_->hide();
        session_ = ++lastSession_;
        showSession(opened);
        record(); // before its models may be refused
        rememberFile(file);
    } catch (const Error &failure) {
        status_->notice(errorText(failure), true);
    }
}

bool MainWindow::saveSession()
{
    if (sessionFile().isEmpty())
        return saveSessionAs();
    leaveTour();
    status_->notice(tr("Saving…"), false);
    savePending_ = true;
    models_->findFingerprints({models_->used(Side::A), models_->used(Side::B)});
    return true;
}

bool MainWindow::saveSessionAs()
{
    leaveTour();
    const QString ending = QLatin1Char('.') + QLatin1String(sessionSuffix);
    QFileDialog dialog(this, tr("Save session"),
                       sessionFile().isEmpty() ? QDir(exportFolder_).filePath(tr("session") + ending)
                                               : sessionFile(),
                       tr("Sessions (*.attopo)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QLatin1String(sessionSuffix));
    dialog.selectFile(sessionFile().isEmpty() ? tr("session") + ending : sessionFile());
    if (dialog.exec() != QDialog::Accepted)
        return false;
    sessionFiles_[session_] = dialog.selectedFiles().constFirst();
    exportFolder_ = QFileInfo(sessionFile()).absolutePath();
    return saveSession();
}

bool MainWindow::writeSessionFile()
{
    Session written = session();
    written.file.clear();
    written.saved.reset();
    written.own.reset();
    try {
        writeSession(sessionFile(), written);
    } catch (const Error &failure) {
        status_->notice(errorText(failure), true);
        return false;
    }
    savedChoices_[sessionFile()] = written.choices;
    rememberFile(sessionFile());
    status_->notice(tr("Saved %1").arg(QDir::toNativeSeparators(sessionFile())), false);
    showSessionName();
    keepSoon();
    return true;
}

void MainWindow::finishSaving()
{
    if (std::exchange(savePending_, false))
        writeSessionFile();
}

std::optional<WindowChoices> MainWindow::savedChoices() const
{
    const auto found = savedChoices_.find(sessionFile());
    return found == savedChoices_.end() ? std::nullopt : std::optional(*found);
}

bool MainWindow::mayLeaveSession()
{
    finishSaving();
    const auto saved = savedChoices();
    if (!saved || *saved == choices())
        return true;
    QMessageBox question(QMessageBox::Question, tr("Save changes?"),
                         tr("%1 has changes that are not saved.").arg(QFileInfo(sessionFile()).fileName()),
                         QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    question.setObjectName(QStringLiteral("saveQuestion"));
    question.setTextFormat(Qt::PlainText);
    question.setDefaultButton(QMessageBox::Save);
    const int answer = question.exec();
    return answer == QMessageBox::Save ? writeSessionFile() : answer == QMessageBox::Discard;
}

void MainWindow::showSessionName()
{
    setWindowFilePath(sessionFile());
    setWindowTitle(sessionFile().isEmpty()
                       ? tr("Attention Topology")
                       : tr("%1[*] – Attention Topology").arg(QFileInfo(sessionFile()).completeBaseName()));
    setWindowModified(!sessionFile().isEmpty() && savedChoices() != choices());
}

void MainWindow::rememberFile(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    recentFiles_.removeAll(path);
    recentFiles_.prepend(path);
    constexpr qsizetype mostRecent = 10;
    recentFiles_ = recentFiles_.mid(0, mostRecent);
    fillRecentFiles();
}

void MainWindow::fillRecentFiles()
{
    recentMenu_->clear();
    recentMenu_->setEnabled(!recentFiles_.isEmpty());
    for (const QString &file : recentFiles_) {
        QString name = QFileInfo(file).fileName();
        recentMenu_
            ->addAction(name.replace(u'&', QStringLiteral("&&")), this,
                        [this, file] { openFile(focusedSide(), file); })
            ->setToolTip(asToolTip(QDir::toNativeSeparators(file)));
    }
    if (recentFiles_.isEmpty())
        return;
    recentMenu_->addSeparator();
    recentMenu_->addAction(tr("&Forget these"), this, [this] {
        recentFiles_.clear();
        fillRecentFiles();
    });
}

void MainWindow::checkModels()
{
    for (const SessionModel &expected : expectedModels_) {
        const QString found = models_->fingerprint(expected.reference);
        if (!expected.fingerprint.isEmpty() && !found.isEmpty() && found != expected.fingerprint)
            notice_->say(
                tr("%1 is not the model that this session was saved with: its files differ. What is shown "
                   "may be something else.")
                    .arg(expected.reference));
    }
    std::erase_if(expectedModels_, [this](const SessionModel &expected) {
        return !models_->fingerprint(expected.reference).isEmpty();
    });
}

void MainWindow::tellOfMissingModel(const SessionModel &model)
{
    const bool isFolder = QDir::isAbsolutePath(model.reference);
    QString text = isFolder
        ? tr("This session reads its texts by a model that was in %1 and cannot be opened from there.")
        : tr("This session reads its texts by the model %1, which cannot be opened here.");
    text = text.arg(QDir::toNativeSeparators(model.reference));
    if (!model.family.isEmpty())
        text += QLatin1Char(' ')
            + tr("It is of the family %1 with %2 layers of %3 heads.")
                  .arg(model.family)
                  .arg(model.layers)
                  .arg(model.heads);
    text += QLatin1Char(' ')
        + (isFolder ? tr("Copy that folder here and open it.")
                    : tr("Download it from Hugging Face, or open a folder with its files."));
    auto *folder = new QAction(tr("Open folder…"));
    connect(folder, &QAction::triggered, this, [this] { chooseModelFolder(Side::A); });
    QList<QAction *> actions{folder};
    if (!isFolder) {
        auto *download = new QAction(tr("Download…"));
        connect(download, &QAction::triggered, this, [this] { downloadModel(Side::A); });
        actions.prepend(download);
    }
    notice_->say(text, actions);
}

void MainWindow::leaveTour()
{
    if (tour_)
        tour_->leave();
}

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
    const bool noted = note_->isVisible();
    note_->hide();
    clearSelection_->setEnabled(false); // Escape leaves the tour
    tour_ = new Tour(this,
                     {.text = a_.panel->editor(),
                      .docks = docks_,
                      .attention = a_.attention,
                      .distances = a_.distances,
                      .threshold = threshold_,
                      .barcode = a_.barcode,
                      .complex = a_.complex,
                      .diagram = diagram_,
                      .state = state_});
    connect(tour_, &Tour::left, this, [this, noted](bool kept) {
        if (kept) {
            keepOwn(tour_->before().choices, tour_->before().view);
            example_.reset();
            if (const auto &arrangement = tour_->before().arrangement)
                docks_->setArrangement(*arrangement);
        } else {
            showSession(tour_->before());
            note_->setVisible(noted);
        }
        tour_->deleteLater();
        tour_ = nullptr;
        clearSelection_->setEnabled(true);
        recordTimer_.start();
        keepSoon();
    });
}

FigureData MainWindow::figureData() const
{
    FigureData shown;
    shown.a = a_.analysis ? a_.analysis : b_.analysis;
    shown.b = a_.analysis ? b_.analysis : nullptr;
    shown.comparison = comparison_;
    shown.matching = comparisonTable_->chosen();
    shown.threshold = state_->threshold();
    shown.summary = summaries_->picture().value_or(SummaryPicture::BettiCurves);
    shown.summaryDimension = summaries_->dimension();
    shown.side = summaries_->side();
    shown.headMap = heads_->picture();
    shown.score = heads_->score();
    shown.headComparison = {heads_->distance(), comparisonTable_->norm(), heads_->dimension()};
    shown.pinned = heads_->thumbnails();
    shown.model = heads_->modelSurvey();
    shown.modelPicture = heads_->modelPicture().value_or(ModelPicture::Plane);
    shown.headDistance = heads_->headDistance();
    shown.growth = time_->overview();
    shown.growthPicture = time_->picture();
    shown.growthDimension = time_->dimension();
    shown.selections = {state_->lockedSelection(Side::A), state_->lockedSelection(Side::B)};
    shown.look = complexMenu_->look();
    shown.places = {a_.complex->places(), b_.complex->places()};
    return shown;
}

std::array<FigureOrigin, 2> MainWindow::figureOrigins() const
{
    const auto originOf = [this](const SideViews &side) {
        const QAction *cuda = devices_->actions().constLast();
        return FigureOrigin{models_->used(selectorsFor(side).side), side.dataFile, side.symmetrisation,
                            cuda->isChecked() ? ComputeDevice::Cuda : ComputeDevice::Cpu};
    };
    return {originOf(a_.analysis ? a_ : b_), originOf(b_)};
}

void MainWindow::exportFigureInteractively()
{
    const FigureData shown = figureData();
    if (!shown.a)
        return status_->notice(tr("There is nothing to export yet: type a text first"), true);
    ExportDialog dialog(shown, figureOrigins(), exportFolder_, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    exportFolder_ = QFileInfo(dialog.file()).absolutePath();
    status_->notice(tr("Wrote %1").arg(QDir::toNativeSeparators(dialog.file())), false);
}

void MainWindow::exportNumbers()
{
    const FigureData shown = figureData();
    if (!shown.a)
        return status_->notice(tr("There is nothing to export yet: type a text first"), true);
    try {
        const QString file = exportDataInteractively(shown, exportFolder_, this);
        if (!file.isEmpty())
            status_->notice(tr("Wrote %1").arg(QDir::toNativeSeparators(file)), false);
    } catch (const Error &failure) {
        status_->notice(errorText(failure), true);
    }
}

void MainWindow::showHelp(const QString &anchor)
{
    if (!help_) {
        QList<QAction *> commands;
        for (const QAction *menu : menuBar()->actions())
            commands += menu->menu()->actions();
        commands += complexMenu_->actions();
        help_ = new HelpWindow(commands, this);
    }
    help_->showAt(anchor);
}

void MainWindow::about()
{
    QMessageBox::about(
        this, tr("About Attention Topology"),
        tr("<h3>Attention Topology %1</h3>"
           "<p>Tokens become points, the attention of one head becomes distance, and the threshold grows the "
           "Vietoris–Rips complex. Barcodes count its components, loops and voids.</p>"
           "<p>Attention is not an explanation: what you see is the shape of where a head looks, not why the "
           "model "
           "answers as it does.</p>"
           "<p>Made with Qt, LibTorch, Ripser, QCustomPlot and Eigen. MIT licence; the program as a "
           "whole is "
           "under the GPL 3 where QCustomPlot is linked.</p>")
            .arg(QApplication::applicationVersion()));
}

void MainWindow::restore(bool tellOfOthers)
{
    QSettings settings;
    restoreWindowPlace(placeKey, this);
    exportFolder_ = settings.value(QStringLiteral("exportFolder"), QDir::homePath()).toString();
    models_->setRecent(settings.value(QStringLiteral("recentModels")).toStringList());
    models_->findDownloaded();
    const int shown = settings.value(loopShownKey, 0).toInt();
    for (QAction *action : loopShown_->actions())
        if (action->data().toInt() == shown)
            action->trigger();
    if (QAction *cuda = devices_->actions().constLast();
        cuda->isEnabled() && settings.value(onCudaKey, false).toBool()) {
        cuda->setChecked(true);
        models_->chooseDevice(ComputeDevice::Cuda);
    }
    recentFiles_ = settings.value(QStringLiteral("recentFiles")).toStringList();
    fillRecentFiles();
    restoreKept(tellOfOthers);
    history_->begin(historyPoint());
    for (QAction *size : textSizes_->actions())
        if (size->data().toInt() == settings.value(textSizeKey, 100).toInt() && !size->isChecked())
            size->trigger();
    const int colours = std::clamp(settings.value(QStringLiteral("colours"), 0).toInt(), 0, 2);
    if (colours != 0)
        colours_->actions().at(colours)->trigger();
}

void MainWindow::restoreKept(bool tellOfOthers)
{
    Session kept;
    kept.choices = firstChoices();
    QString said;
    QAction *open = nullptr;
    const QString file = autosave_.file();
    if (autosave_.badEnds() > 1) {
        // It may be what ends the program: nobody reads it.
        const QString aside = autosave_.setAside(QStringLiteral("set-aside.") + QLatin1String(sessionSuffix));
        if (aside.isEmpty()) {
            said = tr("The program did not end by itself twice in a row, and what there was cannot be set "
                      "aside. It is in %1 until something is typed here.")
                       .arg(QDir::toNativeSeparators(file));
        } else {
            said = tr("The program did not end by itself twice in a row. What there was is set aside in %1.")
                       .arg(QDir::toNativeSeparators(aside));
            open = new QAction(tr("Open it"));
            connect(open, &QAction::triggered, this, [this, aside] { openSessionFile(aside); });
        }
    } else if (QFile::exists(file)) {
        try {
            kept = readSession(file, firstChoices());
            if (autosave_.badEnds() > 0)
                said = tr("The program did not end by itself last time. Here is what there was, as of %1.")
                           .arg(QLocale().toString(QFileInfo(file).lastModified(), QLocale::ShortFormat));
        } catch (const Error &failure) {
            // Kept for whoever can mend it.
            const QString aside =
                autosave_.setAside(QFileInfo(file).fileName() + QStringLiteral(".unreadable"));
            said = tr("What was kept of last time cannot be read: %1. It is now in %2.")
                       .arg(errorText(failure), QDir::toNativeSeparators(aside));
        }
    }
    showSession(kept);
    QList<QAction *> actions;
    if (open)
        actions << open;
    if (const auto left = tellOfOthers ? Autosave::leftOver() : QStringList(); !left.isEmpty()) {
        said += (said.isEmpty() ? QString() : QStringLiteral(" "))
            + tr("%n more text(s) are left over from windows that you did not close.", nullptr,
                 static_cast<int>(left.size()));
        auto *list = new QAction(tr("Show them…"));
        connect(list, &QAction::triggered, this, &MainWindow::showLeftTexts);
        actions << list;
    }
    if (!said.isEmpty())
        notice_->say(said, actions);
}

void MainWindow::showLeftTexts()
{
    leaveTour();
    LeftTextsDialog dialog(this);
    connect(&dialog, &LeftTextsDialog::windowWanted, this, [this](const QString &file) {
        if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {file}))
            status_->notice(tr("The program could not be started once more"), true);
    });
    dialog.exec();
}

void MainWindow::keepForTheEnd()
{
    finishSaving();
    save();
    autosave_.setSystemEnds(true);
}

bool MainWindow::save() const
{
    QSettings settings;
    keepWindowPlace(placeKey, this);
    settings.setValue(QStringLiteral("exportFolder"), exportFolder_);
    settings.setValue(QStringLiteral("recentModels"), models_->recent());
    settings.setValue(loopShownKey, static_cast<int>(state_->loopShown()));
    if (const QAction *cuda = devices_->actions().constLast(); cuda->isEnabled())
        settings.setValue(onCudaKey, cuda->isChecked());
    settings.setValue(QStringLiteral("recentFiles"), recentFiles_);
    settings.setValue(textSizeKey, textSizes_->checkedAction()->data());
    settings.setValue(QStringLiteral("colours"), colours_->actions().indexOf(colours_->checkedAction()));
    Session kept = tour_ ? tour_->before() : session();
    for (const auto &[side, choices] : {std::pair(&a_, &kept.choices.a), std::pair(&b_, &kept.choices.b)})
        if (side->missing && choices->model == side->missing->second.model) {
            takeModelAndHead(*choices, side->missing->first);
            choices->dataFile = side->missing->first.dataFile;
            choices->symmetrisation = side->missing->first.symmetrisation;
        }
    if (!tour_) { // also those that what is missing had
        kept.choices.a.moved = a_.movedTokens(kept.choices);
        kept.choices.b.moved = b_.movedTokens(kept.choices);
    }
    try {
        keepSession(autosave_.file(), kept);
    } catch (const Error &failure) {
        status_->notice(errorText(failure), true);
        return false;
    }
    return true;
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    docks_->windowShown();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (isVisible())
        docks_->keepShares();
}

bool MainWindow::mayCloseUnkept()
{
    QMessageBox question(
        QMessageBox::Warning, tr("Close without keeping?"),
        tr("What is in the window could not be kept for the next start in %1. Close all the same?")
            .arg(QDir::toNativeSeparators(autosave_.file())),
        QMessageBox::Close | QMessageBox::Cancel, this);
    question.setTextFormat(Qt::PlainText);
    question.setDefaultButton(QMessageBox::Cancel);
    return question.exec() != QMessageBox::Cancel;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    leaveTour();
    finishSaving();
    if (!save() && !mayCloseUnkept())
        return event->ignore();
    autosave_.close();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    leaveTour();
    for (const QUrl &url : event->mimeData()->urls()) {
        const QString file = url.toLocalFile();
        if (QFileInfo(file).isDir())
            chooseModelByHand(Side::A, file);
        else if (!file.isEmpty())
            openFile(comparing()
                             && b_.panel->geometry().contains(
                                 b_.panel->parentWidget()->mapFrom(this, event->position().toPoint()))
                         ? Side::B
                         : Side::A,
                     file);
    }
}

} // namespace attopo
