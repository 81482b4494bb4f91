#include "elided_label.h"

#include <QPainter>

namespace attopo {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (text == text_)
        return;
    text_ = text;
    setAccessibleName(text);
    update();
}

QSize ElidedLabel::sizeHint() const { return {100, fontMetrics().height() + 2}; }

QSize ElidedLabel::minimumSizeHint() const { return {20, fontMetrics().height() + 2}; }

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text_, Qt::ElideRight, width()));
}

} // namespace attopo
