#include "help_window.h"

#include "close_by_keys.h"
#include "glossary.h"
#include "style.h"
#include "window_place.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace attopo {

namespace {

const QString placeKey = QStringLiteral("help");

QString menuKeys(const QList<QAction *> &commands)
{
    QString rows;
    for (const QAction *command : commands)
        if (!command->shortcut().isEmpty()) {
            QString name = command->text().remove(QLatin1Char('&'));
            rows += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>")
                        .arg(command->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped(),
                             name.remove(QStringLiteral("…")).toHtmlEscaped());
        }
    return QStringLiteral("<table cellpadding='1'>%1</table>").arg(rows);
}

QString glossaryPage()
{
    QString page;
    for (const GlossaryEntry &entry : glossary())
        page += QStringLiteral("<p><a name='term-%1'><b>%2.</b></a> %3</p>")
                    .arg(QLatin1String(entry.anchor), termName(entry.term).toHtmlEscaped(),
                         explain(entry.term).toHtmlEscaped());
    return page;
}

} // namespace

HelpWindow::HelpWindow(QList<QAction *> commands, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , commands_(std::move(commands))
    , contents_(new QListWidget)
    , search_(new QLineEdit)
    , browser_(new QTextBrowser)
{
    setWindowTitle(tr("Help"));
    resize(860, 640);
    restoreWindowPlace(placeKey, this);

    contents_->setObjectName(QStringLiteral("helpContents"));
    contents_->setAccessibleName(tr("Contents"));
    contents_->setWordWrap(true);
    contents_->setSpacing(3);
    contents_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    search_->setObjectName(QStringLiteral("helpSearch"));
    search_->setPlaceholderText(tr("Find in the help (Ctrl+F)"));
    search_->setClearButtonEnabled(true);
    browser_->setObjectName(QStringLiteral("helpPage"));
    browser_->setAccessibleName(tr("Help"));
    browser_->setOpenExternalLinks(true);
    browser_->document()->setDocumentMargin(16);

    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(search_);
    leftLayout->addWidget(contents_, 1);
    auto *splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(browser_);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({230, 630});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(splitter);

    const auto goTo = [this](const QListWidgetItem *item) {
        if (item)
            browser_->scrollToAnchor(item->data(Qt::UserRole).toString());
    };
    connect(contents_, &QListWidget::itemActivated, this, goTo);
    connect(contents_, &QListWidget::itemClicked, this, goTo); // also when it is the current one
    connect(contents_, &QListWidget::currentItemChanged, this, goTo);
    connect(search_, &QLineEdit::textEdited, this, [this] {
        browser_->moveCursor(QTextCursor::Start);
        find(false);
    });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        search_->setFocus(Qt::ShortcutFocusReason);
        search_->selectAll();
    });
    connect(search_, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Return), this), &QShortcut::activated, this,
            [this] { find(true); });
    connect(new QShortcut(QKeySequence::FindNext, this), &QShortcut::activated, this,
            [this] { find(false); });
    connect(new QShortcut(QKeySequence::FindPrevious, this), &QShortcut::activated, this,
            [this] { find(true); });
    closeByKeys(this);
    load();
    listSections();
    browser_->setFocus();
}

void HelpWindow::showAt(const QString &anchor)
{
    show();
    raise();
    activateWindow();
    if (!anchor.isEmpty())
        browser_->scrollToAnchor(anchor);
}

QString HelpWindow::page() const
{
    QFile file(QStringLiteral(":/help/") + tr("help.html", "the help page in this language"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll())
        .replace(QStringLiteral("<!--menu keys-->"), menuKeys(commands_))
        .replace(QStringLiteral("<!--glossary-->"), glossaryPage());
}

void HelpWindow::load()
{
    const Style style = Style::forPalette(palette());
    const int scrolled = browser_->verticalScrollBar()->value();
    browser_->document()->setDefaultStyleSheet(
        QStringLiteral("h1 { font-size: x-large; } h2 { font-size: large; margin-top: 28px; }"
                       "p, li, td { line-height: 130%; } a[href] { color: %1; }")
            .arg(style.homology[0].name())); // the blue of the scheme
    browser_->setHtml(page());
    browser_->verticalScrollBar()->setValue(scrolled);
}

void HelpWindow::listSections()
{
    const QTextDocument *document = browser_->document();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() != 2)
            continue;
        auto *item = new QListWidgetItem(block.text(), contents_);
        for (auto fragment = block.begin(); fragment != block.end(); ++fragment)
            for (const QString &anchor : fragment.fragment().charFormat().anchorNames())
                item->setData(Qt::UserRole, anchor);
    }
}

void HelpWindow::find(bool backward)
{
    const QTextDocument::FindFlags flags =
        backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool found = search_->text().isEmpty() || browser_->find(search_->text(), flags);
    if (!found) { // once around
        const QTextCursor before = browser_->textCursor();
        browser_->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
        found = browser_->find(search_->text(), flags);
        if (!found)
            browser_->setTextCursor(before);
    }
    QPalette colours; // what is not set follows the window's
    if (!found)
        colours.setColor(QPalette::Text, Style::forPalette(palette()).accent);
    search_->setPalette(colours);
    search_->setToolTip(found ? QString() : tr("Not in the help"));
}

void HelpWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && browser_)
        load();
    QWidget::changeEvent(event);
}

void HelpWindow::hideEvent(QHideEvent *event)
{
    keepWindowPlace(placeKey, this);
    QWidget::hideEvent(event);
}

} // namespace attopo
