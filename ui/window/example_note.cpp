#include "example_note.h"

#include "plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace attopo {

ExampleNote::ExampleNote(QWidget *parent)
    : QFrame(parent)
    , text_(markupLabel())
{
    setObjectName(QStringLiteral("exampleNote"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *back = new QPushButton(tr("&Back to my text"));
    back->setObjectName(QStringLiteral("wayBack"));
    back->setToolTip(tr("Shows again what was typed and chosen before the first example or the tour"));
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("closeNote"));
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Hides this note and keeps the example"));
    close->setAccessibleName(tr("Hide the note"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->addWidget(text_, 1);
    layout->addWidget(back);
    layout->addWidget(close);
    connect(back, &QPushButton::clicked, this, &ExampleNote::wayBackWanted);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void ExampleNote::setExample(const QString &title, const QString &explanation)
{
    text_->setText(QStringLiteral("<b>%1.</b> %2").arg(title.toHtmlEscaped(), explanation.toHtmlEscaped()));
    show();
}

} // namespace attopo
