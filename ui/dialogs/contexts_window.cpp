#include "contexts_window.h"

#include "analysis/context_study_json.h"
#include "analysis/head_barcodes.h"
#include "background_task.h"
#include "close_by_keys.h"
#include "core_text.h"
#include "error.h"
#include "filtration_text.h"
#include "heat_table.h"
#include "models/bundled_models.h"
#include "paint_barcode.h"
#include "plain_label.h"
#include "save_file.h"
#include "to_qstring.h"
#include "tool_tip.h"

#include <QCheckBox>
#include <QCloseEvent>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <cmath>

namespace attopo {

namespace {

enum ContextColumn { Label, Text, Phrase, Model_, Layer, Head, contextColumns };

} // namespace

ContextsWindow::ContextsWindow(Lender lender, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , lender_(std::move(lender))
    , task_(new BackgroundTask(this))
    , texts_(new QTableWidget(0, contextColumns))
    , distance_(new QComboBox)
    , dimension_(new QComboBox)
    , normalisation_(new QComboBox)
    , ignoreCase_(new QCheckBox(tr("&Ignore case")))
    , wholeWords_(new QCheckBox(tr("&Whole words")))
    , compute_(new QPushButton(tr("Com&pute")))
    , cancel_(new QPushButton(tr("Cancel")))
    , export_(new QPushButton(tr("&Export…")))
    , progress_(new QProgressBar)
    , message_(plainLabel())
    , results_(new QTabWidget)
    , distances_(new HeatTable)
    , distancesNote_(plainLabel())
    , phrases_(new QTableWidget)
    , phrasesNote_(plainLabel())
    , phraseDistances_(new HeatTable)
{
    setWindowTitle(tr("Texts and phrases side by side"));
    closeByKeys(this);
    resize(980, 720);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(buildTexts());
    splitter->addWidget(buildResults());
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addWidget(message_);
    message_->setWordWrap(true);
    message_->hide();

    connect(task_, &BackgroundTask::progressed, this,
            [this](const QString &what, std::size_t done, std::size_t total) {
                progress_->setRange(0, static_cast<int>(total));
                progress_->setValue(static_cast<int>(done));
                showMessage(tr("%1: %2 of %3").arg(what).arg(done).arg(total), false);
            });
    const auto idle = [this] {
        progress_->hide();
        cancel_->hide();
        compute_->setEnabled(true);
    };
    connect(task_, &BackgroundTask::finished, this, [this, idle] {
        idle();
        message_->hide();
    });
    connect(task_, &BackgroundTask::failed, this, [this, idle](const QString &message) {
        idle();
        showMessage(message, true);
    });
    connect(task_, &BackgroundTask::cancelled, this, [this, idle] {
        idle();
        showMessage(tr("Cancelled"), false);
    });
    idle();
}

ContextsWindow::~ContextsWindow() = default;

void ContextsWindow::closeEvent(QCloseEvent *event)
{
    task_->cancel();
    QWidget::closeEvent(event);
}

QWidget *ContextsWindow::buildTexts()
{
    texts_->setObjectName(QStringLiteral("contexts"));
    texts_->setAccessibleName(tr("Texts"));
    texts_->setHorizontalHeaderLabels(
        {tr("Name"), tr("Text"), tr("Phrase"), tr("Model"), tr("Layer"), tr("Head")});
    texts_->horizontalHeaderItem(Phrase)->setToolTip(
        asToolTip(tr("Characters to look for in the text; every place where they stand is looked at. Empty: "
                     "none")));
    for (const int column : {Model_, Layer, Head})
        texts_->horizontalHeaderItem(column)->setToolTip(
            asToolTip(tr("Empty: as it is chosen in the main window, when you compute")));
    texts_->horizontalHeader()->setSectionResizeMode(Text, QHeaderView::Stretch);
    texts_->setColumnWidth(Label, 110);
    texts_->setColumnWidth(Model_, 200);
    texts_->setColumnWidth(Layer, 56);
    texts_->setColumnWidth(Head, 56);
    texts_->verticalHeader()->setDefaultSectionSize(texts_->fontMetrics().height() + 12);
    texts_->setSelectionBehavior(QAbstractItemView::SelectRows);

    auto *add = new QPushButton(tr("&Add"));
    add->setObjectName(QStringLiteral("addContext"));
    auto *addShown = new QPushButton(tr("Add &text A"));
    addShown->setToolTip(asToolTip(tr("The text of the main window as it is looked at, with its model, layer "
                                      "and head; marked characters are the phrase")));
    auto *remove = new QPushButton(tr("&Remove"));
    auto *open = new QPushButton(tr("&Open…"));
    open->setToolTip(
        asToolTip(tr("A file with a JSON object on each line: text, and if you like label, phrase, "
                     "model, layer and head")));
    auto *saveButton = new QPushButton(tr("&Save…"));
    connect(add, &QPushButton::clicked, this, [this] { addText({}); });
    connect(addShown, &QPushButton::clicked, this, [this] {
        const auto chosen = lender_.chosen();
        const auto *source = chosen ? std::get_if<TextSource>(&chosen->source) : nullptr;
        if (!source)
            return showMessage(tr("There is no text in the main window"), true);
        ContextLine line;
        line.text = source->text;
        line.phrase = lender_.marked().toStdString();
        line.model = source->model->info().name;
        line.layer = chosen->attention.layer;
        line.head = chosen->attention.head;
        addText(line);
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        QList<int> rows;
        for (const QModelIndex &index : texts_->selectionModel()->selectedRows())
            rows << index.row();
        std::sort(rows.begin(), rows.end(), std::greater<>());
        for (const int row : rows)
            texts_->removeRow(row);
    });
    connect(open, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(
            this, tr("Open texts"), QString(), tr("Texts, one JSON object a line (*.jsonl);;All files (*)"));
        if (!file.isEmpty())
            openFile(file);
    });
    connect(saveButton, &QPushButton::clicked, this, &ContextsWindow::save);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {add, addShown, remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(open);
    buttons->addWidget(saveButton);
    auto *texts = new QWidget;
    auto *layout = new QVBoxLayout(texts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(texts_, 1);
    layout->addLayout(buttons);
    layout->addWidget(buildOptions());
    return texts;
}

QWidget *ContextsWindow::buildOptions()
{
    for (const DiagramDistanceInfo &info : diagramDistances())
        distance_->addItem(toQString(info.label), static_cast<int>(info.distance));
    distance_->setCurrentIndex(static_cast<int>(DiagramDistance::Wasserstein1));
    distance_->setAccessibleName(tr("Distance of diagrams"));
    for (int dimension = 0; dimension <= largestDimension; ++dimension)
        dimension_->addItem(QStringLiteral("H%1").arg(dimension), dimension);
    dimension_->setCurrentIndex(1);
    dimension_->setAccessibleName(tr("Dimension"));
    for (const DiagramNormalisationInfo &info : diagramNormalisations())
        normalisation_->addItem(coreText(info.label), static_cast<int>(info.normalisation));
    normalisation_->setObjectName(QStringLiteral("normalisation"));
    normalisation_->setAccessibleName(tr("Normalisation"));
    normalisation_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    normalisation_->setMinimumContentsLength(14);
    normalisation_->setToolTip(
        asToolTip(tr("So that texts of different numbers of tokens can be compared. What length alone makes "
                     "is measured too, and stands in the tooltips of the distances.")));
    compute_->setObjectName(QStringLiteral("computeContexts"));
    compute_->setDefault(true);
    export_->setEnabled(false);
    connect(compute_, &QPushButton::clicked, this, &ContextsWindow::compute);
    connect(cancel_, &QPushButton::clicked, task_, &BackgroundTask::cancel);
    connect(export_, &QPushButton::clicked, this, &ContextsWindow::exportResult);
    auto *options = new QWidget;
    auto *layout = new QHBoxLayout(options);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{distance_, dimension_, normalisation_, ignoreCase_, wholeWords_})
        layout->addWidget(widget, widget == normalisation_ ? 1 : 0);
    layout->addStretch(1);
    progress_->setTextVisible(false);
    progress_->setMaximumWidth(140);
    for (QWidget *widget : std::initializer_list<QWidget *>{progress_, cancel_, compute_, export_})
        layout->addWidget(widget);
    return options;
}

QWidget *ContextsWindow::buildResults()
{
    const auto page = [](QWidget *table, QLabel *note) {
        note->setWordWrap(true);
        note->setForegroundRole(QPalette::PlaceholderText);
        auto *widget = new QWidget;
        auto *layout = new QVBoxLayout(widget);
        layout->setContentsMargins(0, 6, 0, 0);
        layout->addWidget(table, 1);
        layout->addWidget(note);
        return widget;
    };
    distances_->setObjectName(QStringLiteral("contextDistances"));
    distances_->setAccessibleName(tr("Distances"));
    phrases_->setObjectName(QStringLiteral("phrases"));
    phrases_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    phrases_->verticalHeader()->hide();
    results_->setDocumentMode(true);
    results_->setAccessibleName(tr("Results"));
    results_->tabBar()->setAccessibleName(tr("Results"));
    results_->addTab(page(distances_, distancesNote_), tr("Distances"));
    results_->addTab(page(phrases_, phrasesNote_), tr("Phrases"));
    results_->addTab(page(phraseDistances_,
                          plainLabel(tr("Of the diagrams of the phrases alone, their tokens as "
                                        "far apart as they are in the whole texts."))),
                     tr("Distances of phrases"));
    distancesNote_->setText(tr("Add two texts or more, and compute."));
    return results_;
}

void ContextsWindow::addText(const ContextLine &line)
{
    const int row = texts_->rowCount();
    texts_->insertRow(row);
    texts_->setItem(row, Label,
                    new QTableWidgetItem(line.label.empty() ? QString::number(row + 1)
                                                            : QString::fromStdString(line.label)));
    texts_->setItem(row, Text, new QTableWidgetItem(QString::fromStdString(line.text)));
    texts_->setItem(row, Phrase, new QTableWidgetItem(QString::fromStdString(line.phrase)));
    auto *model = new QComboBox;
    model->setAccessibleName(tr("Model"));
    model->addItem(tr("as chosen"), QString());
    for (const auto &[reference, name] : lender_.models())
        model->addItem(name, reference);
    if (line.model) {
        const QString wanted = QString::fromStdString(*line.model);
        int found = model->findData(wanted);
        if (found < 0)
            found = model->findText(wanted);
        if (found < 0) {
            model->addItem(wanted, wanted);
            found = model->count() - 1;
        }
        model->setCurrentIndex(found);
    }
    texts_->setCellWidget(row, Model_, model);
    const auto number = [](const std::optional<std::size_t> &value) {
        return new QTableWidgetItem(value ? QString::number(*value) : QString());
    };
    texts_->setItem(row, Layer, number(line.layer));
    texts_->setItem(row, Head, number(line.head));
    if (line.text.empty()) {
        texts_->setCurrentCell(row, Text); // from where Tab goes on
        texts_->editItem(texts_->item(row, Text));
    }
}

void ContextsWindow::openFile(const QString &file)
{
    try {
        for (const ContextLine &read : readContextLines(file.toStdString()))
            addText(read);
    } catch (const Error &error) {
        showMessage(errorText(error), true);
    }
}

ContextLine ContextsWindow::line(int row) const
{
    const auto text = [&](ContextColumn column) { return texts_->item(row, column)->text(); };
    ContextLine line;
    line.label = text(Label).toStdString();
    line.text = text(Text).toStdString();
    line.phrase = text(Phrase).toStdString();
    const QString model =
        qobject_cast<const QComboBox *>(texts_->cellWidget(row, Model_))->currentData().toString();
    if (!model.isEmpty())
        line.model = model.toStdString();
    for (const auto &[column, number] : {std::pair(Layer, &line.layer), std::pair(Head, &line.head)}) {
        const QString written = text(column).trimmed();
        bool ok = false;
        const qulonglong value = written.toULongLong(&ok);
        if (ok)
            *number = value;
        else if (!written.isEmpty())
            throw Error(tr("%1: “%2” is no number of a layer or head, counted from 0")
                            .arg(text(Label), written)
                            .toStdString());
    }
    return line;
}

std::vector<ContextsWindow::Row> ContextsWindow::rowsToRead(const AnalysisRequest &chosen) const
{
    std::vector<Row> rows;
    for (int row = 0; row < texts_->rowCount(); ++row) {
        Row read{line(row), nullptr};
        if (read.line.text.empty())
            continue;
        const auto *source = std::get_if<TextSource>(&chosen.source);
        if (read.line.model)
            read.model = lender_.openModel(QString::fromStdString(*read.line.model));
        else if (source)
            read.model = source->model;
        else
            throw Error(tr("%1: choose a model; the main window looks at a file")
                            .arg(QString::fromStdString(read.line.label))
                            .toStdString());
        rows.push_back(std::move(read));
    }
    return rows;
}

void ContextsWindow::compute()
{
    const auto chosen = lender_.chosen();
    if (!chosen)
        return showMessage(tr("No model is open in the main window yet: wait a moment"), true);
    std::vector<Row> rows;
    try {
        rows = rowsToRead(*chosen);
    } catch (const Error &error) {
        return showMessage(errorText(error), true);
    }
    if (rows.empty())
        return showMessage(tr("There is no text: add one, or open a file"), true);
    ContextStudyOptions options;
    options.table.distance = static_cast<DiagramDistance>(distance_->currentData().toInt());
    options.table.dimension = dimension_->currentData().toInt();
    options.table.normalisation = static_cast<DiagramNormalisation>(normalisation_->currentData().toInt());
    options.search = {ignoreCase_->isChecked(), wholeWords_->isChecked()};
    AnalysisRequest common = *chosen;
    common.span.reset();
    common.attention.part = AttentionPart::Text;
    common.maxDimension = std::max(common.maxDimension, options.table.dimension);

    compute_->setEnabled(false);
    cancel_->show();
    progress_->setRange(0, 0);
    progress_->show();
    showMessage(tr("Reading…"), false);
    task_->start([this, rows, options, common](const std::stop_token &stop,
                                               const BackgroundTask::Report &report) {
        std::vector<StudiedText> texts;
        std::map<std::string, std::shared_ptr<const Model>> opened;
        for (const Row &row : rows) {
            StudiedText text{row.line.label, common, row.line.phrase};
            std::shared_ptr<const Model> model = row.model;
            if (!model) {
                auto &known = opened[*row.line.model];
                if (!known)
                    known = openModel(modelFiles(*row.line.model));
                model = known;
            }
            text.request.source = TextSource{model, row.line.text};
            if (row.line.layer || row.line.head)
                text.request.attention.combination.reduction = Reduction::OneHead;
            text.request.attention.layer = row.line.layer.value_or(common.attention.layer);
            text.request.attention.head = row.line.head.value_or(common.attention.head);
            texts.push_back(std::move(text));
        }
        auto study = std::make_shared<const ContextStudy>(studyContexts(
            std::move(texts), options, stop, [&](ContextStage stage, std::size_t done, std::size_t total) {
                report(stage == ContextStage::Texts ? tr("Texts") : tr("Diagrams"), done, total);
            }));
        const std::vector<PhraseContext> contexts = study->contexts();
        auto phrases = std::make_shared<const SquareMatrix>(
            pairwiseDistances(phraseDiagrams(contexts, options.table.dimension), options.table.distance,
                              options.table.norm, stop));
        return [this, study, phrases, options] {
            study_ = study;
            options_ = options;
            phraseMatrix_ = phrases;
            showDistances();
            showPhrases();
            export_->setEnabled(true);
            Q_EMIT studied();
        };
    });
}

void ContextsWindow::showMessage(const QString &message, bool isError)
{
    message_->setText(message);
    message_->setForegroundRole(isError ? QPalette::WindowText : QPalette::PlaceholderText);
    message_->show();
}

void ContextsWindow::save()
{
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Save texts"), QStringLiteral("contexts.jsonl"),
                                     tr("Texts, one JSON object a line (*.jsonl)"));
    if (file.isEmpty())
        return;
    try {
        std::string lines;
        for (int row = 0; row < texts_->rowCount(); ++row) {
            const ContextLine read = line(row);
            QJsonObject object{{QStringLiteral("label"), QString::fromStdString(read.label)},
                               {QStringLiteral("text"), QString::fromStdString(read.text)}};
            if (!read.phrase.empty())
                object.insert(QStringLiteral("phrase"), QString::fromStdString(read.phrase));
            if (read.model)
                object.insert(QStringLiteral("model"), QString::fromStdString(*read.model));
            if (read.layer)
                object.insert(QStringLiteral("layer"), static_cast<qint64>(*read.layer));
            if (read.head)
                object.insert(QStringLiteral("head"), static_cast<qint64>(*read.head));
            lines += QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() + '\n';
        }
        saveFile(file, lines);
    } catch (const Error &error) {
        showMessage(errorText(error), true);
    }
}

void ContextsWindow::exportResult()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Export"), QStringLiteral("contexts.json"),
                                                      tr("Everything (*.json);;Table of distances (*.csv)"));
    if (file.isEmpty())
        return;
    try {
        saveFile(file,
                 file.endsWith(QLatin1String(".csv")) ? contextStudyCsv(*study_)
                                                      : contextStudyJson(*study_, options_));
        showMessage(tr("Written: %1").arg(file), false);
    } catch (const Error &error) {
        showMessage(errorText(error), true);
    }
}

} // namespace attopo
