#include "corpus_dialog.h"

#include "analysis/choice_names.h"
#include "background_task.h"
#include "batch_report.h"
#include "core_text.h"
#include "corpus/corpus_reader.h"
#include "corpus/feature_table.h"
#include "corpus/features.h"
#include "corpus/group_names.h"
#include "elided_label.h"
#include "error.h"
#include "metric/metric.h"
#include "number_list.h"
#include "plain_label.h"
#include "read_as_chooser.h"
#include "shell_text.h"
#include "to_qstring.h"
#include "tool_tip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace attopo {

namespace {

constexpr std::size_t mostToChooseFrom = 1000; ///< Columns; others can be typed.

QStringList shownNames(const std::vector<std::string> &names, std::size_t most)
{
    QStringList shown;
    for (std::size_t k = 0; k < std::min(most, names.size()); ++k)
        shown << QString::fromStdString(names[k]);
    return shown;
}

} // namespace

CorpusDialog::CorpusDialog(const WindowChoices &choices, const QList<std::pair<QString, QString>> &models,
                           QWidget *parent)
    : QDialog(parent)
    , program_(QCoreApplication::applicationFilePath())
    , counting_(new BackgroundTask(this))
    , choices_(choices)
    , corpus_(new QLineEdit)
    , separator_(new QComboBox)
    , noHeader_(new QCheckBox(tr("First l&ine is a text, not the names of the columns")))
    , textColumn_(new QComboBox)
    , columns_(new QLineEdit)
    , groupColumn_(new QComboBox)
    , groups_(new ElidedLabel)
    , model_(new QComboBox)
    , readAs_(newReadAsBox())
    , layers_(new QLineEdit)
    , heads_(new QLineEdit)
    , metric_(new QComboBox)
    , dimension_(new QComboBox)
    , dropSpecial_(new QCheckBox(tr("&Drop special tokens")))
    , joinWords_(new QCheckBox(tr("&Join pieces of words")))
    , diagrams_(new QCheckBox(tr("Keep dia&grams")))
    , folder_(new QLineEdit)
    , command_(plainLabel())
    , progress_(new QProgressBar)
    , left_(plainLabel())
    , log_(new QPlainTextEdit)
    , start_(new QPushButton(tr("&Start")))
    , stop_(new QPushButton(tr("S&top")))
    , open_(new QPushButton(tr("Open &folder")))
    , results_(new QPushButton(tr("Sho&w results")))
{
    setWindowTitle(tr("A corpus as a table"));
    resize(680, 720);
    for (const auto &[reference, name] : models)
        model_->addItem(name, reference);
    model_->setCurrentIndex(std::max(0, model_->findData(choices.a.model)));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(fields_ = buildFields());
    layout->addWidget(buildRun(), 1);

    connectProcess();
    showRunning(false);
    validate();
}

void CorpusDialog::connectProcess()
{
    connect(&process_, &QProcess::readyReadStandardError, this, &CorpusDialog::readOutput);
    connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            say(tr("%1 cannot be started: %2").arg(program_, process_.errorString()));
            showRunning(false);
        }
    });
    connect(&process_, &QProcess::finished, this, [this](int status, QProcess::ExitStatus how) {
        readOutput();
        const bool complete = how == QProcess::NormalExit && status == 0;
        if (complete) {
            progress_->setRange(0, 1);
            progress_->setValue(1);
            left_->setText(tr("Done"));
            say(tr("Complete: the tables are in %1").arg(QDir::toNativeSeparators(folder_->text())));
        } else if (how == QProcess::CrashExit && !stopping_) {
            say(tr("It ended unexpectedly. What is done is kept: Start goes on from there."));
        }
        if (!complete)
            left_->setText(tr("Start goes on where it was"));
        showRunning(false);
        if (complete)
            results_->setFocus(); // Enter shows them
        Q_EMIT ended(complete);
    });
}

CorpusDialog::~CorpusDialog()
{
    process_.disconnect(this);
    if (!isRunning())
        return;
    process_.kill(); // safe at any moment
    process_.waitForFinished();
}

