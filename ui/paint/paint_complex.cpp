#include "paint_complex.h"

#include "edge_colours.h"
#include "filtration_text.h"
#include "first_cover.h"
#include "layout_box.h"
#include "paint_barcode.h"
#include "text_positions.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

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

ComplexPlacement::ComplexPlacement(const TokenPlaces &places, const QStringList &labels, const QRectF &area,
                                   const Viewport &viewport, const Style &style,
                                   const std::vector<int> &preferred)
    : depth_(places.depth)
{
    // The frame's bounding box fills the area; one scale for both axes, since lengths mean something.
    const QRectF frame = layoutBox(places.frame);
    double margin = labels.isEmpty() ? bareMargin : labelMargin;
    if (places.onCircle && !labels.isEmpty()) { // labels stand around it
        const QFontMetricsF metrics(style.smallFont());
        for (const QString &label : labels)
            margin = std::max(margin, metrics.horizontalAdvance(label) + 14);
        margin = std::min(margin, std::max(labelMargin, std::min(area.width(), area.height()) / 5));
    }
    const QRectF inner = area.adjusted(margin, margin, -margin, -margin);
    scale_ = std::max(1.0, std::min(inner.width() / frame.width(), inner.height() / frame.height()))
        * viewport.zoom;
    origin_ = area.center() + scale_ * (viewport.pan - frame.center());
    radius_ = nodeRadius(places.positions.size(), area, labels.isEmpty() ? 1.5 : 2.5);
    if (places.onCircle) // neighbours do not touch
        radius_ = std::clamp(0.42 * 2 * M_PI * scale_ / static_cast<double>(places.positions.size() + 1), 1.2,
                             radius_);
    nodes_.reserve(places.positions.size());
    for (const auto &[x, y] : places.positions)
        nodes_.push_back(origin_ + scale_ * QPointF(x, -y));
    fromBehind_.resize(nodes_.size());
    std::iota(fromBehind_.begin(), fromBehind_.end(), 0);
    if (!depth_.empty())
        std::stable_sort(fromBehind_.begin(), fromBehind_.end(), [this](int a, int b) {
            return depth_[static_cast<std::size_t>(a)] < depth_[static_cast<std::size_t>(b)];
        });
    if (!labels.isEmpty())
        placeLabels(labels, area, style, preferred, places.onCircle);
}

double ComplexPlacement::radius(int token) const
{
    return depth_.empty() ? radius_ : radius_ * (1 + 0.35 * depth_[static_cast<std::size_t>(token)]);
}

std::array<double, 2> ComplexPlacement::toLayout(const QPointF &point) const
{
    const QPointF p = (point - origin_) / scale_;
    return {p.x(), -p.y()};
}

void ComplexPlacement::placeLabels(const QStringList &labels, const QRectF &area, const Style &style,
                                   const std::vector<int> &preferred, bool onCircle)
{
    // Greedy: preferred tokens first, then those in front, else in the order of the text; each label takes
    // the first of eight places around its node that covers no node and no earlier label, or is left out. On
    // a circle there is one place, outside.
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
    for (std::size_t token = 0; token < nodes_.size(); ++token) {
        const QPointF node = nodes_[token];
        const double r = radius(static_cast<int>(token));
        if (area.contains(node))
            add(QRectF(node.x() - r, node.y() - r, 2 * r, 2 * r));
    }

    const QPointF middle = origin_; // of a circle
    const auto place = [&](int token) {
        const QPointF node = nodes_[static_cast<std::size_t>(token)];
        if (!area.contains(node))
            return;
        const double width = metrics.horizontalAdvance(labels[token]) + 2;
        const double gap = radius(token) + 2;
        const auto take = [&](const QPointF &corner) {
            const QRectF rect(corner, QSizeF(width, height));
            if (!isFree(rect))
                return false;
            add(rect);
            labels_.push_back({token, rect});
            return true;
        };
        if (onCircle) {
            const QPointF out = node - middle;
            const QPointF way = out / std::max(std::hypot(out.x(), out.y()), 1e-9);
            take(node
                 + QPointF(way.x() * (gap + width / 2) - width / 2,
                           way.y() * (gap + height / 2 - 1) - height / 2));
            return;
        }
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
        for (const QPointF &corner : corners)
            if (take(corner))
                return;
    };
    for (const int token : preferred)
        place(token);
    const auto placeUnlessPreferred = [&](int token) {
        if (!std::binary_search(preferred.begin(), preferred.end(), token))
            place(token);
    };
    if (depth_.empty())
        std::for_each(fromBehind_.begin(), fromBehind_.end(), placeUnlessPreferred);
    else
        std::for_each(fromBehind_.rbegin(), fromBehind_.rend(), placeUnlessPreferred);
    if (onCircle && static_cast<qsizetype>(labels_.size()) < labels.size())
        placeLabelsOnRays(labels, area, style, preferred);
}

