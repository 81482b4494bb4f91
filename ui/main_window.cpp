#include "main_window.h"

#include "barcode_view.h"
#include "caution_label.h"
#include "colour_scheme.h"
#include "comparison_table.h"
#include "complex_menu.h"
#include "complex_view.h"
#include "contexts_window.h"
#include "corpus_dialog.h"
#include "data_export.h"
#include "demonstration.h"
#include "describe_pattern.h"
#include "describe_selection.h"
#include "diagram_plot.h"
#include "elided_label.h"
#include "error.h"
#include "example_note.h"
#include "export_dialog.h"
#include "glossary.h"
#include "head_panel.h"
#include "help_window.h"
#include "hub/hub_cache.h"
#include "hub_dialog.h"
#include "matrix_plot.h"
#include "model/available_memory.h"
#include "model/blas_check.h"
#include "model/compute_device.h"
#include "models/bundled_models.h"
#include "source_panel.h"
#include "summary_panel.h"
#include "text_file.h"
#include "threshold_bar.h"
#include "time_bar.h"
#include "time_panel.h"
#include "to_qstring.h"
#include "tool_tip.h"
#include "topology/persistence.h"
#include "tour.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCheckBox>
#include <QCloseEvent>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace attopo {

namespace {

const QString tourSeen = QStringLiteral("tour/seen");
const QString ownGroup = QStringLiteral("own");
const QString tabKey = QStringLiteral("tab");
const QString loopShownKey = QStringLiteral("loopShown");
const QString onCudaKey = QStringLiteral("computeOnCuda");
const QList<int> columnSizes{290, 590, 480};

// Of the views to the right.
constexpr int diagramTab = 0;
constexpr int attentionTab = 2;
constexpr int summariesTab = 3;
constexpr int headsTab = 4;
constexpr int timeTab = 5;

QString defaultModel() { return toQString(bundledModels().front().name); }

bool isBundled(const QString &reference)
{
    const std::string name = reference.toStdString();
    return std::any_of(bundledModels().begin(), bundledModels().end(),
                       [&](const BundledModel &model) { return model.name == name; });
}

QString firstTextB()
{
    return QStringLiteral(
        "The king sent a messenger to the city, and the messenger told the people what the king "
        "had said.");
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

} // namespace

bool MainWindow::SideViews::isEmpty() const
{
    return dataFile.isEmpty() && panel->text().trimmed().isEmpty();
}

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , state_(new ViewState(this))
    , worker_(new AnalysisWorker(this))
{
    setWindowTitle(tr("Attention Topology"));
    setAcceptDrops(true);
    resize(1360, 820);

    buildSide(a_, tr("Text A"), QStringLiteral("a"));
    b_.side = Side::B;
    buildSide(b_, tr("Text B"), QStringLiteral("b"));

    sources_ = new QSplitter(Qt::Vertical);
    sources_->addWidget(a_.panel);
    sources_->addWidget(b_.panel);
    sources_->setChildrenCollapsible(false);
    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(sources_, 1);
    leftLayout->addWidget(buildSettings());

    columns_ = new QSplitter(Qt::Horizontal);
    columns_->addWidget(left);
    columns_->addWidget(buildCentre());
    columns_->addWidget(buildRight());
    columns_->setStretchFactor(0, 2);
    columns_->setStretchFactor(1, 5);
    columns_->setStretchFactor(2, 3);
    columns_->setCollapsible(1, false);
    columns_->setSizes(columnSizes);
    note_ = new ExampleNote;
    connect(note_, &ExampleNote::wayBackWanted, this, &MainWindow::showOwn);
    auto *central = new QWidget;
    auto *rows = new QVBoxLayout(central);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(note_);
    rows->addWidget(columns_, 1);
    setCentralWidget(central);
    buildStatusBar();
    buildActions();

    connectSide(a_);
    connectSide(b_);
    connect(state_, &ViewState::thresholdChanged, diagram_, &DiagramPlot::setThreshold);
    connect(state_, &ViewState::thresholdChanged, summaries_, &SummaryPanel::setThreshold);
    connect(state_, &ViewState::thresholdChanged, heads_, &HeadPanel::setThreshold);
    connectHeads();
    connectTime();
    connect(state_, &ViewState::thresholdChanged, this, [this](double threshold) {
        if (!adjustingThreshold_)
            wantedThreshold_ = threshold;
    });
    connect(state_, &ViewState::thresholdChanged, &saveTimer_, qOverload<>(&QTimer::start));
    connect(state_, &ViewState::selectionChanged, this, [this](Side side) {
        const Selection &selection = state_->selection(side);
        SideViews &views = sideViews(side);
        views.panel->highlight(selection);
        views.distances->setSelection(selection);
        views.attention->setSelection(selection);
        diagram_->setSelection(side, selection);
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
                    showIdle();
                    Q_EMIT resultShown();
                }
            });
    connect(worker_, &AnalysisWorker::compared, this,
            [this](const std::optional<Comparison> &comparison, const QString &error) {
                showIdle();
                showComparison(comparison, error);
                Q_EMIT resultShown();
            });
    connect(worker_, &AnalysisWorker::summarised, this,
            [this](const std::shared_ptr<const Summaries> &a, const std::shared_ptr<const Summaries> &b) {
                summaries_->setTexts({a_.analysis, a}, {b_.analysis, b});
            });
    connect(worker_, &AnalysisWorker::progressed, this, &MainWindow::showBusy);
    connect(worker_, &AnalysisWorker::modelSized, this, [this](const QString &reference, WeightSizes sizes) {
        const auto shown = [](std::size_t bytes) { return QString::fromStdString(shownBytes(bytes)); };
        showMessage(sizes.copied > 0 ? tr("Opening %1: %2 of weights, %3 of memory…")
                                           .arg(reference, shown(sizes.stored), shown(sizes.copied))
                                     : tr("Opening %1: %2 of weights, used where they lie in the file…")
                                           .arg(reference, shown(sizes.stored)),
                    false);
    });
    connect(worker_, &AnalysisWorker::modelOpened, this, &MainWindow::modelOpened);
    connect(worker_, &AnalysisWorker::modelFailed, this, &MainWindow::modelFailed);
    connect(worker_, &AnalysisWorker::dataRead, this, &MainWindow::dataRead);
    connect(worker_, &AnalysisWorker::dataNeedsSymmetry, this, &MainWindow::askForSymmetry);
    connect(worker_, &AnalysisWorker::dataFailed, this,
            [this](const DataFile &, const QString &message) { showMessage(message, true); });
    connect(worker_, &AnalysisWorker::modelNeedsTrust, this, &MainWindow::askForTrust);
    connect(worker_, &AnalysisWorker::deviceFailed, this,
            [this](const QString &message) { showMessage(message, true); });
    requestTimer_.setSingleShot(true);
    requestTimer_.setInterval(0);
    connect(&requestTimer_, &QTimer::timeout, this, &MainWindow::request);
    saveTimer_.setSingleShot(true);
    saveTimer_.setInterval(2000);
    connect(&saveTimer_, &QTimer::timeout, this, &MainWindow::save);
    busyTimer_.setSingleShot(true);
    busyTimer_.setInterval(400);
    connect(&busyTimer_, &QTimer::timeout, this, [this] {
        busyText_->show();
        busyBar_->show();
        cancel_->show();
    });