QWidget *CorpusDialog::buildRun()
{
    command_->setObjectName(QStringLiteral("batchCommand"));
    command_->setWordWrap(true);
    command_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    command_->setForegroundRole(QPalette::PlaceholderText);
    command_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    command_->setMinimumHeight(3 * command_->fontMetrics().lineSpacing()); // the rest stays where it is
    log_->setObjectName(QStringLiteral("batchLog"));
    log_->setReadOnly(true);
    log_->setMaximumBlockCount(1000);
    log_->setAccessibleName(tr("What it says"));
    start_->setObjectName(QStringLiteral("startBatch"));
    start_->setDefault(true);
    stop_->setObjectName(QStringLiteral("stopBatch"));
    stop_->setToolTip(asToolTip(tr("After the texts that are begun. Start goes on from there.")));
    progress_->setTextVisible(false);
    connect(start_, &QPushButton::clicked, this, &CorpusDialog::start);
    connect(stop_, &QPushButton::clicked, this, &CorpusDialog::stop);
    connect(open_, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder_->text())); });
    results_->setObjectName(QStringLiteral("showResults"));
    connect(results_, &QPushButton::clicked, this,
            [this] { Q_EMIT resultsWanted(folder_->text(), corpus_->text()); });
    auto *row = new QHBoxLayout;
    row->addWidget(progress_, 1);
    row->addWidget(left_);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(start_, QDialogButtonBox::ActionRole);
    buttons->addButton(stop_, QDialogButtonBox::ActionRole);
    buttons->addButton(open_, QDialogButtonBox::ActionRole);
    buttons->addButton(results_, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *run = new QWidget;
    auto *layout = new QVBoxLayout(run);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(command_);
    layout->addLayout(row);
    layout->addWidget(log_, 1);
    layout->addWidget(buttons);
    return run;
}

void CorpusDialog::chooseCorpus()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Choose corpus"), QFileInfo(corpus_->text()).path(),
                                     tr("Texts (*.txt *.csv *.tsv *.jsonl);;All files (*)"));
    if (!file.isEmpty())
        corpus_->setText(file);
}

void CorpusDialog::suggestFolder()
{
    const QFileInfo corpus(corpus_->text());
    if (!corpus.isFile() || folder_->text() != suggestedFolder_)
        return;
    suggestedFolder_ = corpus.path() + u'/' + corpus.completeBaseName() + QStringLiteral("_topology");
    folder_->setText(suggestedFolder_);
}

void CorpusDialog::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder for the results"), folder_->text());
    if (!folder.isEmpty())
        folder_->setText(folder);
}

/// The columns as the command will be asked for them.
CorpusColumns CorpusDialog::askedColumns() const
{
    CorpusColumns asked;
    asked.text = textColumn_->currentText().trimmed().toStdString();
    QStringList kept = columns_->text().split(u',');
    kept << groupColumn_->currentText();
    for (const QString &column : kept)
        if (!column.trimmed().isEmpty())
            asked.kept.push_back(column.trimmed().toStdString());
    if (isCorpusTable(corpus_->text().toStdString())) {
        asked.separator = csvSeparatorByName(separator_->currentData().toString().toStdString());
        asked.header = !noHeader_->isChecked();
    }
    return asked;
}

void CorpusDialog::readColumns()
{
    const std::filesystem::path file = corpus_->text().toStdString();
    for (QWidget *widget : {static_cast<QWidget *>(separator_), static_cast<QWidget *>(noHeader_)})
        widget->setEnabled(isCorpusTable(file));
    QStringList names;
    if (isCorpusTable(file) && QFileInfo(corpus_->text()).isFile())
        try {
            names = shownNames(corpusTable(file, askedColumns()).columns, mostToChooseFrom);
        } catch (const Error &) {
            // validate() says it
        }
    for (QComboBox *box : {textColumn_, groupColumn_}) {
        const QString typed = box->currentText();
        const QSignalBlocker blocker(box);
        box->clear();
        box->addItem(QString());
        box->addItems(names);
        box->setCurrentText(typed);
    }
    if (textColumn_->currentText().isEmpty() && names.contains(QStringLiteral("text")))
        textColumn_->setCurrentText(QStringLiteral("text"));
    suggestColumns(names);
}

