// The menus of the main window: what its parts add to them, in their order.

#include "main_window.h"

#include "bind_choice.h"
#include "choices_history.h"
#include "complex_menu.h"
#include "complex_view.h"
#include "example_show.h"
#include "exports.h"
#include "file_opening.h"
#include "find_bar.h"
#include "kept_session.h"
#include "model_library.h"
#include "preferences.h"
#include "recent_files.h"
#include "session_files.h"
#include "source_panel.h"
#include "text_views.h"
#include "threshold_bar.h"
#include "tool_tip.h"
#include "tool_windows.h"
#include "view_docks.h"
#include "view_state.h"

#include <QMenuBar>
#include <QPlainTextEdit>

namespace attopo {

namespace {

QString firstTextB()
{
    return QStringLiteral(
        "The king sent a messenger to the city, and the messenger told the people what the king "
        "had said.");
}

} // namespace

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    auto *tools = menuBar()->addMenu(tr("&Tools"));
    tools_->addToTools(tools);
    tools
        ->addAction(tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_P), this,
                    [this] { preferences_->showDialog(this); })
        ->setMenuRole(QAction::PreferencesRole);
    examples_->addTo(menuBar()->addMenu(tr("E&xamples")));
    auto *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("Help &contents"), QKeySequence::HelpContents, this, [this] { tools_->showHelp(); });
    help->addAction(tr("&First-minute tour"), this, &MainWindow::startTour);
    help->addSeparator();
    tools_->addToHelp(help);
}

void MainWindow::buildFileMenu()
{
    auto *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&New session"), QKeySequence::New, this, [this] {
        sessions_->begin();
        views_.a->panel()->editor()->setFocus();
    });
    file->addAction(tr("&Open…"), QKeySequence::Open, this, [this] { opening_->choose(focusedSide()); });
    recent_->addTo(file);
    file->addAction(tr("Texts &left over…"), kept_, &KeptSession::showLeftTexts);
    file->addAction(tr("Open attention, matri&x or diagram…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O),
                    this, [this] { opening_->chooseData(focusedSide()); });
    file->addAction(tr("Open &model folder…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), this, [this] {
        choices_->reclaim();
        models_->chooseFolder(Side::A);
    });
    file->addAction(tr("&Download model from Hugging Face…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                    this, [this] {
                        choices_->reclaim();
                        models_->download(Side::A);
                    });
    file->addSeparator();
    file->addAction(tr("&Save session"), QKeySequence::Save, sessions_, &SessionFiles::save);
    file->addAction(tr("Save session &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), sessions_,
                    &SessionFiles::saveAs);
    file->addSeparator();
    exports_->addToFile(file);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
}

void MainWindow::buildEditMenu()
{
    auto *edit = menuBar()->addMenu(tr("&Edit"));
    QAction *undo = history_->createUndoAction(this);
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = history_->createRedoAction(this);
    redo->setShortcuts(QKeySequence::keyBindings(QKeySequence::Redo));
    edit->addActions({undo, redo});
    edit->addSeparator();
    // What the focused editor does, so that the menu shows its keys.
    const auto add = [&](const QString &text, QKeySequence::StandardKey key, void (QPlainTextEdit::*slot)()) {
        auto *action = edit->addAction(text);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut); // the editor has the key itself
        connect(action, &QAction::triggered, this, [this, slot] {
            const SourcePanel *a = views_.a->panel();
            const SourcePanel *b = views_.b->panel();
            QPlainTextEdit *editor = a->editor();
            for (QPlainTextEdit *other : {b->editor(), a->translationEditor(), b->translationEditor()})
                if (other->hasFocus())
                    editor = other;
            (editor->*slot)();
        });
    };
    add(tr("Cu&t"), QKeySequence::Cut, &QPlainTextEdit::cut);
    add(tr("&Copy"), QKeySequence::Copy, &QPlainTextEdit::copy);
    add(tr("&Paste"), QKeySequence::Paste, &QPlainTextEdit::paste);
    add(tr("Select &all"), QKeySequence::SelectAll, &QPlainTextEdit::selectAll);
    edit->addSeparator();
    edit->addAction(tr("&Find…"), QKeySequence::Find, this, [this] {
        QString marked;
        for (const TextViews *text : {views_.a, views_.b})
            if (text->panel()->editor()->hasFocus())
                marked = text->panel()->editor()->textCursor().selectedText();
        views_.find->open(marked);
    });
    edit->addAction(tr("Find &next"), QKeySequence::FindNext, views_.find, &FindBar::next);
    edit->addAction(tr("Find pre&vious"), QKeySequence::FindPrevious, views_.find, &FindBar::previous);
    edit->addSeparator();
    exports_->addToEdit(edit);
    edit->addSeparator();
    edit->addAction(tr("&Only the marked characters"), QKeySequence(Qt::CTRL | Qt::Key_M), this,
                    [this] { text(focusedSide())->panel()->takeSpan(); });
    edit->addAction(tr("&Whole text"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), this,
                    [this] { text(focusedSide())->panel()->setSpan(std::nullopt); });
}