    restore();
    applyStyle();
    arrange();
    if (const auto warning = blasWarning())
        showMessage(QString::fromStdString(*warning), true);
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
    side.attention = new MatrixPlot(MatrixPlot::Content::Attention);
    side.modelReference = defaultModel();
}

QWidget *MainWindow::buildSettings()
{
    metric_ = new QComboBox;
    metric_->setObjectName(QStringLiteral("metric"));
    metric_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    metric_->setMinimumContentsLength(12);
    for (const MetricInfo &info : metrics()) {
        metric_->addItem(toQString(info.label), static_cast<int>(info.metric));
        metric_->setItemData(metric_->count() - 1, asToolTip(toQString(info.definition)), Qt::ToolTipRole);
    }
    metricNote_ = new QLabel;
    metricNote_->setWordWrap(true);
    metricNote_->setForegroundRole(QPalette::PlaceholderText);
    dimension_ = new QComboBox;
    dimension_->setObjectName(QStringLiteral("dimension"));
    dimension_->addItem(tr("components (H0)"), 0);
    dimension_->addItem(tr("and loops (H1)"), 1);
    dimension_->addItem(tr("and voids (H2)"), 2);
    dimension_->setCurrentIndex(1);
    for (int row = 0; row < dimension_->count(); ++row)
        dimension_->setItemData(row, explainingToolTip({}, {homologyTerm(row)}), Qt::ToolTipRole);
    dimension_->setToolTip(explainingToolTip(tr("Homology up to which dimension. Voids take longer."),
                                             {Term::H0, Term::H1, Term::H2}));
    dropSpecial_ = new QCheckBox(tr("&Drop special tokens"));
    dropSpecial_->setObjectName(QStringLiteral("dropSpecial"));
    dropSpecial_->setToolTip(explainingToolTip({}, {Term::SpecialTokens}));
    joinWords_ = new QCheckBox(tr("&Join pieces of words"));
    joinWords_->setObjectName(QStringLiteral("joinWords"));
    joinWords_->setToolTip(
        asToolTip(tr("Tokens of one word become one point: attention to them is added up, attention from "
                     "them averaged. Words are those of Unicode's text segmentation.")));
    link_ = new QCheckBox(tr("&Same model and head for both texts"));
    link_->setObjectName(QStringLiteral("link"));
    link_->setChecked(true);

    auto *settings = new QWidget;
    auto *form = new QFormLayout(settings);
    form->setContentsMargins(6, 0, 6, 6);
    form->addRow(link_);
    form->addRow(tr("Met&ric"), metric_);
    form->addRow(metricNote_);
    form->addRow(tr("Ho&mology"), dimension_);
    form->addRow(dropSpecial_);
    form->addRow(joinWords_);

    connect(metric_, &QComboBox::currentIndexChanged, this, [this] {
        wantedThreshold_.reset(); // the scale is another one
        showMetricNote();
        schedule();
    });
    connect(dimension_, &QComboBox::currentIndexChanged, this, &MainWindow::schedule);
    connect(dropSpecial_, &QCheckBox::toggled, this, &MainWindow::schedule);
    connect(joinWords_, &QCheckBox::toggled, this, &MainWindow::schedule);
    connect(link_, &QCheckBox::toggled, this, [this] {
        arrange();
        schedule();
    });
    showMetricNote();
    return settings;
}

QWidget *MainWindow::buildCentre()
{
    auto *complexes = new QSplitter(Qt::Horizontal);
    complexes->addWidget(a_.complex);
    complexes->addWidget(b_.complex);
    complexes->setChildrenCollapsible(false);
    threshold_ = new ThresholdBar(state_);
    auto *barcodes = new QSplitter(Qt::Horizontal);
    barcodes->addWidget(a_.barcode);
    barcodes->addWidget(b_.barcode);
    barcodes->setChildrenCollapsible(false);
    auto *lower = new QWidget;
    auto *layout = new QVBoxLayout(lower);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(threshold_);
    timeBar_ = new TimeBar;
    timeBar_->hide();
    layout->addWidget(timeBar_);
    layout->addWidget(barcodes, 1);
    rows_ = new QSplitter(Qt::Vertical);
    rows_->addWidget(complexes);
    rows_->addWidget(lower);
    rows_->setChildrenCollapsible(false);
    rows_->setStretchFactor(0, 3);
    rows_->setStretchFactor(1, 2);
    rows_->setSizes({460, 300});
    return rows_;
}

