#include "settings_dialog.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QStandardItemModel>

namespace attopo {

SettingsDialog::SettingsDialog(const QList<std::pair<QString, QActionGroup *>> &choices, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("settings"));
    setWindowTitle(tr("Settings"));
    auto *form = new QFormLayout(this);
    for (const auto &[name, group] : choices) {
        auto *box = new QComboBox;
        box->setObjectName(group->objectName());
        for (const QAction *action : group->actions()) {
            QString text = action->text();
            box->addItem(text.remove(u'&'));
            box->setItemData(box->count() - 1, action->toolTip(), Qt::ToolTipRole);
            auto *model = qobject_cast<QStandardItemModel *>(box->model());
            model->item(box->count() - 1)->setEnabled(action->isEnabled());
        }
        const auto show = [box, group = group] {
            box->setCurrentIndex(static_cast<int>(group->actions().indexOf(group->checkedAction())));
        };
        show();
        connect(group, &QActionGroup::triggered, box, show); // by the menu
        connect(box, &QComboBox::activated, group,
                [group = group](int index) { group->actions().at(index)->trigger(); });
        form->addRow(name, box);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

} // namespace attopo