void ComplexPlacement::placeLabelsOnRays(const QStringList &labels, const QRectF &area, const Style &style,
                                         const std::vector<int> &preferred)
{
    labels_.clear();
    const QFontMetricsF metrics(style.smallFont());
    const double height = metrics.height();
    const auto rayOf = [this](int token) { return QLineF(origin_, nodes_[static_cast<std::size_t>(token)]); };
    std::set<double> taken; // angles, in degrees
    const auto place = [&](int token) {
        const QLineF ray = rayOf(token);
        if (ray.length() < 1)
            return;
        const double angle = ray.angle();
        const double apart = height / (ray.length() + radius_) * 180 / M_PI;
        const auto near = [&](double other) {
            const double difference = std::abs(other - angle);
            return std::min(difference, 360 - difference) < apart;
        };
        // The nearest angles are beside it or, across 0, at the other end.
        const auto next = taken.lower_bound(angle);
        if (!taken.empty()
            && (near(*taken.begin()) || near(*taken.rbegin()) || (next != taken.end() && near(*next))
                || (next != taken.begin() && near(*std::prev(next)))))
            return;
        const bool leftwards = angle > 90 && angle < 270; // turned so that it can be read
        const double width = metrics.horizontalAdvance(labels[token]) + 2;
        const double gap = radius_ + 3;
        Label label{token, QRectF(leftwards ? -gap - width : gap, -height / 2, width, height)};
        label.turn.translate(ray.x2(), ray.y2());
        label.turn.rotate(-angle + (leftwards ? 180 : 0));
        if (!area.contains(label.turn.mapRect(label.rect)))
            return;
        taken.insert(angle);
        labels_.push_back(label);
    };
    std::for_each(preferred.begin(), preferred.end(), place);
    std::for_each(fromBehind_.begin(), fromBehind_.end(), place);
}

int ComplexPlacement::tokenAt(const QPointF &point) const
{
    int nearest = -1;
    double smallest = 1.35 * radius_ + 4;
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
        if (label.rect.contains(label.turn.inverted().map(point)))
            return label.token;
    return -1;
}