QWidget *MainWindow::buildRight()
{
    diagram_ = new DiagramPlot;
    const auto both = [](QWidget *first, QWidget *second) {
        auto *splitter = new QSplitter(Qt::Vertical);
        splitter->addWidget(first);
        splitter->addWidget(second);
        splitter->setChildrenCollapsible(false);
        return splitter;
    };
    tabs_ = new QTabWidget;
    tabs_->setObjectName(QStringLiteral("views"));
    tabs_->setDocumentMode(true);
    tabs_->addTab(diagram_, tr("Diagram"));
    tabs_->addTab(both(a_.distances, b_.distances), tr("Distances"));
    tabs_->addTab(both(a_.attention, b_.attention), tr("Attention"));
    summaries_ = new SummaryPanel;
    tabs_->addTab(summaries_, tr("Summaries"));
    tabs_->setTabToolTip(summariesTab,
                         asToolTip(tr("Numbers and curves that sum up the barcode and the attention, as the "
                                      "literature has them")));
    connect(summaries_, &SummaryPanel::shown, this, &MainWindow::schedule);
    heads_ = new HeadPanel;
    tabs_->addTab(heads_, tr("Heads"));
    time_ = new TimePanel;
    tabs_->addTab(time_, tr("Time"));
    tabs_->setTabToolTip(timeTab, asToolTip(tr("Text A read token by token: how its shape grows")));
    tabs_->setTabToolTip(
        headsTab,
        explainingToolTip(tr("All heads of the model at once, and which are alike"), {Term::AttentionHead}));
    tabs_->setTabToolTip(0, explainingToolTip({}, {Term::PersistenceDiagram}));
    tabs_->setTabToolTip(1,
                         explainingToolTip(tr("The distance of every pair of tokens under the chosen metric"),
                                           {Term::Distance}));
    tabs_->setTabToolTip(
        2,
        explainingToolTip(tr("How much each token (row) attends to each other (column) in the chosen head. "
                             "Attention is not an explanation of what a model does."),
                          {Term::Attention}));
    connect(tabs_, &QTabWidget::currentChanged, this, &MainWindow::fitRightColumn);
    comparisonTable_ = new ComparisonTable;
    connect(comparisonTable_, &ComparisonTable::helpWanted, this, &MainWindow::showHelp);
    connect(comparisonTable_, &ComparisonTable::normChosen, this, &MainWindow::schedule);
    connect(comparisonTable_, &ComparisonTable::matchingChosen, this, [this] {
        tabs_->setCurrentIndex(diagramTab);
        showMatching();
    });
    right_ = new QWidget;
    right_->installEventFilter(this);
    auto *layout = new QVBoxLayout(right_);
    layout->setContentsMargins(0, 0, 0, 0);
    selectionText_ = new QLabel;
    selectionText_->setObjectName(QStringLiteral("selection"));
    selectionText_->setWordWrap(true);
    selectionText_->setTextFormat(Qt::PlainText);
    selectionText_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    selectionText_->setContentsMargins(8, 4, 8, 8);
    selectionText_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    caution_ = new CautionLabel;
    caution_->setContentsMargins(8, 0, 8, 8);
    connect(caution_, &CautionLabel::helpWanted, this, &MainWindow::showHelp);
    layout->addWidget(tabs_, 100);
    layout->addWidget(comparisonTable_);
    layout->addWidget(selectionText_, 1);
    layout->addWidget(caution_);
    return right_;
}

void MainWindow::buildStatusBar()
{
    numbers_ = new ElidedLabel;
    numbers_->setObjectName(QStringLiteral("numbers"));
    numbers_->setToolTip(
        explainingToolTip(tr("The complex at the threshold: n tokens, its edges and triangles"),
                          {Term::BettiNumber, Term::EulerCharacteristic}));
    message_ = new ElidedLabel;
    message_->setObjectName(QStringLiteral("message"));
    busyText_ = new QLabel;
    busyBar_ = new QProgressBar;
    busyBar_->setMaximumWidth(140);
    busyBar_->setTextVisible(false);
    cancel_ = new QPushButton(tr("Cancel"));
    cancel_->setObjectName(QStringLiteral("cancel"));
    statusBar()->addWidget(numbers_, 3);
    statusBar()->addWidget(message_, 2);
    statusBar()->addPermanentWidget(busyText_);
    statusBar()->addPermanentWidget(busyBar_);
    statusBar()->addPermanentWidget(cancel_);
    connect(cancel_, &QPushButton::clicked, this, [this] {
        worker_->cancel();
        showIdle();
        const QString hint = tr("Cancelled. A shorter text or a lower homology dimension takes less time.");
        for (const SideViews *side : {&a_, &b_})
            if (!side->analysis)
                side->complex->setMessage(hint);
        showMessage(a_.analysis ? tr("Cancelled: the picture shows the last finished result") : hint, false);
    });
    showIdle();
}

