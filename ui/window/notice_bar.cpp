#include "notice_bar.h"

#include "plain_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace attopo {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , text_(plainLabel())
    , buttons_(new QWidget)
    , buttonLayout_(new QHBoxLayout(buttons_))
{
    setObjectName(QStringLiteral("noticeBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    buttonLayout_->setContentsMargins(0, 0, 0, 0);
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("closeNotice"));
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Hides this note"));
    close->setAccessibleName(tr("Hide the note"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->addWidget(text_, 1);
    layout->addWidget(buttons_);
    layout->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

QString NoticeBar::text() const { return text_->text(); }

void NoticeBar::hideOnceRead()
{
    constexpr qint64 leastSeen = 20000; // ms
    if (isVisible() && sinceSaid_.elapsed() > leastSeen)
        hide();
}

void NoticeBar::say(const QString &text, const QList<QAction *> &actions)
{
    sinceSaid_.start();
    text_->setText(text);
    for (QPushButton *old : buttons_->findChildren<QPushButton *>())
        old->deleteLater(); // it may be what was clicked
    for (QAction *action : actions) {
        auto *button = new QPushButton(action->text());
        action->setParent(button);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(button, &QPushButton::clicked, this, &QWidget::hide);
        buttonLayout_->addWidget(button);
    }
    show();
}

} // namespace attopo