void MainWindow::addComparing(QMenu *view)
{
    auto *compare =
        view->addAction(tr("&Compare two texts"), QKeySequence(Qt::CTRL | Qt::Key_B), this, [this] {
            choices_->change(Cause::Edit, [](WindowChoices &now) {
                now.compare = !now.compare;
                if (now.compare && now.b.text.isEmpty())
                    now.b.text = firstTextB();
            });
        });
    compare->setCheckable(true);
    connect(choices_, &Choices::changed, compare,
            [this, compare] { compare->setChecked(choices_->now().compare); });
    besideTranslation_ =
        view->addAction(tr("Text beside its t&ranslation"), this, &MainWindow::showTranslationBeside);
    besideTranslation_->setToolTip(
        asToolTip(tr("Of a translation model: the complex of the text, that of its translation, and how the "
                     "second attends to the first")));
}

void MainWindow::addGoTo(QMenu *view)
{
    auto *goTo = view->addMenu(tr("&Go to"));
    goTo->addActions(views_.docks->focusActions());
    auto *views = view->addMenu(tr("Vie&ws that are open"));
    views->addActions(views_.docks->toggleActions());
    views->addSeparator();
    views->addAction(tr("&As at the first start"), views_.docks, &ViewDocks::arrange);
}

void MainWindow::addThreshold(QMenu *view)
{
    view->addAction(tr("&Next critical value"), QKeySequence(Qt::CTRL | Qt::Key_Period), this,
                    [this] { views_.threshold->step(+1); });
    view->addAction(tr("&Previous critical value"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this,
                    [this] { views_.threshold->step(-1); });
    view->addAction(tr("&Sweep the threshold"), QKeySequence(Qt::CTRL | Qt::Key_Space), this,
                    [this] { views_.threshold->toggle(); });
    clearSelection_ = view->addAction(tr("Clear se&lection"), state_, &ViewState::clearSelections);
    clearSelection_->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), QKeySequence(Qt::Key_Escape)});
}

void MainWindow::buildViewMenu()
{
    auto *view = menuBar()->addMenu(tr("&View"));
    view->setToolTipsVisible(true);
    addComparing(view);
    view->addSeparator();
    addGoTo(view);
    view->addSeparator();
    view->addAction(tr("&Fit the complex"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), this, [this] {
        views_.a->complex()->fit();
        views_.b->complex()->fit();
    });
    view->addMenu(views_.complexMenu);
    addThreshold(view);
    view->addSeparator();
    auto *spelling = view->addAction(tr("&Tokens as the vocabulary writes them"));
    spelling->setObjectName(QStringLiteral("vocabularySpelling"));
    spelling->setCheckable(true);
    bindChoice(spelling, choices_, &WindowChoices::vocabularySpelling);
    auto *ripser = view->addAction(tr("Bars computed by &Ripser"), this, [this](bool on) {
        choices_->change(Cause::Edit, [=](WindowChoices &now) {
            now.engine = on ? PersistenceEngine::Ripser : PersistenceEngine::Edges;
        });
    });
    ripser->setObjectName(QStringLiteral("byRipser"));
    ripser->setCheckable(true);
    ripser->setToolTip(asToolTip(tr("The reference: the same bars, slower on attention.")));
    connect(choices_, &Choices::changed, ripser,
            [this, ripser] { ripser->setChecked(choices_->now().engine == PersistenceEngine::Ripser); });
    preferences_->addTo(view);
}

} // namespace attopo