namespace {

/// How many tokens each component has, and its smallest.
struct ComponentInfo {
    std::vector<int> size;
    std::vector<int> smallest;
};

ComponentInfo componentsOf(const RipsComplex &complex)
{
    ComponentInfo info{std::vector<int>(complex.components, 0), std::vector<int>(complex.components, -1)};
    for (std::size_t v = 0; v < complex.vertices; ++v) {
        const auto c = static_cast<std::size_t>(complex.component[v]);
        if (info.size[c]++ == 0)
            info.smallest[c] = static_cast<int>(v);
    }
    return info;
}

/// Clockwise on the screen, without points on its sides. (Andrew's monotone chain.)
std::vector<QPointF> convexHull(std::vector<QPointF> points)
{
    std::sort(points.begin(), points.end(), [](const QPointF &a, const QPointF &b) {
        return std::pair(a.x(), a.y()) < std::pair(b.x(), b.y());
    });
    std::vector<QPointF> hull;
    const auto chain = [&](auto begin, auto end) {
        const std::size_t base = hull.size();
        for (auto point = begin; point != end; ++point) {
            while (hull.size() >= base + 2) {
                const QPointF a = hull[hull.size() - 1] - hull[hull.size() - 2];
                const QPointF b = *point - hull[hull.size() - 1];
                if (a.x() * b.y() - a.y() * b.x() > 0)
                    break;
                hull.pop_back();
            }
            hull.push_back(*point);
        }
        hull.pop_back(); // the other chain begins with it
    };
    chain(points.begin(), points.end());
    chain(points.rbegin(), points.rend());
    return hull;
}

/// What lies within `margin` of a convex polygon of two corners or more.
QPainterPath roundedHull(const std::vector<QPointF> &corners, double margin)
{
    QPainterPath path;
    for (std::size_t k = 0; k < corners.size(); ++k) {
        const QPointF here = corners[k];
        const QLineF in(corners[(k + corners.size() - 1) % corners.size()], here);
        const QLineF out(here, corners[(k + 1) % corners.size()]);
        // Outside is to the left.
        const double from = in.angle() + 90;
        double turn = std::fmod(out.angle() - in.angle() + 720, 360);
        if (corners.size() == 2)
            turn = -180;
        else if (turn > 180)
            turn -= 360;
        const QRectF around(here.x() - margin, here.y() - margin, 2 * margin, 2 * margin);
        if (k == 0)
            path.arcMoveTo(around, from);
        path.arcTo(around, from, turn);
    }
    path.closeSubpath();
    return path;
}

/// Shapes instead of pixels; faces that nothing would be seen of are left out.
void paintFaces(QPainter &painter, const ComplexPlacement &placement, const QRectF &area,
                const FirstFaces &faces, const RipsComplex &complex, const Style &style)
{
    const std::size_t triangles = faces.trianglesAt(complex.edges);
    const std::size_t tetrahedra = faces.tetrahedraAt(complex.edges);
    if (triangles == 0)
        return;
    std::vector<QPointF> inArea;
    for (const QPointF &node : placement.nodes())
        inArea.push_back(node - area.topLeft());
    FirstCover cover(area.size(), 2);
    cover.addFaces(inArea, faces, triangles, tetrahedra);
    const FaceColours colours = faceColours(complex, style);
    const auto node = [&](int i) { return placement.nodes()[static_cast<std::size_t>(i)]; };
    painter.setRenderHint(QPainter::Antialiasing, true);
    const auto fill = [&](int a, int b, int c, QRgb colour) {
        const std::array<QPointF, 3> corners{node(a), node(b), node(c)};
        painter.setPen(QPen(QColor(colour), 0.5)); // no seams between neighbours
        painter.setBrush(QColor(colour));
        painter.drawConvexPolygon(corners.data(), 3);
    };
    const std::vector<std::size_t> seenTriangles = cover.visibleTriangles(triangles);
    for (auto k = seenTriangles.rbegin(); k != seenTriangles.rend(); ++k) {
        const auto &[a, b, c] = faces.triangles[*k].vertices;
        fill(a, b, c, colours.triangles[static_cast<std::size_t>(a)]);
    }
    const std::vector<std::size_t> seenTetrahedra = cover.visibleTetrahedra(tetrahedra);
    for (auto k = seenTetrahedra.rbegin(); k != seenTetrahedra.rend(); ++k) {
        const auto &[a, b, c, d] = faces.tetrahedra[*k].vertices;
        const QRgb colour = colours.tetrahedra[static_cast<std::size_t>(a)];
        fill(a, b, c, colour);
        fill(a, b, d, colour);
        fill(a, c, d, colour);
        fill(b, c, d, colour);
    }
}

} // namespace

FaceColours faceColours(const RipsComplex &complex, const Style &style)
{
    const ComponentInfo components = componentsOf(complex);
    FaceColours colours;
    for (std::size_t v = 0; v < complex.vertices; ++v) {
        const QColor colour =
            style.component(components.smallest[static_cast<std::size_t>(complex.component[v])]);
        colours.triangles.push_back(mixed(style.background, colour, style.dark ? 0.2 : 0.15).rgb());
        colours.tetrahedra.push_back(mixed(style.background, colour, style.dark ? 0.36 : 0.3).rgb());
    }
    return colours;
}

