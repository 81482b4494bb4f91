#include "paint_complex.h"

#include "text_positions.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

constexpr double labelMargin = 34; // around the outermost nodes
constexpr double bareMargin = 8;

double nodeRadius(std::size_t n, const QRectF &area, double least)
{
    const double room = std::sqrt(area.width() * area.height() / std::max<double>(1, static_cast<double>(n)));
    return std::clamp(0.11 * room, least, 6.5);
}

} // namespace

QStringList tokenLabels(const std::vector<Token> &tokens)
{
    QStringList labels;
    for (const Token &token : tokens)
        labels += tokenLabel(token);
    return labels;
}

ComplexPlacement::ComplexPlacement(const Layout &frame, const Layout &positions, const QStringList &labels,
                                   const QRectF &area, const Viewport &viewport, const Style &style,
                                   const std::vector<int> &preferred)
{
    // The frame's bounding box fills the area; one scale for both axes, since lengths mean something.
    double minX = 0;
    double maxX = 0;
    double minY = 0;
    double maxY = 0;
    for (const auto &[x, y] : frame) {
        minX = std::min(minX, x);
        maxX = std::max(maxX, x);
        minY = std::min(minY, y);
        maxY = std::max(maxY, y);
    }
    const double margin = labels.isEmpty() ? bareMargin : labelMargin;
    const QRectF inner = area.adjusted(margin, margin, -margin, -margin);
    const double width = std::max(maxX - minX, 0.2);
    const double height = std::max(maxY - minY, 0.2);
    scale_ = std::max(1.0, std::min(inner.width() / width, inner.height() / height)) * viewport.zoom;
    origin_ = area.center() + viewport.pan - scale_ * QPointF((minX + maxX) / 2, -(minY + maxY) / 2);
    radius_ = nodeRadius(positions.size(), area, labels.isEmpty() ? 1.5 : 2.5);
    nodes_.reserve(positions.size());
    for (const auto &[x, y] : positions)
        nodes_.push_back(origin_ + scale_ * QPointF(x, -y));
    if (!labels.isEmpty())
        placeLabels(labels, area, style, preferred);
}

std::array<double, 2> ComplexPlacement::toLayout(const QPointF &point) const
{
    const QPointF p = (point - origin_) / scale_;
    return {p.x(), -p.y()};
}

void ComplexPlacement::placeLabels(const QStringList &labels, const QRectF &area, const Style &style,
                                   const std::vector<int> &preferred)
{
    // Greedy: preferred tokens first, then in the order of the text; each label takes the first of eight
    // places around its node that covers no node and no earlier label, or is left out.
    const QFontMetricsF metrics(style.smallFont());
    const double height = metrics.height();

    // Obstacles are looked up by cell, so that 500 tokens cost no more than their neighbours.
    constexpr double cell = 48;
    const auto columns = static_cast<int>(area.width() / cell) + 3;
    const auto rows = static_cast<int>(area.height() / cell) + 3;
    std::vector<std::vector<QRectF>> obstacles(static_cast<std::size_t>(columns * rows));
    const auto forCells = [&](const QRectF &rect, auto visit) {
        const int left = std::clamp(static_cast<int>((rect.left() - area.left()) / cell) + 1, 0, columns - 1);
        const int right =
            std::clamp(static_cast<int>((rect.right() - area.left()) / cell) + 1, 0, columns - 1);
        const int top = std::clamp(static_cast<int>((rect.top() - area.top()) / cell) + 1, 0, rows - 1);
        const int bottom = std::clamp(static_cast<int>((rect.bottom() - area.top()) / cell) + 1, 0, rows - 1);
        for (int row = top; row <= bottom; ++row)
            for (int column = left; column <= right; ++column)
                visit(obstacles[static_cast<std::size_t>(row * columns + column)]);
    };
    const auto add = [&](const QRectF &rect) {
        forCells(rect, [&](std::vector<QRectF> &list) { list.push_back(rect); });
    };
    const auto isFree = [&](const QRectF &rect) {
        bool clear = area.contains(rect);
        forCells(rect, [&](const std::vector<QRectF> &list) {
            clear = clear && std::none_of(list.begin(), list.end(), [&](const QRectF &o) {
                        return o.intersects(rect);
                    });
        });
        return clear;
    };
    for (const QPointF &node : nodes_)
        if (area.contains(node))
            add(QRectF(node.x() - radius_, node.y() - radius_, 2 * radius_, 2 * radius_));

    const auto place = [&](int token) {
        const QPointF node = nodes_[static_cast<std::size_t>(token)];
        if (!area.contains(node))
            return;
        const double width = metrics.horizontalAdvance(labels[token]) + 2;
        const double gap = radius_ + 2;
        const double side = 0.75 * gap;
        const std::array<QPointF, 8> corners{{
            {node.x() + gap, node.y() - height / 2},
            {node.x() - gap - width, node.y() - height / 2},
            {node.x() - width / 2, node.y() - gap - height + 2},
            {node.x() - width / 2, node.y() + gap - 2},
            {node.x() + side, node.y() - side - height + 2},
            {node.x() + side, node.y() + side - 2},
            {node.x() - side - width, node.y() - side - height + 2},
            {node.x() - side - width, node.y() + side - 2},
        }};
        for (const QPointF &corner : corners) {
            const QRectF rect(corner, QSizeF(width, height));
            if (isFree(rect)) {
                add(rect);
                labels_.push_back({token, rect});
                return;
            }
        }
    };
    for (const int token : preferred)
        place(token);
    for (int token = 0; token < labels.size(); ++token)
        if (!std::binary_search(preferred.begin(), preferred.end(), token))
            place(token);
}