/// What texts are called in their corpus is kept, unless another choice was made.
void CorpusDialog::suggestColumns(const QStringList &names)
{
    if (columns_->text() != suggestedColumns_)
        return;
    static const QStringList usual{QStringLiteral("id"),  QStringLiteral("text_id"), QStringLiteral("doc_id"),
                                   QStringLiteral("uid"), QStringLiteral("uuid"),    QStringLiteral("key")};
    suggestedColumns_.clear();
    for (const QString &name : names)
        if (suggestedColumns_.isEmpty() && usual.contains(name.toLower()))
            suggestedColumns_ = name;
    columns_->setText(suggestedColumns_);
}

/// Off the GUI thread, as the whole corpus is read for it. The command refuses the same groups.
void CorpusDialog::countGroups()
{
    const std::string column = groupColumn_->currentText().trimmed().toStdString();
    if (column.empty() || !missingColumn().isEmpty()) {
        counting_->cancel();
        return showGroups({}, false);
    }
    showGroups(tr("Counting…"), false);
    counting_->start([this, column, file = std::filesystem::path(corpus_->text().toStdString()),
                      columns = askedColumns()](const std::stop_token &stop, const BackgroundTask::Report &) {
        QStringList groups;
        for (const auto &[name, texts] : groupSizes(file, columns, column, stop))
            groups << tr("%1: %L2 texts").arg(QString::fromStdString(name)).arg(texts);
        return [this, groups, column] {
            if (groupColumn_->currentText().trimmed().toStdString() == column)
                showGroups(groups.join(QStringLiteral(", ")), false);
        };
    });
}

void CorpusDialog::showGroups(const QString &message, bool isError)
{
    groupsProblem_ = isError ? message : QString();
    groups_->setText(isError ? QString() : message);
    groups_->setToolTip(asToolTip(groups_->text()));
    validate();
}

/// What is to be done when the first line of a table lacks a column; empty when it has all.
QString CorpusDialog::missingColumn() const
{
    const std::filesystem::path file = corpus_->text().toStdString();
    const CorpusColumns asked = askedColumns();
    try {
        if (isCorpusTable(file)) {
            const CorpusTable table = corpusTable(file, asked);
            std::vector<std::string> wanted = asked.kept;
            if (!asked.text.empty() || table.columns.size() > 1)
                wanted.insert(wanted.begin(), asked.text.empty() ? "text" : asked.text);
            constexpr std::size_t mostListed = 20;
            QStringList names;
            for (const QString &name : shownNames(table.columns, mostListed))
                names << tr("“%1”").arg(name);
            if (table.columns.size() > mostListed)
                names << QStringLiteral("…");
            for (const std::string &name : wanted)
                if (std::find(table.columns.begin(), table.columns.end(), name) == table.columns.end())
                    return asked.header
                        ? tr("The first line has no column “%1”. It has %2 (separator: %3). Choose one of "
                             "these, or another separator, or is the first line a text?")
                              .arg(QString::fromStdString(name), names.join(QStringLiteral(", ")),
                                   separatorLabel(table.separator))
                        : tr("There is no column “%1”, but %2 (separator: %3). Choose one of these, or "
                             "another separator.")
                              .arg(QString::fromStdString(name), names.join(QStringLiteral(", ")),
                                   separatorLabel(table.separator));
        }
        CorpusReader::open(file, asked);
    } catch (const Error &failure) {
        return errorText(failure);
    }
    return {};
}

QStringList CorpusDialog::arguments() const
{
    QStringList line{QStringLiteral("batch"), QStringLiteral("--input"), corpus_->text()};
    const auto add = [&](const char *option, const QString &value) {
        if (!value.trimmed().isEmpty())
            line << QLatin1String(option) << value.trimmed();
    };
    if (isCorpusTable(corpus_->text().toStdString())) {
        add("--separator", separator_->currentData().toString());
        if (noHeader_->isChecked())
            line << QStringLiteral("--no-header");
    }
    add("--text-column", textColumn_->currentText());
    for (const QString &column : columns_->text().split(u','))
        add("--column", column);
    add("--group-column", groupColumn_->currentText());
    add("--model", model_->currentData().toString());
    if (const auto readAs = static_cast<ReadAs>(readAs_->currentData().toInt()); readAs != ReadAs::Text)
        add("--read-as", QLatin1String(nameOf(readAs, readAsNames)));
    for (const auto &[option, edit] : {std::pair("--layers", layers_), std::pair("--heads", heads_)})
        add(option, edit->text().remove(u' '));
    add("--metric", metric_->currentData().toString());
    add("--max-dim", QString::number(dimension_->currentData().toInt()));
    QStringList sets;
    for (std::size_t k = 0; k < featureSets().size(); ++k)
        if (features_[static_cast<qsizetype>(k)]->isChecked())
            sets << toQString(featureSets()[k].name);
    add("--features", sets.size() == features_.size() ? QStringLiteral("all") : sets.join(u','));
    for (const auto &[option, box] :
         {std::pair("--drop-special", dropSpecial_), std::pair("--join-words", joinWords_),
          std::pair("--diagrams", diagrams_)})
        if (box->isChecked())
            line << QLatin1String(option);
    add("--out", folder_->text());
    return line;
}

