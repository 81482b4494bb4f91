#include "pinned_heads.h"

#include "tool_tip.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace attopo {

PinnedHeads::PinnedHeads(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Pinned heads"));
}

void PinnedHeads::setThumbnails(std::vector<HeadThumbnail> thumbnails)
{
    const bool resized = thumbnails.size() != thumbnails_.size();
    thumbnails_ = std::move(thumbnails);
    if (resized)
        updateGeometry();
    update();
}

void PinnedHeads::setThreshold(double threshold)
{
    for (HeadThumbnail &thumbnail : thumbnails_)
        thumbnail.threshold = threshold;
    update();
}

SmallMultiples PinnedHeads::cells(int width) const
{
    return {thumbnails_.size(), static_cast<double>(width),
            static_cast<double>(parentWidget() ? parentWidget()->height() : height())};
}

int PinnedHeads::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(cells(width).height()));
}

QSize PinnedHeads::sizeHint() const { return {280, heightForWidth(280)}; }

QRectF PinnedHeads::cross(const QRectF &cell) const
{
    constexpr double size = 16;
    return {cell.right() - size - 3, cell.top() + 3, size, size};
}

std::optional<std::size_t> PinnedHeads::thumbnailAt(const QPointF &point) const
{
    const SmallMultiples placed = cells(width());
    for (std::size_t k = 0; k < thumbnails_.size(); ++k)
        if (placed.cell(k).contains(point))
            return k;
    return std::nullopt;
}

void PinnedHeads::paintEvent(QPaintEvent *event)
{
    const Style style = Style::forPalette(palette());
    const SmallMultiples placed = cells(width());
    QPainter painter(this);
    for (std::size_t k = 0; k < thumbnails_.size(); ++k) {
        const QRectF cell = placed.cell(k);
        if (!cell.intersects(QRectF(event->rect())))
            continue;
        paintHeadThumbnail(painter, cell, thumbnails_[k], style);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(style.pen(style.muted, 1.4));
        const QRectF mark = cross(cell).adjusted(5, 5, -5, -5);
        painter.drawLine(mark.topLeft(), mark.bottomRight());
        painter.drawLine(mark.topRight(), mark.bottomLeft());
    }
}

void PinnedHeads::mousePressEvent(QMouseEvent *event)
{
    const auto thumbnail = thumbnailAt(event->position());
    if (!thumbnail || event->button() != Qt::LeftButton)
        return;
    const QRectF cell = cells(width()).cell(*thumbnail);
    if (cross(cell).contains(event->position()))
        Q_EMIT removed(*thumbnail);
    else
        Q_EMIT chosen(*thumbnail);
}

bool PinnedHeads::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto thumbnail = thumbnailAt(help->pos()))
            QToolTip::showText(help->globalPos(),
                               asToolTip(tr("%1: click to look at this head, the cross unpins it")
                                             .arg(thumbnails_[*thumbnail].title)),
                               this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace attopo