int ComplexPlacement::tokenAt(const QPointF &point) const
{
    int nearest = -1;
    double smallest = radius_ + 4;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const double distance = std::hypot(nodes_[i].x() - point.x(), nodes_[i].y() - point.y());
        if (distance <= smallest) {
            smallest = distance;
            nearest = static_cast<int>(i);
        }
    }
    if (nearest >= 0)
        return nearest;
    for (const Label &label : labels_)
        if (label.rect.contains(point))
            return label.token;
    return -1;
}

std::size_t trianglesWithinBudget(const ComplexPlacement &placement, const std::vector<Triangle> &triangles,
                                  const QSizeF &picture)
{
    const std::vector<QPointF> &nodes = placement.nodes();
    double left = 3 * picture.width() * picture.height();
    for (std::size_t k = 0; k < triangles.size(); ++k) {
        const auto &[i, j, l] = triangles[k];
        const QPointF a = nodes[static_cast<std::size_t>(j)] - nodes[static_cast<std::size_t>(i)];
        const QPointF b = nodes[static_cast<std::size_t>(l)] - nodes[static_cast<std::size_t>(i)];
        left -= 0.5 * std::abs(a.x() * b.y() - a.y() * b.x());
        if (left < 0)
            return k;
    }
    return triangles.size();
}