void CorpusDialog::validate()
{
    QString missing;
    if (corpus_->text().isEmpty())
        missing = tr("Choose a corpus.");
    else if (!QFileInfo(corpus_->text()).isFile())
        missing = tr("There is no file %1.").arg(corpus_->text());
    else if (!CorpusReader::knows(corpus_->text().toStdString()))
        missing = tr("A corpus is a .txt, .csv, .tsv or .jsonl file.");
    else
        missing = missingColumn();
    if (missing.isEmpty() && folder_->text().isEmpty())
        missing = tr("Choose a folder for the results.");
    if (missing.isEmpty() && std::none_of(features_.begin(), features_.end(), [](const QCheckBox *box) {
            return box->isChecked();
        }))
        missing = tr("Choose a feature at least.");
    for (const QLineEdit *edit : {layers_, heads_})
        if (missing.isEmpty() && !edit->text().trimmed().isEmpty() && !parseNumberList(edit->text()))
            missing = tr("“%1” is no list of numbers such as 0-3, 7.").arg(edit->text());
    if (missing.isEmpty())
        missing = groupsProblem_;
    start_->setEnabled(missing.isEmpty() && !isRunning());
    command_->setText(missing.isEmpty() ? QStringLiteral("attention-topology ") + shellText(arguments())
                                        : missing);
}

void CorpusDialog::start()
{
    stopping_ = false;
    unread_.clear();
    left_->setText(tr("Starting…"));
    progress_->setRange(0, 0);
    showRunning(true);
    process_.start(program_, arguments() << QStringLiteral("--progress") << QStringLiteral("json"),
                   QIODevice::ReadOnly);
    process_.closeWriteChannel();
}

void CorpusDialog::stop()
{
    stopping_ = true;
    left_->setText(tr("Finishing the texts that are begun…"));
    process_.terminate();
}

void CorpusDialog::readOutput()
{
    unread_ += process_.readAllStandardError();
    for (qsizetype end = unread_.indexOf('\n'); end >= 0; end = unread_.indexOf('\n')) {
        readLine(unread_.left(end));
        unread_.remove(0, end + 1);
    }
}

void CorpusDialog::readLine(const QByteArray &line)
{
    const auto report = readBatchReport(line);
    if (!report)
        return say(QString::fromUtf8(line).remove(QStringLiteral("attention-topology: ")));
    // Of large corpora in thousandths: a bar counts in int.
    constexpr int parts = 1000;
    progress_->setRange(0, report->done ? parts : 0);
    if (report->done)
        progress_->setValue(static_cast<int>(parts * static_cast<double>(*report->done)
                                             / static_cast<double>(std::max<qint64>(1, report->total))));
    if (!stopping_)
        left_->setText(describeBatchReport(*report));
}

void CorpusDialog::say(const QString &line) { log_->appendPlainText(line); }

void CorpusDialog::showRunning(bool running)
{
    fields_->setEnabled(!running);
    stop_->setEnabled(running);
    const QDir folder(folder_->text());
    open_->setEnabled(!running && folder.exists());
    results_->setEnabled(!running && folder.exists(QLatin1String(result_files::rows)));
    if (running) {
        start_->setEnabled(false);
    } else {
        if (progress_->maximum() == 0)
            progress_->setRange(0, 1000);
        validate();
    }
}

void CorpusDialog::done(int result)
{
    if (isRunning())
        stop(); // it finishes the texts that are begun, also when the dialog is gone
    QDialog::done(result);
}

} // namespace attopo