void MainWindow::buildActions()
{
    auto *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Open text…"), QKeySequence::Open, this, [this] {
        const QString chosen = QFileDialog::getOpenFileName(this, tr("Open text"), QString(),
                                                            tr("Texts (*.txt);;All files (*)"));
        if (!chosen.isEmpty())
            openTextFile(chosen);
    });
    file->addAction(tr("Open matri&x or diagram…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O), this,
                    &MainWindow::chooseDataFile);
    file->addAction(tr("Open &model folder…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), this,
                    [this] { chooseModelFolder(a_); });
    file->addAction(tr("&Download model from Hugging Face…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                    this, [this] { downloadModel(Side::A); });
    file->addSeparator();
    file->addAction(tr("&Export figure…"), QKeySequence(Qt::CTRL | Qt::Key_E), this,
                    &MainWindow::exportFigureInteractively);
    file->addAction(tr("Export &data…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), this,
                    &MainWindow::exportDataInteractively);
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
    view->addSeparator();
    view->addAction(tr("&Fit the complex"), QKeySequence(Qt::CTRL | Qt::Key_0), this, [this] {
        a_.complex->fit();
        b_.complex->fit();
    });
    complexMenu_ = new ComplexMenu(this);
    view->addMenu(complexMenu_);
    connect(complexMenu_, &ComplexMenu::lookChanged, this, [this](const ComplexLook &look) {
        a_.complex->setLook(look);
        b_.complex->setLook(look);
        saveTimer_.start();
    });
    view->addAction(tr("&Next critical value"), QKeySequence(Qt::CTRL | Qt::Key_Period), this,
                    [this] { threshold_->step(+1); });
    view->addAction(tr("&Previous critical value"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this,
                    [this] { threshold_->step(-1); });
    view->addAction(tr("&Sweep the threshold"), QKeySequence(Qt::CTRL | Qt::Key_Space), this,
                    [this] { threshold_->toggle(); });
    view->addAction(tr("Clear se&lection"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), this, [this] {
        state_->setSelection(Side::A, {});
        state_->setSelection(Side::B, {});
    });

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
    connect(devices_, &QActionGroup::triggered, this, [this](const QAction *action) {
        chooseDevice(static_cast<ComputeDevice>(action->data().toInt()));
    });

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
    add(tr("&Undo"), QKeySequence::Undo, &QPlainTextEdit::undo);
    add(tr("&Redo"), QKeySequence::Redo, &QPlainTextEdit::redo);
    edit->addSeparator();
    add(tr("Cu&t"), QKeySequence::Cut, &QPlainTextEdit::cut);
    add(tr("&Copy"), QKeySequence::Copy, &QPlainTextEdit::copy);
    add(tr("&Paste"), QKeySequence::Paste, &QPlainTextEdit::paste);
    add(tr("Select &all"), QKeySequence::SelectAll, &QPlainTextEdit::selectAll);
    edit->addSeparator();
    edit->addAction(tr("&Only the marked characters"), QKeySequence(Qt::CTRL | Qt::Key_M), this,
                    [this] { sideViews(focusedSide()).panel->takeSpan(); });
    edit->addAction(tr("&Whole text"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), this,
                    [this] { sideViews(focusedSide()).panel->setSpan(std::nullopt); });
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
            [this, which](const QString &reference) { chooseModelByHand(sideViews(which), reference); });
    connect(side.panel, &SourcePanel::folderWanted, this,
            [this, which] { chooseModelFolder(sideViews(which)); });
    connect(side.panel, &SourcePanel::downloadWanted, this, [this, which] { downloadModel(which); });
    connect(side.panel, &SourcePanel::tokensSelected, this, [this, which](const std::vector<int> &selected) {
        // Positions in all tokens; the points are fewer when special tokens are dropped, but those have none.
        state_->setSelection(which, {std::nullopt, selected});
    });
    for (MatrixPlot *plot : {side.distances, side.attention})
        connect(plot, &MatrixPlot::tokensClicked, this, [this, which](const std::vector<int> &clicked) {
            state_->setSelection(which, {std::nullopt, clicked});
        });
    connect(side.barcode, &BarcodeView::stepRequested, threshold_, &ThresholdBar::step);
    connect(side.complex, &ComplexView::complexChanged, this, &MainWindow::showNumbers);
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
        const auto model = models_.value(selectorsFor(*side).modelReference);
        side->panel->setTranslationVisible(model && model->info().decoder.layers > 0);
    }
    fitRightColumn();
}

void MainWindow::fitRightColumn()
{
    // A plot is square: what it does not need goes to the text below. Two matrices stand one above the other.
    const int tab = tabs_->currentIndex();
    const bool tall = tab >= summariesTab || (comparing() && tab != diagramTab);
    tabs_->setMaximumHeight(tall ? QWIDGETSIZE_MAX : right_->width() + tabs_->tabBar()->height());
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

QList<std::pair<QString, QString>> MainWindow::modelChoices() const
{
    QList<std::pair<QString, QString>> choices;
    for (const BundledModel &model : bundledModels())
        choices.emplace_back(toQString(model.name), toQString(model.name));
    QStringList others = recentModels_ + downloadedModels_;
    others.removeDuplicates();
    for (const QString &reference : others)
        if (!isBundled(reference))
            choices.emplace_back(reference, QFileInfo(reference).fileName());
    return choices;
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
                                [this] { return modelChoices(); },
                                [this](const QString &reference) { return models_.value(reference); }},
                               this);
    contexts_->show();
    contexts_->raise();
    contexts_->activateWindow();
}

void MainWindow::showCorpus()
{
    if (!corpus_)
        corpus_ = new CorpusDialog(choices(), modelChoices(), this);
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

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == right_ && event->type() == QEvent::Resize)
        fitRightColumn();
    return QMainWindow::eventFilter(watched, event);
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
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && diagram_)
        applyStyle();
    if (event->type() == QEvent::ActivationChange && diagram_ && isActiveWindow())
        findDownloadedModels(); // another program may have downloaded one
    QMainWindow::changeEvent(event);
}

