#pragma once

#include "side.h"
#include "style.h"

#include <QCoreApplication>
#include <QPainter>
#include <QRectF>

namespace attopo {

/// Which of two texts a picture is of, in its corner.
inline void paintSideLetter(QPainter &painter, const QRectF &area, Side side, const Style &style)
{
    QFont bold = style.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(style.muted);
    painter.drawText(area.adjusted(8, 5, -8, 0), Qt::AlignLeft | Qt::AlignTop,
                     side == Side::A ? QCoreApplication::translate("QObject", "A")
                                     : QCoreApplication::translate("QObject", "B"));
}

} // namespace attopo
