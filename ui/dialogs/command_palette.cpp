#include "command_palette.h"

#include "plain_label.h"

#include <QAction>
#include <QActionGroup>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace attopo {

namespace {

enum PaletteColumn { Name, Menu, Keys, paletteColumns };

constexpr int nameRole = Qt::UserRole + 1; ///< Without what is shown beside it.
constexpr int actionRole = Qt::UserRole + 2;

QString plain(const QString &text)
{
    QString name = text;
    name.replace(QStringLiteral("&&"), QStringLiteral("\x01"));
    return name.remove(u'&').replace(u'\x01', u'&').remove(u'…');
}

/// As it goes on behind a colon: German nouns keep their capitals, and so do abbreviations.
QString afterColon(const QString &name)
{
    const bool isAbbreviation = name.size() > 1 && name[1].isUpper();
    return QLocale().language() == QLocale::German || isAbbreviation || name.isEmpty()
        ? name
        : name[0].toLower() + name.mid(1);
}

void collect(const QList<QAction *> &actions, const QString &menu, QTreeWidget *list)
{
    QString section; // what the actions beneath its title are choices of
    for (QAction *action : actions) {
        const QString text = plain(action->text());
        if (action->isSeparator())
            section = text;
        if (action->menu()) {
            collect(action->menu()->actions(),
                    menu.isEmpty() ? text : QStringLiteral("%1 › %2").arg(menu, text), list);
            continue;
        }
        if (action->isSeparator() || !action->isEnabled() || !action->isVisible())
            continue;
        const bool isChoice = !section.isEmpty() && action->actionGroup();
        const QString name = isChoice ? QStringLiteral("%1: %2").arg(section, afterColon(text)) : text;
        const bool isOn = action->isCheckable() && action->isChecked();
        auto *item = new QTreeWidgetItem(list,
                                         {isOn ? name + QStringLiteral("  ✓") : name, menu,
                                          action->shortcut().toString(QKeySequence::NativeText)});
        item->setData(Name, nameRole, name);
        item->setData(Name, actionRole, QVariant::fromValue(QPointer<QObject>(action)));
        item->setToolTip(Name, action->toolTip());
        item->setTextAlignment(Keys, Qt::AlignRight | Qt::AlignVCenter);
        for (const PaletteColumn column : {Menu, Keys})
            item->setForeground(column, list->palette().placeholderText());
    }
}

/// Where a word begins in a text that begins with these letters; −1: nowhere.
qsizetype wordWith(const QString &letters, const QString &text)
{
    qsizetype at = text.indexOf(letters, 0, Qt::CaseInsensitive);
    while (at > 0 && text[at - 1].isLetterOrNumber())
        at = text.indexOf(letters, at + 1, Qt::CaseInsensitive);
    return at;
}

/// How many letters of the text lie between scattered ones; −1: they are not there in this order.
int lettersBetween(const QString &letters, const QString &text)
{
    qsizetype from = 0;
    qsizetype first = -1;
    for (const QChar letter : letters) {
        const qsizetype at = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (at < 0)
            return -1;
        if (first < 0)
            first = at;
        from = at + 1;
    }
    return static_cast<int>(from - first - letters.size());
}

int rankOfWord(const QString &name, const QString &menu, const QString &word)
{
    if (const qsizetype at = wordWith(word, name); at >= 0)
        return at == 0 ? 0 : 1;
    if (wordWith(word, menu) >= 0)
        return 3;
    if (name.contains(word, Qt::CaseInsensitive))
        return 10;
    if (menu.contains(word, Qt::CaseInsensitive))
        return 12;
    constexpr int scattered = 100;
    if (const int between = lettersBetween(word, name); between >= 0)
        return scattered + between;
    const int between = lettersBetween(word, menu + u' ' + name);
    return between < 0 ? -1 : 2 * scattered + between;
}

} // namespace

int commandRank(const QString &name, const QString &menu, const QString &wanted)
{
    int rank = 0;
    for (const QString &word : wanted.split(u' ', Qt::SkipEmptyParts)) {
        const int ofWord = rankOfWord(name, menu, word);
        if (ofWord < 0)
            return -1;
        rank += ofWord;
    }
    return name.startsWith(wanted.trimmed(), Qt::CaseInsensitive) ? 0 : rank;
}

CommandPalette::CommandPalette(const QMenuBar *menus, QWidget *parent)
    : QDialog(parent)
    , search_(new QLineEdit)
    , list_(new QTreeWidget)
    , nothing_(plainLabel())
    , found_(new QStackedWidget)
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Find a command"));
    search_->setPlaceholderText(tr("A few letters of a command"));
    search_->setAccessibleName(tr("Command"));
    search_->setClearButtonEnabled(true);
    nothing_->setObjectName(QStringLiteral("noCommand"));
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setWordWrap(true);
    nothing_->setMargin(16);
    nothing_->setForegroundRole(QPalette::PlaceholderText);
    found_->addWidget(list_);
    found_->addWidget(nothing_);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(search_);
    layout->addWidget(found_);
    prepareList();
    collect(menus->actions(), {}, list_);
    for (int row = 0; row < list_->topLevelItemCount(); ++row)
        commands_.push_back(list_->topLevelItem(row));
    for (const PaletteColumn column : {Menu, Keys})
        list_->resizeColumnToContents(column);
    const int letter = fontMetrics().averageCharWidth();
    resize(100 * letter, 26 * fontMetrics().lineSpacing());
    search_->installEventFilter(this);
    connect(search_, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(search_, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(list_, &QTreeWidget::itemActivated, this, &CommandPalette::run);
    connect(list_, &QTreeWidget::itemClicked, this, &CommandPalette::run);
    filter({});
}

CommandPalette::~CommandPalette()
{
    for (QTreeWidgetItem *item : commands_)
        delete item; // those that are not found are in no list
}

void CommandPalette::prepareList()
{
    list_->setAccessibleName(tr("Commands"));
    list_->setColumnCount(paletteColumns);
    list_->setHeaderLabels({tr("Command"), tr("Menu"), tr("Keys")});
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAllColumnsShowFocus(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // columns keep their widths
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionsMovable(false);
    list_->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
}

void CommandPalette::filter(const QString &wanted)
{
    // The best first, equal ones as in the menus.
    std::vector<std::pair<int, QTreeWidgetItem *>> found;
    while (list_->topLevelItemCount() > 0)
        list_->takeTopLevelItem(0);
    for (QTreeWidgetItem *item : commands_)
        if (const int rank = commandRank(item->data(Name, nameRole).toString(), item->text(Menu), wanted);
            rank >= 0)
            found.emplace_back(rank, item);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[rank, item] : found)
        list_->addTopLevelItem(item);
    list_->setCurrentItem(found.empty() ? nullptr : found.front().second);
    nothing_->setText(tr("Nothing found for “%1”. Fewer letters find more.").arg(wanted.trimmed()));
    found_->setCurrentIndex(found.empty() ? 1 : 0);
}

void CommandPalette::run()
{
    const QTreeWidgetItem *item = list_->currentItem();
    if (!item || !isVisible()) // a click may come as two signals
        return;
    const auto action = item->data(Name, actionRole).value<QPointer<QObject>>();
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
            const int row = list_->indexOfTopLevelItem(list_->currentItem()) + step;
            if (row >= 0 && row < list_->topLevelItemCount())
                list_->setCurrentItem(list_->topLevelItem(row));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace attopo