void MainWindow::showMetricNote()
{
    const MetricInfo &info = metricInfo(static_cast<Metric>(metric_->currentData().toInt()));
    metric_->setToolTip(explainingToolTip(toQString(info.definition), {Term::Distance}));
    metricNote_->setText(info.triangleInequality ? tr("A metric: the triangle inequality holds.")
                                                 : tr("Not a metric: the triangle inequality may fail."));
    const bool forComparison =
        info.metric == Metric::JensenShannonSoftmax || info.metric == Metric::JensenShannonNotebook;
    if (forComparison)
        metricNote_->setText(
            tr("Only for comparing with published figures: the second softmax makes distances "
               "shrink as the text grows."));
    metricNote_->setToolTip(asToolTip(toQString(info.definition)));
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

void MainWindow::schedule()
{
    if (!showsExample())
        note_->hide();
    requestTimer_.start();
    saveTimer_.start();
}

std::optional<AnalysisRequest> MainWindow::requestFor(const SideViews &side) const
{
    const SideViews &selectors = selectorsFor(side);
    const auto model = models_.value(selectors.modelReference);
    AnalysisRequest request;
    request.metric = static_cast<Metric>(metric_->currentData().toInt());
    request.maxDimension = dimension_->currentData().toInt();
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
    request.joinWords = joinWords_->isChecked();
    request.vocabularySpelling = vocabularySpelling_->isChecked();
    request.dropSpecialTokens = dropSpecial_->isChecked();
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
        showIdle();
        showResult({});
        Q_EMIT resultShown();
        return;
    }
    clearMessage();
    busyText_->setText(tr("Reading the text…"));
    busyBar_->setRange(0, 0);
    busyTimer_.start();
    sinceStage_.invalidate();
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
    worker_->analyse(wanted);
}

void MainWindow::showBusy(const AnalysisProgress &progress)
{
    QString text;
    switch (progress.stage) {
    case Stage::Tokens:
    case Stage::Attention:
        text = tr("Reading the text…");
        break;
    case Stage::Distances:
        text = tr("Distances…");
        break;
    case Stage::Persistence:
        text = tr("Persistent homology, H%1…").arg(progress.dimension);
        break;
    case Stage::Placement:
        text = tr("Placing the tokens…");
        break;
    }
    const std::pair stage(progress.stage, progress.dimension);
    if (stage != stage_ || !sinceStage_.isValid()) {
        stage_ = stage;
        sinceStage_.start();
        expectedSeconds_ = 0;
    }
    expectedSeconds_ = std::max(expectedSeconds_, progress.expectedSeconds);
    // What was expected, until how far it has come tells more.
    constexpr qint64 soonest = 1000;
    constexpr double least = 0.02;
    double left = expectedSeconds_;
    if (progress.fraction > least && sinceStage_.elapsed() > soonest)
        left =
            static_cast<double>(sinceStage_.elapsed()) * (1 - progress.fraction) / progress.fraction / 1000;
    if (left >= 1)
        text += tr(" about %1 s left").arg(std::lround(left));
    busyText_->setText(text);
    busyBar_->setRange(0, progress.fraction < 0 ? 0 : 1000);
    busyBar_->setValue(static_cast<int>(1000 * progress.fraction));
}

void MainWindow::showIdle()
{
    busyTimer_.stop();
    busyText_->hide();
    busyBar_->hide();
    cancel_->hide();
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
    heads_->setMaxDimension(dimension_->currentData().toInt());
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
    selectAsBefore();
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
            : tr("n = %1 · %2 edges · %3 triangles")
                  .arg(complex.vertices)
                  .arg(complex.edges)
                  .arg(complex.triangleCount);
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
    numbers_->setText(parts.join(QStringLiteral("   |   ")));
}

void MainWindow::chooseModelFolder(SideViews &side)
{
    leaveTour();
    const QString start = recentModels_.isEmpty() ? QDir::homePath() : recentModels_.first();
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Open a model folder in Hugging Face layout"), start);
    if (folder.isEmpty())
        updateModelChoices(); // back to the model that is open
    else
        chooseModelByHand(side, folder);
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
    showMessage(tr("Reading %1…").arg(QDir::toNativeSeparators(file)), false);
    worker_->readDataFile({side, file}, std::nullopt);
}

void MainWindow::dataRead(const DataFile &file, const std::variant<MatrixSource, DiagramSource> &source)
{
    SideViews &side = sideViews(file.side);
    side.dataFile = file.path;
    side.data = source;
    side.panel->setFile(QFileInfo(file.path).fileName(), describeData(source));
    wantedThreshold_.reset(); // the scale is another one
    clearMessage();
    schedule();
}

void MainWindow::askForSymmetry(const DataFile &file, const QString &message)
{
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
                [this, file, symmetrisation] { worker_->readDataFile(file, symmetrisation); });
    connect(question, &QMessageBox::finished, this, &MainWindow::clearMessage);
    question->open();
}

void MainWindow::closeDataFile(SideViews &side)
{
    if (side.dataFile.isEmpty())
        return;
    side.dataFile.clear();
    side.data = {};
    side.panel->setFile({}, {});
    wantedThreshold_.reset();
}

void MainWindow::openFile(Side side, const QString &file)
{
    static const QStringList dataEndings{QStringLiteral("npy"), QStringLiteral("csv"), QStringLiteral("pers"),
                                         QStringLiteral("lower_distance_matrix")};
    if (dataEndings.contains(QFileInfo(file).suffix().toLower()))
        openDataFile(side, file);
    else
        openTextFile(file);
}

void MainWindow::downloadModel(Side side)
{
    leaveTour();
    updateModelChoices(); // back to the model that is open
    hubSide_ = side;
    if (!hub_) {
        try {
            hub_ = new HubDialog(hubEnvironment(), this);
        } catch (const Error &failure) {
            showMessage(QString::fromUtf8(failure.what()), true);
            return;
        }
        hub_->setAttribute(Qt::WA_DeleteOnClose);
        connect(hub_, &HubDialog::downloaded, this, [this](const QString &id) {
            models_.remove(id); // it may be a newer one
            trustedPrograms_.remove(id);
            findDownloadedModels();
            chooseModelByHand(sideViews(hubSide_), id);
        });
    }
    hub_->show();
    hub_->activateWindow();
}