void paintSimplices(QPainter &painter, const ComplexPlacement &placement, const std::vector<Edge> &edges,
                    const RipsComplex &complex, const Style &style, Drawing drawing)
{
    const std::vector<QPointF> &nodes = placement.nodes();
    const auto node = [&](int i) { return nodes[static_cast<std::size_t>(i)]; };
    std::vector<int> smallest(complex.components, -1); // smallest vertex of every component
    for (std::size_t v = 0; v < complex.vertices; ++v) {
        int &first = smallest[static_cast<std::size_t>(complex.component[v])];
        if (first < 0)
            first = static_cast<int>(v);
    }
    const auto componentOf = [&](int v) { return complex.component[static_cast<std::size_t>(v)]; };

    // The more triangles, the fainter each, so that a dense complex does not become one opaque blot.
    const double shown = static_cast<double>(complex.triangles.size());
    const int alpha = static_cast<int>(std::clamp(900.0 / (shown + 12), 5.0, 46.0));
    painter.setPen(Qt::NoPen);
    const auto fillTriangles = [&](double top, double bottom) {
        int colouredAs = -1;
        for (const Triangle &triangle : complex.triangles) {
            const std::array<QPointF, 3> corners{node(triangle[0]), node(triangle[1]), node(triangle[2])};
            const auto [highest, lowest] = std::minmax({corners[0].y(), corners[1].y(), corners[2].y()});
            if (lowest < top || highest > bottom)
                continue;
            if (componentOf(triangle[0]) != colouredAs) {
                colouredAs = componentOf(triangle[0]);
                QColor fill = style.component(smallest[static_cast<std::size_t>(colouredAs)]);
                fill.setAlpha(alpha);
                painter.setBrush(fill);
            }
            painter.drawConvexPolygon(corners.data(), 3);
        }
    };
    constexpr std::size_t smoothTriangles = 24;
    if (drawing == Drawing::Exact || complex.triangles.size() <= smoothTriangles) {
        painter.setRenderHint(QPainter::Antialiasing, true);
        fillTriangles(-infinity, infinity);
    } else {
        // In strips: Qt hands a fill of more than 96 rows to other threads, and waking those costs more than
        // filling a translucent triangle.
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.save();
        const double ratio = painter.device()->devicePixelRatioF();
        const double height = painter.device()->height() / ratio;
        const double strip = 64 / ratio;
        for (double top = 0; top < height; top += strip) {
            painter.setClipRect(QRectF(0, top, painter.device()->width() / ratio, strip));
            fillTriangles(top, top + strip);
        }
        painter.restore();
    }

    // Edges of one look in one call, the fainter the more there are. On the screen the colour is mixed with
    // the ground instead of being translucent, and the pen is cosmetic: Qt draws such lines six times as
    // fast.
    const bool fast = drawing == Drawing::Fast;
    const std::size_t drawn = fast ? std::min(complex.edges, drawnEdges) : complex.edges;
    const double strength = std::clamp(14.0 / std::sqrt(static_cast<double>(drawn) + 1), 0.14, 0.75);
    QColor colour = style.edge;
    if (fast)
        colour = mixed(style.background, style.edge, strength);
    else
        colour.setAlphaF(static_cast<float>(strength));
    QPen pen = style.pen(colour, fast ? 1.0 : 1.1);
    pen.setCosmetic(fast);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(pen);
    std::vector<QLineF> lines;
    lines.reserve(drawn);
    for (std::size_t k = 0; k < drawn; ++k)
        lines.emplace_back(node(edges[k].i), node(edges[k].j));
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void paintTokens(QPainter &painter, const ComplexPlacement &placement, const QStringList &labels,
                 const Barcode &barcode, const RipsComplex &complex, const Selection &selection, int hovered,
                 const Style &style)
{
    const std::vector<QPointF> &nodes = placement.nodes();
    const auto node = [&](int i) { return nodes[static_cast<std::size_t>(i)]; };
    painter.setRenderHint(QPainter::Antialiasing, true);

    if (selection.bar && *selection.bar < barcode.bars.size()) {
        const Bar &bar = barcode.bars[*selection.bar];
        if (bar.deathSimplex.size() >= 3) {
            QColor fill = style.highlight;
            fill.setAlpha(70);
            painter.setPen(style.pen(style.highlight, 1.4, Qt::DashLine));
            painter.setBrush(fill);
            // A tetrahedron is drawn as its four triangles.
            for (std::size_t left = 0; left < (bar.deathSimplex.size() == 3 ? 1 : bar.deathSimplex.size());
                 ++left) {
                QPolygonF polygon;
                for (std::size_t k = 0; k < bar.deathSimplex.size(); ++k)
                    if (bar.deathSimplex.size() == 3 || k != left)
                        polygon << node(bar.deathSimplex[k]);
                painter.drawConvexPolygon(polygon);
            }
        }
        painter.setPen(style.pen(style.highlight, 3.2, Qt::SolidLine, Qt::RoundCap));
        const Simplex &edge = bar.dimension == 0 ? bar.deathSimplex : bar.birthSimplex;
        for (std::size_t i = 0; i < edge.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                painter.drawLine(node(edge[i]), node(edge[j]));
        QColor fill = style.highlight;
        fill.setAlpha(45);
        painter.setPen(style.pen(style.highlight, 1.2));
        painter.setBrush(fill);
        for (const Triangle &triangle : selection.surface) {
            const std::array<QPointF, 3> corners{node(triangle[0]), node(triangle[1]), node(triangle[2])};
            painter.drawConvexPolygon(corners.data(), 3);
        }
        painter.setPen(style.pen(style.highlight, 2.2, Qt::SolidLine, Qt::RoundCap));
        for (const auto &[i, j] : selection.cycle)
            painter.drawLine(node(i), node(j));
    }

    if (selection.edge) {
        painter.setPen(style.pen(style.highlight, 3.2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(node(selection.edge->first), node(selection.edge->second));
    }

    std::vector<int> size(complex.components, 0);
    std::vector<int> smallest(complex.components, -1);
    for (std::size_t v = 0; v < complex.vertices; ++v) {
        const auto c = static_cast<std::size_t>(complex.component[v]);
        if (size[c]++ == 0)
            smallest[c] = static_cast<int>(v);
    }
    const double radius = placement.radius();
    for (std::size_t v = 0; v < nodes.size(); ++v) {
        const auto c = static_cast<std::size_t>(complex.component[v]);
        const bool isolated = size[c] == 1;
        const QColor fill = isolated ? style.muted : style.component(smallest[c]);
        const bool selected = selection.contains(static_cast<int>(v));
        if (selected || static_cast<int>(v) == hovered) {
            painter.setPen(Qt::NoPen);
            QColor halo = style.highlight;
            halo.setAlpha(selected ? 150 : 80);
            painter.setBrush(halo);
            painter.drawEllipse(nodes[v], radius + 4, radius + 4);
        }
        painter.setPen(style.pen(style.background, 1.2));
        painter.setBrush(fill);
        painter.drawEllipse(nodes[v], radius, radius);
    }

    painter.setFont(style.smallFont());
    QColor veil = style.background;
    veil.setAlpha(190);
    const auto drawLabel = [&](int token, const QRectF &rect, bool strong) {
        painter.setPen(Qt::NoPen);
        QColor behind = strong ? style.highlight : veil;
        if (strong)
            behind.setAlpha(style.dark ? 110 : 90);
        painter.setBrush(behind);
        painter.drawRoundedRect(rect, 3, 3);
        painter.setPen(style.text);
        painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, labels[token]);
    };
    bool hoveredHasLabel = hovered < 0;
    for (const ComplexPlacement::Label &label : placement.labels()) {
        drawLabel(label.token, label.rect, label.token == hovered || selection.contains(label.token));
        hoveredHasLabel = hoveredHasLabel || label.token == hovered;
    }
    if (!hoveredHasLabel) {
        const QFontMetricsF metrics(style.smallFont());
        const QPointF at = node(hovered);
        const QRectF rect(at.x() + radius + 3, at.y() - metrics.height() / 2,
                          metrics.horizontalAdvance(labels[hovered]) + 4, metrics.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.background);
        painter.drawRoundedRect(rect, 3, 3);
        drawLabel(hovered, rect, true);
    }
}

} // namespace attopo
