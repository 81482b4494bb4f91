#include "head_map_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace attopo {

HeadMapView::HeadMapView(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Map of all heads"));
}

void HeadMapView::setPicture(const HeadMapPicture &picture)
{
    if (picture.values.size() != picture_.values.size())
        hover(std::nullopt);
    picture_ = picture;
    setAccessibleDescription(picture_.isEmpty() || picture_.heads == 0
                                 ? QString()
                                 : tr("Layer %1, head %2")
                                       .arg(picture_.chosen / picture_.heads)
                                       .arg(picture_.chosen % picture_.heads));
    update();
}

void HeadMapView::setMessage(const QString &message)
{
    message_ = message;
    update();
}

HeadMapPlacement HeadMapView::placement(const Style &style) const
{
    return {picture_.layers, picture_.heads, QRectF(rect()), style};
}

void HeadMapView::paintEvent(QPaintEvent *)
{
    const Style style = Style::forPalette(palette());
    QPainter painter(this);
    painter.fillRect(rect(), style.background);
    if (picture_.isEmpty()) {
        painter.setPen(style.muted);
        painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, message_);
        return;
    }
    paintHeadMap(painter, placement(style), picture_, hovered_, style);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void HeadMapView::mousePressEvent(QMouseEvent *event)
{
    const auto head = placement(Style::forPalette(palette())).headAt(event->position());
    if (!head || event->button() != Qt::LeftButton)
        return;
    if (event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT pinToggled(*head);
    else
        Q_EMIT chosen(*head);
}

void HeadMapView::mouseMoveEvent(QMouseEvent *event)
{
    const auto head = placement(Style::forPalette(palette())).headAt(event->position());
    setCursor(head ? Qt::PointingHandCursor : Qt::ArrowCursor);
    hover(head);
}

void HeadMapView::leaveEvent(QEvent *) { hover(std::nullopt); }

void HeadMapView::hover(const std::optional<std::size_t> &head)
{
    if (head == hovered_)
        return;
    hovered_ = head;
    update();
    Q_EMIT hovered(head);
}

void HeadMapView::keyPressEvent(QKeyEvent *event)
{
    if (picture_.isEmpty())
        return QWidget::keyPressEvent(event);
    const std::size_t layer = picture_.chosen / picture_.heads;
    const std::size_t head = picture_.chosen % picture_.heads;
    const auto choose = [&](bool possible, std::size_t other) {
        if (possible)
            Q_EMIT chosen(other);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(head > 0, picture_.chosen - 1);
    case Qt::Key_Right:
        return choose(head + 1 < picture_.heads, picture_.chosen + 1);
    case Qt::Key_Up:
        return choose(layer > 0, picture_.chosen - picture_.heads);
    case Qt::Key_Down:
        return choose(layer + 1 < picture_.layers, picture_.chosen + picture_.heads);
    case Qt::Key_Home:
        return choose(true, layer * picture_.heads);
    case Qt::Key_End:
        return choose(true, (layer + 1) * picture_.heads - 1);
    case Qt::Key_Space:
        Q_EMIT pinToggled(picture_.chosen);
        return;
    default:
        return QWidget::keyPressEvent(event);
    }
}

} // namespace attopo