void MainWindow::findDownloadedModels()
{
    QStringList found;
    for (const std::string &id : HubCache(hubCacheFolder()).models())
        found << QString::fromStdString(id);
    if (found == downloadedModels_)
        return;
    downloadedModels_ = found;
    updateModelChoices();
}

void MainWindow::chooseModelByHand(SideViews &side, const QString &reference)
{
    side.wantedHead.reset(); // it was for another model
    chooseModel(side, reference);
}

void MainWindow::chooseModel(SideViews &side, const QString &reference)
{
    if (models_.contains(reference)) {
        side.wantedModel.clear();
        side.modelReference = reference;
        side.panel->setModel(&models_[reference]->info());
        if (const auto wanted = std::exchange(side.wantedHead, std::nullopt))
            side.panel->setHeadChoice(*wanted);
        arrange();
        updateModelChoices();
        schedule();
        return;
    }
    const bool beingOpened = a_.wantedModel == reference || b_.wantedModel == reference;
    showMessage(tr("Opening %1…").arg(reference), false);
    side.wantedModel = reference;
    if (beingOpened)
        return;
    openModel(reference);
}

void MainWindow::openModel(const QString &reference)
{
    OpenOptions options;
    options.device = device_;
    const auto trusted = trustedPrograms_.value(reference);
    options.trustCode = trusted != nullptr;
    worker_->openModel(
        reference, [reference, trusted] { return trusted ? trusted : modelFiles(reference.toStdString()); },
        options);
}

void MainWindow::askForTrust(const QString &reference, const QString &message,
                             const std::shared_ptr<const ModelFiles> &files)
{
    if (!isWanted(reference))
        return;
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Run a program?"), QString(),
                                     QMessageBox::Yes | QMessageBox::No, this);
    question->setObjectName(QStringLiteral("trustQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(
        Qt::PlainText); // the path is not ours; an informative text would be taken as HTML
    question->setText(tr("%1 is a program. Run it?").arg(QDir(reference).dirName()) + QStringLiteral("\n\n")
                      + message + tr(".\nA yes holds until this window is closed."));
    question->setDefaultButton(QMessageBox::No);
    question->setEscapeButton(QMessageBox::No);
    connect(question, &QMessageBox::finished, this, [this, reference, message, files](int answer) {
        if (!isWanted(reference))
            return;
        if (answer == QMessageBox::Yes) {
            trustedPrograms_[reference] = files;
            openModel(reference);
            return;
        }
        stopWaitingFor(reference);
        showMessage(message, true);
    });
    question->open();
}

bool MainWindow::isWanted(const QString &reference) const
{
    return a_.wantedModel == reference || b_.wantedModel == reference;
}

void MainWindow::chooseDevice(ComputeDevice device)
{
    if (device == std::exchange(device_, device))
        return;
    worker_->forget();
    QSet<QString> shown;
    for (const SideViews *side : {&a_, &b_})
        for (const QString &reference : {side->modelReference, side->wantedModel})
            if (!reference.isEmpty())
                shown.insert(reference);
    models_.removeIf([&](const auto &model) { return !shown.contains(model.key()); });
    for (const QString &reference : shown)
        openModel(reference);
}

void MainWindow::modelOpened(const QString &reference, const std::shared_ptr<const Model> &model)
{
    models_[reference] = model;
    clearMessage();
    if (isWanted(reference) && !isBundled(reference)) {
        recentModels_.removeAll(reference);
        recentModels_.prepend(reference);
        constexpr qsizetype mostRecent = 8;
        recentModels_ = recentModels_.mid(0, mostRecent);
    }
    for (SideViews *side : {&a_, &b_})
        if (side->wantedModel == reference) {
            chooseModel(*side, reference);
        } else if (side->modelReference == reference) { // opened again
            side->panel->setModel(&model->info());
            schedule();
        }
    updateModelChoices();
}

void MainWindow::modelFailed(const QString &reference, const QString &message)
{
    if (isWanted(reference))
        recentModels_.removeAll(reference);
    stopWaitingFor(reference);
    showMessage(message, true);
    updateModelChoices();
}

void MainWindow::stopWaitingFor(const QString &reference)
{
    for (SideViews *side : {&a_, &b_})
        if (side->wantedModel == reference) {
            side->wantedModel.clear();
            side->wantedHead.reset();
            if (reference != defaultModel()) // back to what is open, or the last session's model is gone
                chooseModel(*side,
                            models_.contains(side->modelReference) ? side->modelReference : defaultModel());
        }
}

void MainWindow::updateModelChoices()
{
    QList<std::pair<QString, QString>> choices;
    for (const BundledModel &model : bundledModels())
        choices.append({toQString(model.name), toQString(model.title)});
    for (const QString &recent : recentModels_)
        choices.append({recent, downloadedModels_.contains(recent) ? recent : QDir(recent).dirName()});
    for (const QString &id : downloadedModels_)
        if (!recentModels_.contains(id))
            choices.append({id, id});
    for (const SideViews *side : {&a_, &b_})
        side->panel->setModelChoices(choices, side->modelReference);
}

