#include "paint_attention_arcs.h"

#include "analysis/attended_places.h"
#include "analysis/head_request.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

struct AttentionLegend {
    Q_DECLARE_TR_FUNCTIONS(AttentionLegend)
};

/// Hues evenly around the circle, or shades of grey.
QColor headColour(std::size_t head, std::size_t heads, const Style &style)
{
    const float place = static_cast<float>(head) / static_cast<float>(std::max<std::size_t>(heads, 1));
    if (style.grey)
        return QColor::fromHslF(0, 0, (style.dark ? 0.4f : 0.1f) + 0.5f * place);
    return QColor::fromHslF(place, 0.75f, style.dark ? 0.65f : 0.42f);
}

std::vector<double> rowOf(const Matrix &matrix, std::size_t row)
{
    return {matrix.row(row), matrix.row(row) + matrix.columns};
}

/// Of a head of the analysis' layer.
std::size_t numberIn(const TokenAttention &heads, const Analysis &analysis, std::size_t head)
{
    return analysis.request.attention.layer * heads.heads + head;
}

bool knows(const TokenAttention *heads, const Analysis &analysis, int token)
{
    return heads && heads->token == static_cast<std::size_t>(token)
        && analysis.request.attention.layer < heads->layers
        && heads->from.columns >= analysis.space->attended.size();
}

QPainterPath bentLine(const QPointF &from, const QPointF &to, double bend)
{
    const QPointF along = to - from;
    const QPointF control = (from + to) / 2 + bend * QPointF(along.y(), -along.x());
    QPainterPath path(from);
    path.quadTo(control, to);
    return path;
}

/// A triangle whose tip is at the end of the path, `length` long.
void paintTip(QPainter &painter, const QPainterPath &path, double length)
{
    const double whole = path.length();
    if (whole <= length)
        return;
    const QPointF tip = path.pointAtPercent(1);
    const QPointF foot = path.pointAtPercent(path.percentAtLength(whole - length));
    const QPointF across = QPointF(tip.y() - foot.y(), foot.x() - tip.x()) * 0.45;
    const std::array<QPointF, 3> corners{tip, foot + across, foot - across};
    painter.drawConvexPolygon(corners.data(), 3);
}

/// The line from node to node, without what lies under the nodes.
QPainterPath betweenNodes(const ComplexPlacement &placement, int from, int to, double bend)
{
    const QPointF a = placement.nodes()[static_cast<std::size_t>(from)];
    const QPointF b = placement.nodes()[static_cast<std::size_t>(to)];
    const double distance = std::hypot(b.x() - a.x(), b.y() - a.y());
    if (distance <= placement.radius(from) + placement.radius(to) + 2)
        return {};
    const QPointF along = (b - a) / distance;
    return bentLine(a + placement.radius(from) * along, b - (placement.radius(to) + 1) * along, bend);
}

} // namespace

DrawnAttention drawnAttention(const Analysis &analysis, DrawnAttention wanted)
{
    if (analysis.space->attention.values.empty())
        return DrawnAttention::None;
    const bool hasHeads = std::holds_alternative<TextSource>(analysis.request.source)
        && analysis.request.attention.combination.reduction == Reduction::OneHead;
    return wanted == DrawnAttention::Layer && !hasHeads ? DrawnAttention::Head : wanted;
}

std::vector<double> attentionOf(const Analysis &analysis, int token, DrawnAttention wanted,
                                const TokenAttention *heads)
{
    const DrawnAttention drawn = drawnAttention(analysis, wanted);
    if (drawn == DrawnAttention::Head)
        return rowOf(analysis.space->attention, static_cast<std::size_t>(token));
    if (drawn == DrawnAttention::None || !knows(heads, analysis, token))
        return {};
    std::vector<double> mean(analysis.space->attended.size(), 0.0);
    for (std::size_t head = 0; head < heads->heads; ++head)
        for (std::size_t j = 0; j < mean.size(); ++j)
            mean[j] += heads->from(numberIn(*heads, analysis, head), j) / static_cast<double>(heads->heads);
    return mean;
}

