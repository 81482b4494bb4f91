#include "corpus_results_window.h"

#include "close_by_keys.h"
#include "corpus_text_table.h"
#include "elided_label.h"
#include "group_panel.h"
#include "plain_label.h"
#include "tool_tip.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace attopo {

CorpusResultsWindow::CorpusResultsWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , reading_(new BackgroundTask(this))
    , headTask_(new BackgroundTask(this))
    , stack_(new QStackedWidget)
    , empty_(plainLabel())
    , headline_(plainLabel())
    , table_(new CorpusTextTable)
    , groups_(new GroupPanel)
    , message_(new ElidedLabel)
    , progress_(new QProgressBar)
    , cancel_(new QPushButton(tr("Cancel")))
    , findCorpus_(new QPushButton(tr("Find &corpus…")))
{
    setWindowTitle(tr("Corpus results"));
    closeByKeys(this);
    resize(1180, 760);
    empty_->setObjectName(QStringLiteral("corpusEmpty"));
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setMargin(40);
    headline_->setObjectName(QStringLiteral("corpusHeadline"));
    headline_->setWordWrap(true);
    headline_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(table_);
    splitter->addWidget(groups_);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({680, 480});
    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 0, 0, 0);
    contentLayout->addWidget(headline_);
    contentLayout->addWidget(splitter, 1);
    stack_->addWidget(empty_);
    stack_->addWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(stack_, 1);
    layout->addWidget(buildFoot());

    connect(table_, &CorpusTextTable::opened, this, &CorpusResultsWindow::openText);
    connect(groups_, &GroupPanel::headChosen, this, &CorpusResultsWindow::readHead);
    connect(groups_, &GroupPanel::featureChosen, this, [this] { table_->setFeature(groups_->feature()); });
    for (BackgroundTask *task : {reading_, headTask_}) {
        connect(task, &BackgroundTask::progressed, this,
                [this](const QString &what, std::size_t done, std::size_t total) {
                    constexpr int parts = 1000; // a bar counts in int
                    progress_->setRange(0, parts);
                    progress_->setValue(
                        static_cast<int>(parts * static_cast<double>(done)
                                         / static_cast<double>(std::max<std::size_t>(1, total))));
                    message_->setText(tr("%1: %L2 of %L3").arg(what).arg(done).arg(total));
                });
        connect(task, &BackgroundTask::finished, this, [this] { showBusy(false); });
        connect(task, &BackgroundTask::failed, this, [this](const QString &message) {
            showBusy(false);
            showMessage(message);
        });
        connect(task, &BackgroundTask::cancelled, this, [this] {
            showBusy(false);
            showMessage(tr("Cancelled"));
        });
    }
    showBusy(false);
}

QWidget *CorpusResultsWindow::buildFoot()
{
    message_->setObjectName(QStringLiteral("corpusMessage"));
    progress_->setTextVisible(false);
    progress_->setMaximumWidth(200);
    cancel_->setObjectName(QStringLiteral("corpusCancel"));
    findCorpus_->setObjectName(QStringLiteral("findCorpus"));
    findCorpus_->setToolTip(
        asToolTip(tr("The file of the texts: then they show in the table and can be opened")));
    for (QWidget *now : {static_cast<QWidget *>(progress_), static_cast<QWidget *>(cancel_)}) {
        QSizePolicy policy = now->sizePolicy();
        policy.setRetainSizeWhenHidden(true); // the rest stays where it is
        now->setSizePolicy(policy);
    }
    connect(cancel_, &QPushButton::clicked, this, [this] {
        reading_->cancel();
        headTask_->cancel();
    });
    connect(findCorpus_, &QPushButton::clicked, this, &CorpusResultsWindow::chooseCorpus);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(message_, 1);
    row->addWidget(findCorpus_);
    row->addWidget(progress_);
    row->addWidget(cancel_);
    return foot;
}

void CorpusResultsWindow::closeEvent(QCloseEvent *event)
{
    reading_->cancel();
    headTask_->cancel();
    QWidget::closeEvent(event);
}

void CorpusResultsWindow::showBusy(bool busy)
{
    progress_->setRange(0, busy ? 0 : 1000);
    progress_->setVisible(busy);
    cancel_->setVisible(busy);
}