void MainWindow::openTextFile(const QString &file)
{
    leaveTour();
    closeDataFile(a_);
    try {
        a_.panel->setText(QString::fromStdString(readTextFile(file.toStdString())));
    } catch (const Error &failure) {
        showMessage(QString::fromUtf8(failure.what()), true);
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
    chosen.metric = static_cast<Metric>(metric_->currentData().toInt());
    chosen.maxDimension = dimension_->currentData().toInt();
    chosen.engine = engine();
    chosen.groundNorm = comparisonTable_->norm();
    chosen.dropSpecialTokens = dropSpecial_->isChecked();
    chosen.joinWords = joinWords_->isChecked();
    chosen.vocabularySpelling = vocabularySpelling_->isChecked();
    chosen.threshold = wantedThreshold_;
    chosen.pinned = pinned_;
    chosen.look = complexMenu_->look();
    return chosen;
}

SideChoices MainWindow::sideChoices(const SideViews &side) const
{
    const HeadChoice head = side.wantedHead.value_or(side.panel->headChoice());
    return {.text = side.panel->text(),
            .model = side.wantedModel.isEmpty() ? side.modelReference : side.wantedModel,
            .layer = head.layer,
            .head = head.head,
            .translation = side.panel->translationEditor()->toPlainText(),
            .part = head.part,
            .combination = head.combination,
            .span = side.panel->span()};
}

void MainWindow::setChoices(const WindowChoices &choices)
{
    setSideChoices(a_, choices.a);
    setSideChoices(b_, choices.b);
    compare_->setChecked(choices.compare);
    link_->setChecked(choices.linked);
    metric_->setCurrentIndex(metric_->findData(static_cast<int>(choices.metric)));
    dimension_->setCurrentIndex(dimension_->findData(choices.maxDimension));
    byRipser_->setChecked(choices.engine == PersistenceEngine::Ripser);
    comparisonTable_->setNorm(choices.groundNorm);
    dropSpecial_->setChecked(choices.dropSpecialTokens);
    joinWords_->setChecked(choices.joinWords);
    vocabularySpelling_->setChecked(choices.vocabularySpelling);
    wantedThreshold_ = choices.threshold;
    pinned_ = choices.pinned;
    complexMenu_->setLook(choices.look);
    a_.complex->setLook(choices.look);
    b_.complex->setLook(choices.look);
    arrange();
    schedule();
}

void MainWindow::setSideChoices(SideViews &side, const SideChoices &choices)
{
    if (choices.text != side.panel->text())
        side.panel->setText(choices.text);
    side.panel->setTranslation(choices.translation);
    closeDataFile(side);
    side.panel->setSpan(choices.span);
    chooseModel(side, choices.model);
    if (side.wantedModel.isEmpty())
        side.panel->setHeadChoice(choices.headChoice());
    else
        side.wantedHead = choices.headChoice();
}

void MainWindow::keepOwn(const WindowChoices &choices, int tab)
{
    if (!own_)
        own_ = {choices, tab};
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
        tabs_->setCurrentIndex(own->tab);
    }
}

