#include "paint_complex.h"

#include "analysis/head_sketch.h"
#include "edge_colours.h"
#include "filtration_text.h"
#include "first_cover.h"
#include "paint_attention_arcs.h"
#include "token_parts.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace attopo {

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

namespace {

/// A bar that is selected: its birth or death edge, what fills it, and the cycle that is shown of it.
void paintSelectedBar(QPainter &painter, const std::vector<QPointF> &nodes, const Bar &bar,
                      const Selection &selection, const Style &style)
{
    const auto node = [&](int i) { return nodes[static_cast<std::size_t>(i)]; };
    const auto fill = [&](int alpha) {
        QColor colour = style.highlight;
        colour.setAlpha(alpha);
        painter.setBrush(colour);
    };
    if (bar.deathSimplex.size() >= 3) {
        painter.setPen(style.pen(style.highlight, 1.4, Qt::DashLine));
        fill(70);
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
    painter.setPen(style.pen(style.highlight, 1.2));
    fill(45);
    for (const Triangle &triangle : selection.surface) {
        const std::array<QPointF, 3> corners{node(triangle[0]), node(triangle[1]), node(triangle[2])};
        painter.drawConvexPolygon(corners.data(), 3);
    }
    painter.setPen(style.pen(style.highlight, 2.2, Qt::SolidLine, Qt::RoundCap));
    for (const auto &[i, j] : selection.cycle)
        painter.drawLine(node(i), node(j));
}

/// How much of its colour is left of a token.
double strengthOf(int token, const ComplexPlacement &placement)
{
    return placement.depth().empty() ? 1 : depthStrength(placement.depth()[static_cast<std::size_t>(token)]);
}

void paintNodes(QPainter &painter, const ComplexPlacement &placement, const TokenPicture &tokens,
                const Style &style)
{
    const ComponentInfo components = componentsOf(tokens.complex);
    const bool parts = haveParts(tokens.tokens);
    for (const int v : placement.fromBehind()) {
        const QPointF node = placement.nodes()[static_cast<std::size_t>(v)];
        const auto c = static_cast<std::size_t>(tokens.complex.component[static_cast<std::size_t>(v)]);
        const bool isolated = components.size[c] == 1;
        const QColor fill = isolated ? style.muted : style.component(components.smallest[c]);
        const bool selected = tokens.selection.contains(v);
        const double radius = placement.radius(v);
        if (selected || v == tokens.hovered) {
            painter.setPen(Qt::NoPen);
            QColor halo = style.highlight;
            halo.setAlpha(selected ? 150 : 80);
            painter.setBrush(halo);
            painter.drawEllipse(node, radius + 4, radius + 4);
        }
        const TextPart part = tokens.tokens[static_cast<std::size_t>(v)].part;
        const QColor colour = mixed(style.background, fill, strengthOf(v, placement));
        const bool hollow = parts && part == TextPart::None;
        painter.setPen(hollow ? style.pen(colour, 1.6) : style.pen(style.background, 1.2));
        painter.setBrush(hollow ? style.background : colour);
        paintTokenShape(painter, node, radius, part);
    }
}

void paintLabels(QPainter &painter, const ComplexPlacement &placement, const TokenPicture &tokens,
                 const Style &style)
{
    const int hovered = tokens.hovered;
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
        painter.setPen(strong ? style.text
                              : mixed(style.background, style.text, strengthOf(token, placement)));
        painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, tokens.labels[token]);
        painter.restore();
    };
    bool hoveredHasLabel = hovered < 0;
    for (const ComplexPlacement::Label &label : placement.labels()) {
        if (!label.leader.isNull()) {
            painter.setPen(style.pen(style.muted, 0.8));
            painter.drawLine(label.leader);
        }
        drawLabel(label.token, label.rect, label.token == hovered || tokens.selection.contains(label.token),
                  label.turn);
        hoveredHasLabel = hoveredHasLabel || label.token == hovered;
    }
    if (hoveredHasLabel)
        return;
    const QFontMetricsF metrics(style.smallFont());
    const QPointF at = placement.nodes()[static_cast<std::size_t>(hovered)];
    const QRectF rect(at.x() + placement.radius(hovered) + 3, at.y() - metrics.height() / 2,
                      metrics.horizontalAdvance(tokens.labels[hovered]) + 4, metrics.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.background);
    painter.drawRoundedRect(rect, 3, 3);
    drawLabel(hovered, rect, true, {});
}

} // namespace