void CorpusResultsWindow::showMessage(const QString &message)
{
    if (results_) {
        message_->setText(message);
        message_->setToolTip(asToolTip(message));
    } else {
        message_->setText({});
        empty_->setText(message);
    }
}

void CorpusResultsWindow::open(const QString &folder, const QString &corpusFile)
{
    folder_ = folder;
    headTask_->cancel();
    showResults(nullptr);
    setWindowTitle(tr("Corpus results: %1").arg(QDir::toNativeSeparators(folder)));
    empty_->setText(tr("Reading %1…").arg(QDir::toNativeSeparators(folder)));
    showBusy(true);
    reading_->start(
        [this, folder, corpusFile](const std::stop_token &stop, const BackgroundTask::Report &report) {
            auto results = readCorpusResults(folder, corpusFile, stop, report);
            return [this, results] { showResults(results); };
        });
}

QString CorpusResultsWindow::headline() const
{
    const ResultTexts &texts = results_->texts;
    const BatchManifest &manifest = texts.manifest();
    QString line =
        tr("%1, read by %2. Texts: %L3.")
            .arg(QString::fromStdString(manifest.corpusName), QString::fromStdString(manifest.modelName))
            .arg(texts.texts().size());
    if (texts.leftOut() > 0)
        line += u' ' + tr("Rows left out: %L1; errors.csv says why.").arg(texts.leftOut());
    if (texts.missing() > 0)
        line += u' '
            + tr("Rows still to come, or lost: %L1; the same command, run again, goes on.")
                  .arg(texts.missing());
    return line;
}

void CorpusResultsWindow::showResults(const std::shared_ptr<const CorpusResults> &results)
{
    results_ = results;
    table_->setResults(results);
    groups_->setResults(results);
    findCorpus_->setVisible(results && !results->whyNoCorpus.isEmpty());
    message_->setText({});
    const bool hasTexts = results && !results->texts.texts().empty();
    stack_->setCurrentIndex(hasTexts ? 1 : 0);
    if (results) {
        headline_->setText(headline());
        empty_->setText(headline());
        showMessage(results->whyNoCorpus);
    }
    if (hasTexts) {
        table_->setFeature(groups_->feature());
        table_->view()->setFocus(); // Enter opens a text
        readHead();
    }
    Q_EMIT opened();
}

void CorpusResultsWindow::readHead()
{
    const std::size_t head = groups_->head();
    table_->setFeatures({});
    headTask_->start(
        [this, head, results = results_](const std::stop_token &stop, const BackgroundTask::Report &) {
            auto features = std::make_shared<const std::vector<double>>(
                results->texts.features(head / results->heads(), head % results->heads(), stop));
            return [this, results, features] {
                if (results != results_)
                    return;
                table_->setFeatures(*features);
                groups_->setFeatures(*features);
                Q_EMIT headShown();
            };
        });
}

void CorpusResultsWindow::openText(std::size_t text)
{
    if (results_->corpusFile.isEmpty())
        return chooseCorpus();
    showBusy(true);
    showMessage(tr("Reading the text…"));
    reading_->start(
        [this, text, results = results_](const std::stop_token &stop, const BackgroundTask::Report &) {
            const QString whole = QString::fromStdString(readCorpusText(*results, text, stop));
            return [this, whole, results] {
                const BatchSettings &settings = results->texts.manifest().settings;
                showMessage({});
                Q_EMIT textWanted({whole, results->texts.manifest(),
                                   settings.layers[groups_->head() / settings.heads.size()],
                                   settings.heads[groups_->head() % settings.heads.size()]});
            };
        });
}

void CorpusResultsWindow::chooseCorpus()
{
    const std::string &name = results_->texts.manifest().corpusName;
    const QString title = tr("Where is %1?").arg(QString::fromStdString(name));
    const QString where = QFileInfo(folder_).path();
    const QString file = CorpusReader::knows(name)
        ? QFileDialog::getOpenFileName(this, title, where,
                                       tr("Texts (*.txt *.csv *.tsv *.jsonl);;All files (*)"))
        : QFileDialog::getExistingDirectory(this, title, where); // of stacks of attention
    if (!file.isEmpty())
        open(folder_, file);
}

} // namespace attopo
