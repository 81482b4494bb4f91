#include "column_dialog.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

namespace attopo {

ColumnDialog::ColumnDialog(const QList<Column> &columns, QWidget *parent)
    : QDialog(parent)
    , search_(new QLineEdit)
    , list_(new QListWidget)
{
    setObjectName(QStringLiteral("columnDialog"));
    setWindowTitle(tr("Columns"));
    search_->setPlaceholderText(tr("A few letters of a column"));
    search_->setAccessibleName(tr("Columns with these letters"));
    search_->setClearButtonEnabled(true);
    list_->setAccessibleName(tr("Columns"));
    list_->setUniformItemSizes(true);
    for (const Column &column : columns) {
        auto *item = new QListWidgetItem(column.name, list_);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(column.shown ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(column.toolTip);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *usual = buttons->addButton(tr("&As at first"), QDialogButtonBox::ResetRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(search_);
    layout->addWidget(list_);
    layout->addWidget(buttons);
    resize(44 * fontMetrics().averageCharWidth(), 28 * fontMetrics().lineSpacing());
    connect(search_, &QLineEdit::textChanged, this, &ColumnDialog::filter);
    connect(list_, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        Q_EMIT toggled(list_->row(item), item->checkState() == Qt::Checked);
    });
    connect(usual, &QPushButton::clicked, this, &ColumnDialog::usualWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ColumnDialog::setShown(const QList<bool> &shown)
{
    const QSignalBlocker blocker(list_);
    for (int row = 0; row < list_->count(); ++row)
        list_->item(row)->setCheckState(shown[row] ? Qt::Checked : Qt::Unchecked);
    list_->viewport()->update();
}

void ColumnDialog::filter(const QString &wanted)
{
    for (int row = 0; row < list_->count(); ++row)
        list_->item(row)->setHidden(
            !list_->item(row)->text().contains(wanted.trimmed(), Qt::CaseInsensitive));
}

} // namespace attopo