std::vector<AttentionArc> attentionArcs(const Analysis &analysis, int token, DrawnAttention wanted,
                                        const TokenAttention *heads)
{
    const DrawnAttention drawn = drawnAttention(analysis, wanted);
    const std::vector<std::size_t> places = placesAmongAttended(*analysis.space);
    std::vector<AttentionArc> arcs;
    const auto add = [&](const std::vector<double> &row, int head) {
        for (std::size_t point = 0; point < places.size(); ++point)
            if (row[places[point]] >= leastDrawnAttention)
                arcs.push_back({static_cast<int>(point), row[places[point]], head});
    };
    if (drawn == DrawnAttention::Head)
        add(rowOf(analysis.space->attention, static_cast<std::size_t>(token)), -1);
    else if (drawn == DrawnAttention::Layer && knows(heads, analysis, token))
        for (std::size_t head = 0; head < heads->heads; ++head)
            add(rowOf(heads->from, numberIn(*heads, analysis, head)), static_cast<int>(head));
    std::stable_sort(arcs.begin(), arcs.end(),
                     [](const AttentionArc &a, const AttentionArc &b) { return a.weight < b.weight; });
    return arcs;
}

void paintAttentionArcs(QPainter &painter, const ComplexPlacement &placement, int token,
                        const std::vector<AttentionArc> &arcs, std::size_t heads, const Style &style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    constexpr double leastBend = 0.12; // of the length
    constexpr double mostBend = 0.36;
    for (const AttentionArc &arc : arcs) {
        QColor colour =
            arc.head < 0 ? style.accent : headColour(static_cast<std::size_t>(arc.head), heads, style);
        colour.setAlphaF(static_cast<float>(0.45 + 0.5 * arc.weight));
        const double width = 0.8 + 6 * arc.weight;
        const double bend = arc.head < 0 ? leastBend
                                         : leastBend
                + (mostBend - leastBend) * arc.head / static_cast<double>(std::max<std::size_t>(heads, 1));
        painter.setPen(style.pen(colour, width, Qt::SolidLine, Qt::FlatCap));
        painter.setBrush(Qt::NoBrush);
        if (arc.to == token) {
            const double radius = placement.radius(token) + 4 + 10 * (bend - leastBend);
            const QPointF node = placement.nodes()[static_cast<std::size_t>(token)];
            painter.drawEllipse(node - QPointF(0, radius + placement.radius(token)), radius, radius);
            continue;
        }
        const QPainterPath line = betweenNodes(placement, token, arc.to, bend);
        painter.drawPath(line);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        paintTip(painter, line, 6 + 1.2 * width);
    }
    painter.restore();
}

void paintAttentionLegend(QPainter &painter, const QRectF &line, const Analysis &analysis,
                          DrawnAttention wanted, const Style &style)
{
    const DrawnAttention drawn = drawnAttention(analysis, wanted);
    const QFontMetricsF metrics(style.smallFont());
    painter.setFont(style.smallFont());
    painter.setPen(style.text);
    const QString text = drawn == DrawnAttention::Layer
        ? AttentionLegend::tr("Arrows: attention of the selected token, heads of layer %1:")
              .arg(analysis.request.attention.layer)
        : AttentionLegend::tr("Arrows: attention of the selected token, from 1 %");
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideRight, line.width()));
    if (drawn != DrawnAttention::Layer)
        return;
    const std::size_t heads = headCounts(analysis.request).second;
    double x = line.left() + metrics.horizontalAdvance(text) + 8;
    QFont bold = style.smallFont();
    bold.setBold(true);
    painter.setFont(bold);
    for (std::size_t head = 0; head < heads; ++head) {
        const QString number = QString::number(head);
        const double width = QFontMetricsF(bold).horizontalAdvance(number);
        const bool last = x + width + 16 > line.right() && head + 1 < heads;
        painter.setPen(headColour(head, heads, style));
        painter.drawText(QRectF(x, line.top(), width + 10, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         last ? QStringLiteral("…") : number);
        if (last)
            return;
        x += width + 8;
    }
}

} // namespace attopo
