#include "tool_windows.h"

#include "command_palette.h"
#include "complex_menu.h"
#include "contexts_window.h"
#include "corpus_dialog.h"
#include "corpus_results_window.h"
#include "help_window.h"
#include "last_folder.h"
#include "model_library.h"
#include "source_panel.h"
#include "text_views.h"
#include "tool_tip.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>

namespace attopo {

namespace {

void bringToFront(QWidget *window)
{
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace

ToolWindows::ToolWindows(Choices *choices, const AnalysisLine *line, ModelLibrary *models,
                         const WindowViews &views, QMainWindow *window)
    : QObject(window)
    , choices_(choices)
    , line_(line)
    , models_(models)
    , views_(views)
    , window_(window)
{
}

void ToolWindows::addToTools(QMenu *menu)
{
    menu->setToolTipsVisible(true);
    menu->addAction(tr("&Texts and phrases side by side…"), QKeySequence(Qt::CTRL | Qt::Key_T), this,
                    &ToolWindows::showContexts)
        ->setToolTip(
            asToolTip(tr("Several texts, models and heads: how far apart their diagrams are, and how a "
                         "phrase holds together in each")));
    menu->addAction(tr("&Corpus as a table…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), this,
                    &ToolWindows::showCorpus)
        ->setToolTip(
            asToolTip(tr("Thousands of texts: numbers for each text, layer and head, and how groups of "
                         "texts differ")));
    menu->addAction(tr("Open corpus &results…"), this, &ToolWindows::chooseCorpusResults)
        ->setToolTip(
            asToolTip(tr("The folder that a corpus was written to: its texts, how groups differ head by "
                         "head, and the values of a head by group")));
    menu->addSeparator();
    menu->addAction(tr("&Find a command…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), this,
                    &ToolWindows::showCommandPalette);
}

void ToolWindows::addToHelp(QMenu *menu)
{
    menu->addAction(tr("&About Attention Topology"), this, &ToolWindows::about);
}

void ToolWindows::showContexts()
{
    if (!contexts_)
        contexts_ =
            new ContextsWindow({[this] { return line_->request(Side::A); },
                                [this] {
                                    return views_.a->panel()->editor()->textCursor().selectedText().replace(
                                        QChar::ParagraphSeparator, u'\n');
                                },
                                [this] { return models_->choices(); },
                                [this](const QString &reference) { return models_->open(reference); }},
                               window_);
    bringToFront(contexts_);
}

void ToolWindows::showCorpus()
{
    if (!corpus_) {
        corpus_ = new CorpusDialog(choices_->now(), models_->choices(), window_);
        connect(corpus_, &CorpusDialog::resultsWanted, this, &ToolWindows::showCorpusResults);
    }
    bringToFront(corpus_);
}

void ToolWindows::chooseCorpusResults()
{
    const QString folder = QFileDialog::getExistingDirectory(
        window_, tr("Open the folder of the results of a corpus"), lastFolder());
    if (!folder.isEmpty())
        showCorpusResults(folder);
}

void ToolWindows::showCorpusResults(const QString &folder, const QString &corpus)
{
    if (!results_) {
        results_ = new CorpusResultsWindow(window_);
        connect(results_, &CorpusResultsWindow::textWanted, this, &ToolWindows::openCorpusText);
    }
    bringToFront(results_);
    results_->open(folder, corpus);
}

/// As it was read there, by the head that is looked at.
void ToolWindows::openCorpusText(const CorpusText &text)
{
    const BatchSettings &settings = text.manifest.settings;
    const QString model = QString::fromStdString(text.manifest.modelName);
    choices_->reclaim();
    choices_->change(Cause::Open, [&](WindowChoices &now) {
        if (settings.columns.stacks) { // the text is a file of what was attended to
            now.a.dataFile = text.text;
            now.a.stack = {};
        } else {
            now.a.text = text.text;
            now.a.dataFile.clear();
        }
        now.a.span.reset();
        now.a.symmetrisation.reset();
        for (const auto &[reference, name] : models_->choices())
            if (model == reference || model == QFileInfo(reference).fileName())
                now.a.model = reference;
        now.a.attention = {.layer = text.layer, .head = text.head};
        now.metric = settings.metric;
        now.maxDimension = settings.maxDimension;
        now.dropSpecialTokens = settings.dropSpecial;
        now.joinWords = settings.joinWords;
    });
    bringToFront(window_);
}

void ToolWindows::showCommandPalette()
{
    auto *palette = new CommandPalette(window_->menuBar(), window_);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void ToolWindows::showHelp(const QString &anchor)
{
    if (!help_) {
        QList<QAction *> commands;
        for (const QAction *menu : window_->menuBar()->actions())
            commands += menu->menu()->actions();
        commands += views_.complexMenu->actions();
        help_ = new HelpWindow(commands, window_);
    }
    help_->showAt(anchor);
}

void ToolWindows::about()
{
    QMessageBox::about(
        window_, tr("About Attention Topology"),
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

} // namespace attopo
