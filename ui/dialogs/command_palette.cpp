#include "command_palette.h"

#include "plain_label.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace attopo {

namespace {

constexpr int pathRole = Qt::UserRole + 1;
constexpr int actionRole = Qt::UserRole + 2;

QString plain(const QString &text)
{
    QString name = text;
    name.replace(QStringLiteral("&&"), QStringLiteral("\x01"));
    return name.remove(u'&').replace(u'\x01', u'&').remove(u'…');
}

void collect(const QList<QAction *> &actions, const QString &path, QListWidget *list)
{
    for (QAction *action : actions) {
        const QString name =
            path.isEmpty() ? plain(action->text()) : path + QStringLiteral(" › ") + plain(action->text());
        if (action->menu()) {
            collect(action->menu()->actions(), name, list);
            continue;
        }
        if (action->isSeparator() || !action->isEnabled() || !action->isVisible())
            continue;
        QString shown = name;
        if (action->isCheckable() && action->isChecked())
            shown += QStringLiteral("  ✓");
        if (const QString keys = action->shortcut().toString(QKeySequence::NativeText); !keys.isEmpty())
            shown += QStringLiteral("\t") + keys;
        auto *item = new QListWidgetItem(shown, list);
        item->setData(pathRole, name);
        item->setData(actionRole, QVariant::fromValue(QPointer<QObject>(action)));
        item->setToolTip(action->toolTip());
    }
}

} // namespace

int commandRank(const QString &text, const QString &wanted)
{
    int rank = 0;
    for (const QString &word : wanted.split(u' ', Qt::SkipEmptyParts)) {
        qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        while (at > 0 && text[at - 1].isLetterOrNumber())
            at = text.indexOf(word, at + 1, Qt::CaseInsensitive);
        if (at >= 0)
            continue;
        if (text.contains(word, Qt::CaseInsensitive)) {
            rank += 1;
            continue;
        }
        qsizetype from = 0;
        for (const QChar letter : word) {
            from = text.indexOf(letter, from, Qt::CaseInsensitive) + 1;
            if (from == 0)
                return -1;
        }
        rank += 10;
    }
    return rank;
}

CommandPalette::CommandPalette(const QMenuBar *menus, QWidget *parent)
    : QDialog(parent)
    , search_(new QLineEdit)
    , list_(new QListWidget)
    , nothing_(plainLabel(tr("No command has these letters.")))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Find a command"));
    search_->setPlaceholderText(tr("A few letters of a command"));
    search_->setAccessibleName(tr("Command"));
    search_->setClearButtonEnabled(true);
    list_->setAccessibleName(tr("Commands"));
    list_->setUniformItemSizes(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(search_);
    layout->addWidget(nothing_);
    layout->addWidget(list_);
    nothing_->setForegroundRole(QPalette::PlaceholderText);
    collect(menus->actions(), {}, list_);
    for (int row = 0; row < list_->count(); ++row)
        commands_.push_back(list_->item(row));
    const int letter = fontMetrics().averageCharWidth();
    resize(70 * letter, 24 * fontMetrics().lineSpacing());
    search_->installEventFilter(this);
    connect(search_, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(search_, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(list_, &QListWidget::itemActivated, this, &CommandPalette::run);
    connect(list_, &QListWidget::itemClicked, this, &CommandPalette::run);
    filter({});
}

CommandPalette::~CommandPalette()
{
    for (QListWidgetItem *item : commands_)
        delete item; // those that are not found are in no list
}

void CommandPalette::filter(const QString &wanted)
{
    // The best first, equal ones as in the menus.
    std::vector<std::pair<int, QListWidgetItem *>> found;
    while (list_->count() > 0)
        list_->takeItem(0);
    for (QListWidgetItem *item : commands_)
        if (const int rank = commandRank(item->data(pathRole).toString(), wanted); rank >= 0)
            found.emplace_back(rank, item);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[rank, item] : found)
        list_->addItem(item);
    list_->setCurrentRow(found.empty() ? -1 : 0);
    nothing_->setVisible(found.empty());
}

void CommandPalette::run()
{
    const QListWidgetItem *item = list_->currentItem();
    if (!item || !isVisible()) // a click may come as two signals
        return;
    const auto action = item->data(actionRole).value<QPointer<QObject>>();
    accept(); // what it does may be another window
    if (auto *command = qobject_cast<QAction *>(action))
        command->trigger();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            const int row = list_->currentRow() + step;
            if (row >= 0 && row < list_->count())
                list_->setCurrentRow(row);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace attopo