void paintTokens(QPainter &painter, const ComplexPlacement &placement, const TokenPicture &tokens,
                 const Style &style)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    const Selection &selection = tokens.selection;
    if (selection.bar && *selection.bar < tokens.barcode.bars.size())
        paintSelectedBar(painter, placement.nodes(), tokens.barcode.bars[*selection.bar], selection, style);
    if (selection.edge) {
        painter.setPen(style.pen(style.highlight, 3.2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(placement.nodes()[static_cast<std::size_t>(selection.edge->first)],
                         placement.nodes()[static_cast<std::size_t>(selection.edge->second)]);
    }
    paintNodes(painter, placement, tokens, style);
    paintLabels(painter, placement, tokens, style);
}

namespace {

double legendLine(const Style &style) { return QFontMetricsF(style.smallFont()).height() + 8; }

} // namespace

QRectF withoutLegend(const QRectF &area, const Analysis &analysis, const ComplexLook &look,
                     const Style &style)
{
    const int lines = (edgeScale(analysis, look.edgeColour) ? 1 : 0)
        + (drawnAttention(analysis, look.attention) != DrawnAttention::None ? 1 : 0)
        + (haveParts(analysis.space->tokens) ? 1 : 0);
    return area.adjusted(0, 0, 0, -lines * legendLine(style));
}

namespace {

/// In the lowest line of the area.
void paintEdgeLegend(QPainter &painter, const QRectF &area, const std::optional<EdgeScale> &scale,
                     const Style &style)
{
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

} // namespace

void paintLegend(QPainter &painter, const QRectF &area, const Analysis &analysis, const ComplexLook &look,
                 const Style &style)
{
    QRectF left = area;
    if (const std::optional<EdgeScale> scale = edgeScale(analysis, look.edgeColour)) {
        paintEdgeLegend(painter, left, scale, style);
        left.setBottom(left.bottom() - legendLine(style));
    }
    const auto takeLine = [&] {
        left.setBottom(left.bottom() - legendLine(style));
        return QRectF(left.left() + 10, left.bottom() + 2, left.width() - 20, legendLine(style) - 4);
    };
    if (drawnAttention(analysis, look.attention) != DrawnAttention::None)
        paintAttentionLegend(painter, takeLine(), analysis, look.attention, style);
    if (haveParts(analysis.space->tokens))
        paintPartLegend(painter, takeLine(), analysis.space->tokens, style);
}

namespace {

void paintAttentionOf(QPainter &painter, const ComplexPlacement &placement, int token,
                      const ComplexPicture &picture, const Style &style)
{
    const TokenAttention *heads = picture.tokenAttention;
    paintAttentionArcs(painter, placement, token,
                       attentionArcs(picture.analysis, token, picture.look.attention, heads),
                       heads ? heads->heads : 1, style);
}

} // namespace

void paintComplex(QPainter &painter, const QRectF &area, const ComplexPicture &picture, const Style &style)
{
    const Analysis &analysis = picture.analysis;
    const ComplexLook &look = picture.look;
    const bool small = picture.labels.isEmpty();
    const bool legend = picture.legend && !small;
    const QRectF graph = legend ? withoutLegend(area, analysis, look, style) : area;
    const ComplexPlacement placement(picture.places, picture.labels, graph, {}, style,
                                     picture.selection.tokens);
    const RipsComplex complex = ripsComplexAt(picture.threshold, analysis.space->edges, *analysis.barcode);
    // A small picture has no room for more, and many of them are painted in a frame.
    constexpr std::size_t smallFaces = 1000;
    const std::size_t edges = small ? std::min(complex.edges, mostSketchedEdges) : complex.edges;
    const FirstFaces faces =
        firstFaces(analysis.space->edges, complex.vertices, small ? smallFaces : mostFaces);
    paintFaces(painter, placement, graph, faces, complex, style);
    paintEdges(painter, placement, analysis.space->edges, edges,
               edgeColours(analysis, look.edgeColour, edges, placement.depth(), style), style.lineWidth);
    if (look.outlines)
        paintOutlines(painter, placement, complex, style);
    if (const auto token = picture.selection.token(); token && !small)
        paintAttentionOf(painter, placement, *token, picture, style);
    paintTokens(painter, placement,
                {analysis.space->tokens, picture.labels, *analysis.barcode, complex, picture.selection},
                style);
    if (legend)
        paintLegend(painter, area, analysis, look, style);
}

} // namespace attopo