void MainWindow::showExample(const Example &example)
{
    leaveTour();
    selectionsDue_.reset();
    keepOwn(choices(), tabs_->currentIndex());
    example_ = example;
    exampleSelectionDue_ = true;
    setChoices(example.choices);
    tabs_->setCurrentIndex(example.showsAttention ? attentionTab : diagramTab);
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

void MainWindow::selectAsBefore()
{
    if (!selectionsDue_)
        return;
    const FigureData &before = *selectionsDue_;
    bool missing = false;
    for (const auto &[side, was, is] :
         {std::tuple(Side::A, before.a, a_.analysis), std::tuple(Side::B, before.b, b_.analysis)}) {
        if (was && is && was->request == is->request)
            state_->setSelection(side, before.selections[static_cast<std::size_t>(side)]);
        else
            missing = missing || was;
    }
    if (!missing)
        selectionsDue_.reset();
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
    const QByteArray columns = columns_->saveState();
    if (columns_->sizes().contains(0)) // a column that is folded away
        columns_->setSizes(columnSizes);
    tour_ = new Tour(this,
                     {.text = a_.panel->editor(),
                      .tabs = tabs_,
                      .attention = a_.attention,
                      .distances = a_.distances,
                      .threshold = threshold_,
                      .barcode = a_.barcode,
                      .complex = a_.complex,
                      .state = state_});
    connect(tour_, &Tour::left, this, [this, columns, noted](bool kept) {
        if (kept) {
            keepOwn(tour_->before().choices, tour_->before().tab);
            example_.reset();
        } else {
            selectionsDue_ = tour_->before().shown;
            note_->setVisible(noted);
        }
        tour_->deleteLater();
        tour_ = nullptr;
        columns_->restoreState(columns);
        saveTimer_.start();
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
    shown.headMap = heads_->picture();
    shown.pinned = heads_->thumbnails();
    shown.model = heads_->modelSurvey();
    shown.modelPicture = heads_->modelPicture().value_or(ModelPicture::Plane);
    shown.growth = time_->overview();
    shown.growthPicture = time_->picture();
    shown.growthDimension = time_->dimension();
    shown.selections = {state_->lockedSelection(Side::A), state_->lockedSelection(Side::B)};
    shown.look = complexMenu_->look();
    shown.places = {a_.complex->places(), b_.complex->places()};
    return shown;
}

void MainWindow::exportFigureInteractively()
{
    FigureData shown = figureData();
    if (!shown.a)
        return showMessage(tr("There is nothing to export yet: type a text first"), true);
    ExportDialog dialog(shown, exportFolder_, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    shown.side = dialog.side();
    try {
        exportFigure(dialog.file(), dialog.view(), shown, dialog.options());
        exportFolder_ = QFileInfo(dialog.file()).absolutePath();
        showMessage(tr("Wrote %1").arg(QDir::toNativeSeparators(dialog.file())), false);
    } catch (const Error &failure) {
        showMessage(QString::fromUtf8(failure.what()), true);
    }
}

void MainWindow::exportDataInteractively()
{
    const FigureData shown = figureData();
    if (!shown.a)
        return showMessage(tr("There is nothing to export yet: type a text first"), true);
    struct Kind {
        QString filter;
        const Analysis *analysis;
        DataContent content;
        QString suffix;
    };
    std::vector<Kind> kinds;
    for (const auto &[analysis, text] : {std::pair(shown.a.get(), shown.b ? tr("text A: ") : QString()),
                                         std::pair(shown.b.get(), tr("text B: "))}) {
        if (!analysis)
            continue;
        for (const auto &[content, name] :
             {std::pair(DataContent::Bars, tr("bars")), std::pair(DataContent::Summaries, tr("summaries")),
              std::pair(DataContent::Distances, tr("distances")),
              std::pair(DataContent::Attention, tr("attention"))})
            for (const QString &suffix : suffixesOf(content))
                kinds.push_back({QStringLiteral("%1%2, %3 (*.%4)").arg(text, name, suffix.toUpper(), suffix),
                                 analysis, content, suffix});
    }
    QStringList filters;
    for (const Kind &kind : kinds)
        filters << kind.filter;
    QString filter = filters.first();
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Export data"), QDir(exportFolder_).filePath(QStringLiteral("attention.csv")),
        filters.join(QStringLiteral(";;")), &filter);
    if (chosen.isEmpty())
        return;
    const Kind &kind = kinds[static_cast<std::size_t>(std::max<qsizetype>(0, filters.indexOf(filter)))];
    QString file = chosen;
    if (QFileInfo(chosen).suffix().compare(kind.suffix, Qt::CaseInsensitive) != 0) {
        file = QDir(QFileInfo(chosen).path())
                   .filePath(QFileInfo(chosen).completeBaseName() + QLatin1Char('.') + kind.suffix);
        if (QFileInfo::exists(file)
            && QMessageBox::question(this, tr("Replace the file?"),
                                     tr("%1 exists already. Replace it?").arg(QDir::toNativeSeparators(file)))
                != QMessageBox::Yes)
            return;
    }
    try {
        exportData(file, kind.content, *kind.analysis);
        exportFolder_ = QFileInfo(file).absolutePath();
        showMessage(tr("Wrote %1").arg(QDir::toNativeSeparators(file)), false);
    } catch (const Error &failure) {
        showMessage(QString::fromUtf8(failure.what()), true);
    }
}

void MainWindow::showMessage(const QString &message, bool isError)
{
    messageIsError_ = isError;
    QPalette colours; // what is not set follows the window's
    if (isError)
        colours.setColor(QPalette::WindowText, Style::forPalette(palette()).accent);
    message_->setPalette(colours);
    message_->setText(message);
    message_->setToolTip(asToolTip(message));
}

void MainWindow::clearMessage()
{
    if (!messageIsError_)
        showMessage({}, false);
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

void MainWindow::restore()
{
    QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    columns_->restoreState(settings.value(QStringLiteral("window/columns")).toByteArray());
    rows_->restoreState(settings.value(QStringLiteral("window/rows")).toByteArray());
    sources_->restoreState(settings.value(QStringLiteral("window/sources")).toByteArray());
    tabs_->setCurrentIndex(settings.value(QStringLiteral("window/tab"), 0).toInt());
    exportFolder_ = settings.value(QStringLiteral("exportFolder"), QDir::homePath()).toString();
    recentModels_ = settings.value(QStringLiteral("recentModels")).toStringList();
    findDownloadedModels();
    const int shown = settings.value(loopShownKey, 0).toInt();
    for (QAction *action : loopShown_->actions())
        if (action->data().toInt() == shown)
            action->trigger();
    if (QAction *cuda = devices_->actions().constLast();
        cuda->isEnabled() && settings.value(onCudaKey, false).toBool()) {
        cuda->setChecked(true);
        device_ = ComputeDevice::Cuda;
    }
    WindowChoices first;
    first.a = first.b = demonstration();
    first.b.text.clear();
    setChoices(readChoices(settings, first));
    if (settings.childGroups().contains(ownGroup)) {
        settings.beginGroup(ownGroup);
        keepOwn(readChoices(settings, first), settings.value(tabKey).toInt());
        settings.endGroup();
    }
    const int colours = std::clamp(settings.value(QStringLiteral("colours"), 0).toInt(), 0, 2);
    if (colours != 0)
        colours_->actions().at(colours)->trigger();
    updateModelChoices();
    for (const SideViews *side : {&a_, &b_})
        side->panel->forgetUndo();
}

void MainWindow::save() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/columns"), columns_->saveState());
    settings.setValue(QStringLiteral("window/rows"), rows_->saveState());
    settings.setValue(QStringLiteral("window/sources"), sources_->saveState());
    settings.setValue(QStringLiteral("window/tab"), tour_ ? tour_->before().tab : tabs_->currentIndex());
    settings.setValue(QStringLiteral("exportFolder"), exportFolder_);
    settings.setValue(QStringLiteral("recentModels"), recentModels_);
    settings.setValue(loopShownKey, static_cast<int>(state_->loopShown()));
    if (const QAction *cuda = devices_->actions().constLast(); cuda->isEnabled())
        settings.setValue(onCudaKey, cuda->isChecked());
    writeChoices(settings, tour_ ? tour_->before().choices : choices());
    settings.remove(ownGroup);
    if (own_) {
        settings.beginGroup(ownGroup);
        writeChoices(settings, own_->choices);
        settings.setValue(tabKey, own_->tab);
        settings.endGroup();
    }
    settings.setValue(QStringLiteral("colours"), colours_->actions().indexOf(colours_->checkedAction()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    leaveTour();
    save();
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
            chooseModelByHand(a_, file);
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
