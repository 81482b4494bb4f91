#include "head_preview.h"

#include <QGuiApplication>
#include <QPainter>
#include <QScreen>

namespace attopo {

HeadPreview::HeadPreview(QWidget *parent)
    : QWidget(parent, Qt::ToolTip)
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    resize(240, 250);
}

void HeadPreview::showAt(const QPoint &anchor, const HeadThumbnail &thumbnail)
{
    thumbnail_ = thumbnail;
    const QScreen *screen = QGuiApplication::screenAt(anchor);
    const QRect room = (screen ? screen : QGuiApplication::primaryScreen())->availableGeometry();
    constexpr int gap = 18;
    QPoint corner = anchor + QPoint(gap, gap);
    if (corner.x() + width() > room.right())
        corner.setX(anchor.x() - gap - width());
    if (corner.y() + height() > room.bottom())
        corner.setY(anchor.y() - gap - height());
    move(std::max(corner.x(), room.left()), std::max(corner.y(), room.top()));
    show();
    update();
}

void HeadPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHeadThumbnail(painter, QRectF(rect()), thumbnail_, Style::forPalette(palette()));
}

} // namespace attopo
