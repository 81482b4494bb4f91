#include "token_parts.h"

#include "part_names.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace attopo {

bool haveParts(const std::vector<Token> &tokens)
{
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const Token &token) { return token.part != TextPart::None; });
}

void paintTokenShape(QPainter &painter, const QPointF &centre, double radius, TextPart part)
{
    const double x = centre.x();
    const double y = centre.y();
    // Of about the area of the circle.
    switch (part) {
    case TextPart::Second:
    case TextPart::Assistant: {
        const double half = 0.9 * radius;
        painter.drawRect(QRectF(x - half, y - half, 2 * half, 2 * half));
        break;
    }
    case TextPart::System: {
        const double half = 1.3 * radius;
        const QPointF corners[] = {{x, y - half}, {x + half, y}, {x, y + half}, {x - half, y}};
        painter.drawConvexPolygon(corners, 4);
        break;
    }
    case TextPart::None:
    case TextPart::First:
    case TextPart::User:
        painter.drawEllipse(centre, radius, radius);
        break;
    }
}

void paintPartLegend(QPainter &painter, const QRectF &line, const std::vector<Token> &tokens,
                     const Style &style)
{
    const QFontMetricsF metrics(style.smallFont());
    painter.setFont(style.smallFont());
    painter.setRenderHint(QPainter::Antialiasing, true);
    constexpr double radius = 4.5;
    double x = line.left();
    for (const TextPart part : {TextPart::First, TextPart::Second, TextPart::System, TextPart::User,
                                TextPart::Assistant, TextPart::None}) {
        if (std::none_of(tokens.begin(), tokens.end(),
                         [&](const Token &token) { return token.part == part; }))
            continue;
        const bool none = part == TextPart::None;
        painter.setPen(style.pen(style.muted, 1.2));
        painter.setBrush(none ? style.background : style.muted);
        paintTokenShape(painter, {x + radius, line.center().y()}, radius, part);
        x += 2 * radius + 6;
        const QString name =
            none ? QCoreApplication::translate("TextPart", "added to the text") : partName(part);
        painter.setPen(style.text);
        painter.drawText(QRectF(x, line.top(), line.right() - x, line.height()), Qt::AlignVCenter, name);
        x += metrics.horizontalAdvance(name) + 14;
    }
}

} // namespace attopo