void paintEdges(QPainter &painter, const ComplexPlacement &placement, const std::vector<Edge> &edges,
                std::size_t count, const std::vector<QRgb> &colours, double width)
{
    // Edges of one colour in one call. On a screen with a pixel per unit the pen is cosmetic: Qt draws such
    // lines six times as fast.
    const bool cosmetic = painter.paintEngine()->type() == QPaintEngine::Raster
        && painter.device()->devicePixelRatioF() == 1
        && painter.transform().type() <= QTransform::TxTranslate;
    painter.setRenderHint(QPainter::Antialiasing, true);
    std::vector<QLineF> lines;
    for (std::size_t k = count; k-- > 0;) {
        lines.emplace_back(placement.nodes()[static_cast<std::size_t>(edges[k].i)],
                           placement.nodes()[static_cast<std::size_t>(edges[k].j)]);
        if (k > 0 && colours[k - 1] == colours[k])
            continue;
        QPen pen(QColor(colours[k]), width);
        pen.setCosmetic(cosmetic);
        painter.setPen(pen);
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
        lines.clear();
    }
}

void paintOutlines(QPainter &painter, const ComplexPlacement &placement, const RipsComplex &complex,
                   const Style &style)
{
    const ComponentInfo components = componentsOf(complex);
    std::vector<std::vector<QPointF>> points(complex.components);
    double largest = 0;
    for (std::size_t v = 0; v < complex.vertices; ++v) {
        points[static_cast<std::size_t>(complex.component[v])].push_back(placement.nodes()[v]);
        largest = std::max(largest, placement.radius(static_cast<int>(v)));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (std::size_t c = 0; c < points.size(); ++c) {
        if (points[c].size() < 2)
            continue;
        const std::vector<QPointF> hull = convexHull(points[c]);
        if (hull.size() < 2)
            continue; // all at one place
        const QColor colour = style.component(components.smallest[c]);
        QColor inside = colour;
        inside.setAlpha(style.dark ? 26 : 20);
        painter.setPen(style.pen(colour, 1.4));
        painter.setBrush(inside);
        painter.drawPath(roundedHull(hull, largest + 5));
    }
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

    const ComponentInfo components = componentsOf(complex);
    const auto strength = [&](int v) {
        return placement.depth().empty() ? 1 : depthStrength(placement.depth()[static_cast<std::size_t>(v)]);
    };
    for (const int v : placement.fromBehind()) {
        const auto c = static_cast<std::size_t>(complex.component[static_cast<std::size_t>(v)]);
        const bool isolated = components.size[c] == 1;
        const QColor fill = isolated ? style.muted : style.component(components.smallest[c]);
        const bool selected = selection.contains(v);
        const double radius = placement.radius(v);
        if (selected || v == hovered) {
            painter.setPen(Qt::NoPen);
            QColor halo = style.highlight;
            halo.setAlpha(selected ? 150 : 80);
            painter.setBrush(halo);
            painter.drawEllipse(node(v), radius + 4, radius + 4);
        }
        painter.setPen(style.pen(style.background, 1.2));
        painter.setBrush(mixed(style.background, fill, strength(v)));
        painter.drawEllipse(node(v), radius, radius);
    }

    painter.setFont(style.smallFont());
    QColor veil = style.background;
    veil.setAlpha(190);
    const auto drawLabel = [&](int token, const QRectF &rect, bool strong, const QTransform &turn) {
        painter.save();
        painter.setTransform(turn, true);
        painter.setPen(Qt::NoPen);
        QColor behind = strong ? style.highlight : veil;
        if (strong)
            behind.setAlpha(style.dark ? 110 : 90);
        painter.setBrush(behind);
        painter.drawRoundedRect(rect, 3, 3);
        painter.setPen(strong ? style.text : mixed(style.background, style.text, strength(token)));
        painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, labels[token]);
        painter.restore();
    };
    bool hoveredHasLabel = hovered < 0;
    for (const ComplexPlacement::Label &label : placement.labels()) {
        drawLabel(label.token, label.rect, label.token == hovered || selection.contains(label.token),
                  label.turn);
        hoveredHasLabel = hoveredHasLabel || label.token == hovered;
    }
    if (!hoveredHasLabel) {
        const QFontMetricsF metrics(style.smallFont());
        const QPointF at = node(hovered);
        const QRectF rect(at.x() + placement.radius(hovered) + 3, at.y() - metrics.height() / 2,
                          metrics.horizontalAdvance(labels[hovered]) + 4, metrics.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.background);
        painter.drawRoundedRect(rect, 3, 3);
        drawLabel(hovered, rect, true, {});
    }
}

