#include "left_texts_dialog.h"

#include "autosave.h"
#include "core_text.h"
#include "demonstration.h"
#include "error.h"
#include "plain_label.h"
#include "session_file.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace attopo {

namespace {

enum LeftTextColumn { TextColumn, ModelColumn, KeptColumn };

/// How it begins, in one line.
QString beginning(const SideChoices &side)
{
    if (!side.dataFile.isEmpty())
        return QFileInfo(side.dataFile).fileName();
    constexpr qsizetype longest = 120;
    const QString line = side.text.left(4 * longest).simplified();
    return line.size() > longest ? line.left(longest) + QStringLiteral("…") : line;
}

} // namespace

LeftTextsDialog::LeftTextsDialog(QWidget *parent)
    : QDialog(parent)
    , explanation_(plainLabel())
    , texts_(new QTreeWidget)
{
    setWindowTitle(tr("Texts left over"));
    resize(720, 320);
    explanation_->setWordWrap(true);
    texts_->setObjectName(QStringLiteral("leftTexts"));
    texts_->setAccessibleName(windowTitle());
    texts_->setHeaderLabels({tr("Text"), tr("Model"), tr("As of")});
    texts_->setRootIsDecorated(false);
    texts_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    texts_->setUniformRowHeights(true);
    texts_->header()->setStretchLastSection(false);
    texts_->header()->setSectionResizeMode(TextColumn, QHeaderView::Stretch);
    texts_->header()->setSectionResizeMode(ModelColumn, QHeaderView::ResizeToContents);
    texts_->header()->setSectionResizeMode(KeptColumn, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    open_ = buttons->addButton(tr("&Open"), QDialogButtonBox::ActionRole);
    openAll_ = buttons->addButton(tr("Open &all"), QDialogButtonBox::ActionRole);
    delete_ = buttons->addButton(tr("&Delete…"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation_);
    layout->addWidget(texts_, 1);
    layout->addWidget(buttons);

    connect(texts_, &QTreeWidget::itemSelectionChanged, this, &LeftTextsDialog::enable);
    connect(texts_, &QTreeWidget::itemActivated, this, [this] { open(false); });
    connect(open_, &QPushButton::clicked, this, [this] { open(false); });
    connect(openAll_, &QPushButton::clicked, this, [this] { open(true); });
    connect(delete_, &QPushButton::clicked, this, &LeftTextsDialog::remove);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    enable();
}

void LeftTextsDialog::enable()
{
    const bool any = texts_->topLevelItemCount() > 0;
    const bool some = !texts_->selectedItems().isEmpty();
    open_->setEnabled(some);
    delete_->setEnabled(some);
    openAll_->setEnabled(any);
    explanation_->setText(any ? tr("These windows were not closed by you: the program or the desktop ended. "
                                   "What is opened gets a window of its own.")
                              : tr("Nothing is left over: every window was closed by you, or is open."));
}

void LeftTextsDialog::fill()
{
    for (const QString &file : Autosave::leftOver()) {
        auto *item = new QTreeWidgetItem(texts_);
        item->setData(TextColumn, Qt::UserRole, file);
        item->setText(KeptColumn, QLocale().toString(QFileInfo(file).lastModified(), QLocale::ShortFormat));
        try {
            const WindowChoices choices = readSession(file, firstChoices()).choices;
            item->setText(TextColumn,
                          choices.compare
                              ? beginning(choices.a) + QStringLiteral("  |  ") + beginning(choices.b)
                              : beginning(choices.a));
            item->setText(ModelColumn, QFileInfo(choices.a.model).fileName());
        } catch (const Error &failure) {
            item->setText(TextColumn, tr("It cannot be read: %1").arg(errorText(failure)));
        }
    }
    if (texts_->topLevelItemCount() > 0)
        texts_->setCurrentItem(texts_->topLevelItem(0));
}

void LeftTextsDialog::open(bool all)
{
    if (all)
        texts_->selectAll();
    const QList<QTreeWidgetItem *> chosen = texts_->selectedItems();
    for (QTreeWidgetItem *item : chosen) {
        Q_EMIT windowWanted(item->data(TextColumn, Qt::UserRole).toString());
        delete item;
    }
    if (texts_->topLevelItemCount() == 0)
        accept();
}

void LeftTextsDialog::remove()
{
    const QList<QTreeWidgetItem *> chosen = texts_->selectedItems();
    QMessageBox question(QMessageBox::Warning, tr("Delete for good?"),
                         tr("%n text(s) will be gone for good.", nullptr, static_cast<int>(chosen.size())),
                         QMessageBox::Cancel, this);
    const QPushButton *yes = question.addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    question.setDefaultButton(QMessageBox::Cancel);
    question.exec();
    if (question.clickedButton() != yes)
        return;
    for (QTreeWidgetItem *item : chosen)
        if (const QString file = item->data(TextColumn, Qt::UserRole).toString(); QFile::remove(file))
            delete item;
    if (texts_->topLevelItemCount() == 0)
        accept();
}

} // namespace attopo
