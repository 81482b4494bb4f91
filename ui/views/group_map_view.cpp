#include "group_map_view.h"

#include "tool_tip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace attopo {

GroupMapView::GroupMapView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Differences of groups, head by head"));
}

void GroupMapView::setMap(const GroupMap &map)
{
    map_ = map;
    message_.clear();
    update();
}

void GroupMapView::setMessage(const QString &message)
{
    map_ = {};
    message_ = message;
    setAccessibleDescription(message);
    update();
}

void GroupMapView::setChosen(std::size_t head)
{
    chosen_ = head;
    if (describe_ && chosen_ < map_.values.size())
        setAccessibleDescription(describe_(chosen_));
    update();
}

GroupMapPlacement GroupMapView::placement() const { return {map_, QRectF(rect()).adjusted(4, 6, -4, 0)}; }

void GroupMapView::paintEvent(QPaintEvent *)
{
    const Style style = Style::forPalette(palette());
    QPainter painter(this);
    painter.fillRect(rect(), style.background);
    painter.setFont(style.font);
    if (map_.values.empty()) {
        painter.setPen(style.muted);
        painter.drawText(rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, message_);
        return;
    }
    const GroupMapPlacement placement = this->placement();
    paintGroupMap(painter, placement, map_, style);
    if (chosen_ < map_.values.size()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(style.pen(style.highlight, hasFocus() ? 3 : 2));
        painter.drawRect(placement.cell(chosen_));
    }
}

void GroupMapView::mousePressEvent(QMouseEvent *event)
{
    if (const auto head = placement().headAt(event->position()); head && event->button() == Qt::LeftButton)
        Q_EMIT chosen(*head);
}

void GroupMapView::keyPressEvent(QKeyEvent *event)
{
    const std::size_t heads = map_.heads.size();
    const std::size_t column = heads == 0 ? 0 : chosen_ % heads;
    std::optional<std::size_t> next;
    if (event->key() == Qt::Key_Left && column > 0)
        next = chosen_ - 1;
    else if (event->key() == Qt::Key_Right && column + 1 < heads)
        next = chosen_ + 1;
    else if (event->key() == Qt::Key_Up && chosen_ >= heads)
        next = chosen_ - heads;
    else if (event->key() == Qt::Key_Down)
        next = chosen_ + heads;
    if (next && *next < map_.values.size())
        Q_EMIT chosen(*next);
    else
        QWidget::keyPressEvent(event);
}

bool GroupMapView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && describe_) {
        auto *help = static_cast<QHelpEvent *>(event);
        const auto head = placement().headAt(help->pos());
        if (head && *head < map_.values.size())
            QToolTip::showText(help->globalPos(), asToolTip(describe_(*head)), this,
                               placement().cell(*head).toAlignedRect());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace attopo