QRectF withoutLegend(const QRectF &area, const Analysis &analysis, const ComplexLook &look,
                     const Style &style)
{
    if (!edgeScale(analysis, look.edgeColour))
        return area;
    return area.adjusted(0, 0, 0, -QFontMetricsF(style.smallFont()).height() - 8);
}

void paintLegend(QPainter &painter, const QRectF &area, const Analysis &analysis, const ComplexLook &look,
                 const Style &style)
{
    const std::optional<EdgeScale> scale = edgeScale(analysis, look.edgeColour);
    if (!scale)
        return;
    const QFontMetricsF metrics(style.smallFont());
    painter.setFont(style.smallFont());
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QStringList numbers{filtrationText(scale->low), filtrationText(scale->middle),
                              filtrationText(scale->high)};
    double x = area.left() + 10;
    const double y = area.bottom() - metrics.height() - 5;
    const auto write = [&](const QString &text, const QColor &colour) {
        const double width = metrics.horizontalAdvance(text);
        painter.setPen(colour);
        painter.drawText(QRectF(x, y, width, metrics.height()), Qt::AlignLeft | Qt::TextDontClip, text);
        x += width + 8;
    };
    write(scale->quantity, style.text);
    write(numbers[0], style.muted);
    // Two halves with the number in the middle between them.
    const double half = std::clamp(area.width() / 10, 24.0, 60.0);
    const auto bar = [&](double from, double to) {
        constexpr int steps = 24;
        for (int k = 0; k < steps; ++k) {
            const double place = from + (to - from) * (k + 0.5) / steps;
            painter.fillRect(QRectF(x + k * half / steps, y + 3, half / steps + 0.5, metrics.height() - 6),
                             scaleColour(*scale, place, style));
        }
        x += half + 8;
    };
    bar(0, 0.5);
    write(numbers[1], style.muted);
    bar(0.5, 1);
    write(numbers[2], style.muted);
}

void paintComplex(QPainter &painter, const QRectF &area, const Analysis &analysis, const TokenPlaces &places,
                  const ComplexLook &look, const QStringList &labels, double threshold,
                  const Selection &selection, const Style &style, bool legend)
{
    const bool small = labels.isEmpty();
    const QRectF graph = small || !legend ? area : withoutLegend(area, analysis, look, style);
    const ComplexPlacement placement(places, labels, graph, {}, style, selection.tokens);
    const RipsComplex complex = ripsComplexAt(threshold, analysis.space->edges, *analysis.barcode);
    // A small picture has no room for more, and many of them are painted in a frame.
    constexpr std::size_t smallEdges = 3000;
    constexpr std::size_t smallFaces = 1000;
    const std::size_t edges = small ? std::min(complex.edges, smallEdges) : complex.edges;
    const FirstFaces faces =
        firstFaces(analysis.space->edges, complex.vertices, small ? smallFaces : mostFaces);
    paintFaces(painter, placement, graph, faces, complex, style);
    paintEdges(painter, placement, analysis.space->edges, edges,
               edgeColours(analysis, look.edgeColour, edges, placement.depth(), style), style.lineWidth);
    if (look.outlines)
        paintOutlines(painter, placement, complex, style);
    paintTokens(painter, placement, labels, *analysis.barcode, complex, selection, -1, style);
    if (!small && legend)
        paintLegend(painter, area, analysis, look, style);
}

} // namespace attopo
