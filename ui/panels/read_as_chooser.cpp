#include "read_as_chooser.h"

#include "tool_tip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStandardItemModel>

namespace attopo {

QComboBox *newReadAsBox()
{
    auto *box = new QComboBox;
    box->addItem(ReadAsChooser::tr("text"), static_cast<int>(ReadAs::Text));
    box->addItem(ReadAsChooser::tr("pair"), static_cast<int>(ReadAs::Pair));
    box->addItem(ReadAsChooser::tr("chat"), static_cast<int>(ReadAs::Chat));
    return box;
}

ReadAsChooser::ReadAsChooser(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , choices_(newReadAsBox())
{
    choices_->setObjectName(prefix + QStringLiteral("ReadAs"));
    connect(choices_, &QComboBox::activated, this, &ReadAsChooser::changed);
    auto *title = new QLabel(tr("&Read as"));
    title->setBuddy(choices_);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title);
    layout->addWidget(choices_);
    layout->addStretch(1);
    setReadable({}, {});
}

ReadAs ReadAsChooser::choice() const { return static_cast<ReadAs>(choices_->currentData().toInt()); }

void ReadAsChooser::setChoice(ReadAs as)
{
    choices_->setCurrentIndex(choices_->findData(static_cast<int>(as)));
}

void ReadAsChooser::setReadable(const QString &whyNoPair, const QString &whyNoChat)
{
    auto *items = qobject_cast<QStandardItemModel *>(choices_->model());
    QStringList help{tr("What the model takes the text for")};
    const auto show = [&](ReadAs as, const QString &how, const QString &whyNot) {
        QStandardItem *item = items->item(choices_->findData(static_cast<int>(as)));
        item->setEnabled(whyNot.isEmpty());
        help << QStringLiteral("%1: %2").arg(item->text(), whyNot.isEmpty() ? how : whyNot);
        item->setToolTip(asToolTip(help.back()));
    };
    show(ReadAs::Pair, tr("two texts with a line of --- between them"), whyNoPair);
    show(ReadAs::Chat,
         tr("each turn begins with a line that begins with system:, user: or assistant:; an empty assistant: "
            "at the end asks for an answer"),
         whyNoChat);
    choices_->setToolTip(asToolTip(help.join(u'\n')));
}

} // namespace attopo
