#include "complex_view.h"

#include "carried_layout.h"
#include "edge_colours.h"
#include "filtration_text.h"
#include "layout_box.h"
#include "paint_attention_arcs.h"
#include "paint_barcode.h"
#include "side_letter.h"
#include "text_positions.h"
#include "tool_tip.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace attopo {

namespace {

/// While something moves there are no more of either than these, which can be drawn within a frame.
constexpr std::size_t smoothEdges = 1500; // also, so many are drawn with better smoothing
constexpr std::size_t movingFaces = 600;

QPointF within(const QPointF &pan)
{
    return {std::clamp(pan.x(), -farthest, farthest), std::clamp(pan.y(), -farthest, farthest)};
}

/// How many edges a growing picture gets from one showing to the next.
constexpr std::size_t edgesAtATime = 32768;

} // namespace

ComplexView::ComplexView(Side side, ViewState *state, QWidget *parent)
    : QWidget(parent)
    , side_(side)
    , state_(state)
    , faces_(std::make_shared<const FirstFaces>())
    , wake_(state->threshold(), this)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Vietoris–Rips complex"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    rest_.setSingleShot(true);
    rest_.setInterval(200); // ms: longer than from key to key while a text is typed
    connect(&rest_, &QTimer::timeout, this, &ComplexView::growCover);
    connect(state_, &ViewState::analysesChanged, this, &ComplexView::showAnalysis);
    connect(state_, &ViewState::thresholdChanged, this, [this](double threshold) {
        wake_.moveTo(threshold);
        updateComplex();
    });
    connect(&wake_, &ThresholdWake::changed, this, qOverload<>(&QWidget::update));
    connect(state_, &ViewState::tokenAttentionChanged, this, qOverload<>(&QWidget::update));
    connect(state_, &ViewState::selectionChanged, this, [this](Side changed) {
        if (changed != side_)
            return;
        if (const auto &tokens = state_->lockedSelection(side_).tokens; tokens != labelledFirst_) {
            labelledFirst_ = tokens;
            placement_.reset();
        }
        update();
    });
}

void ComplexView::showAnalysis()
{
    const std::shared_ptr<const Analysis> &analysis = state_->analysis(side_);
    const std::shared_ptr<const Analysis> beside = side_ == Side::B ? state_->analysis(Side::A) : nullptr;
    if (looksTheSame(analysis_.get(), analysis.get()) && looksTheSame(beside_.get(), beside.get()))
        return;
    const bool sameBeside = looksTheSame(std::exchange(beside_, beside).get(), beside.get());
    const bool samePoints = analysis_ && analysis && analysis_->layout == analysis->layout && sameBeside;
    const std::shared_ptr<const Analysis> former = std::exchange(analysis_, analysis);
    labels_ = analysis_ ? tokenLabels(analysis_->space->tokens) : QStringList();
    labelledFirst_ = state_->lockedSelection(side_).tokens;
    wake_.restart();
    if (!samePoints) {
        faces_ = std::make_shared<const FirstFaces>(
            analysis_ ? firstFaces(analysis_->space->edges, analysis_->space->tokens.size(), mostFaces)
                      : FirstFaces());
        hovered_ = draggedNode_ = -1;
        moved_.clear();
        preview_.reset();
        drag_ = Drag::None;
        complex_ = {};
        if (!analysis_) {
            layoutTask_.cancel();
            layout_.clear();
            places_ = {};
        } else if (former && !layout_.empty()) {
            const auto shared = commonTokens(analysis_->space->tokens, former->space->tokens);
            layOut(shared.size() < 2 ? Layout3D()
                                     : carriedOver(layout_, shared, analysis_->space->tokens.size()));
        } else {
            layOut({});
        }
    }
    invalidatePlacement();
    updateComplex();
}

void ComplexView::setLook(const ComplexLook &look)
{
    const ComplexLook former = std::exchange(look_, look);
    if (look_ == former)
        return;
    if (analysis_ && (look_.layout != former.layout || look_.isDeep() != former.isDeep())) {
        moved_.clear();
        if (drag_ == Drag::Node)
            drag_ = Drag::None;
        layOut(layout_);
    }
    invalidatePlacement();
}

void ComplexView::layOut(const Layout3D &meanwhile)
{
    layoutTask_.cancel();
    if (!look_.isDeep() && look_.layout != TokenLayout::ForceDirected) // known, or known in a moment
        return showLayout(layOutBeside(*analysis_, beside_.get(), look_));
    showLayout(meanwhile.empty() ? flat(*analysis_->layout) : meanwhile);
    layoutTask_.start([this, analysis = analysis_, beside = beside_,
                       look = look_](const std::stop_token &stop, const BackgroundTask::Report &) {
        const Layout3D layout = layOutBeside(*analysis, beside.get(), look, stop);
        return [this, analysis, beside, look, layout] {
            const bool current = analysis_ && analysis_->layout == analysis->layout
                && looksTheSame(beside_.get(), beside.get()) && look_.layout == look.layout
                && look_.isDeep() == look.isDeep();
            if (current)
                showLayout(layout);
        };
    });
}

void ComplexView::showLayout(Layout3D layout)
{
    layout_ = std::move(layout);
    placeTokens();
}

void ComplexView::putTokens(const Layout &positions)
{
    if (!analysis_ || look_.isDeep() || positions.empty() || positions.size() != layout_.size())
        return;
    layoutTask_.cancel();
    showLayout(flat(positions));
}

void ComplexView::placeTokens()
{
    places_ = placesOf(layout_, look_, sight_.turn);
    for (const MovedToken &moved : moved_)
        places_.positions[static_cast<std::size_t>(moved.token)] =
            isTurned() ? turnedPoint(moved.place, *analysis_->layout, places_.frame) : moved.place;
    invalidatePlacement();
}

void ComplexView::setMoved(const std::vector<MovedToken> &moved)
{
    std::vector<MovedToken> present;
    if (!look_.isDeep())
        std::copy_if(moved.begin(), moved.end(), std::back_inserter(present), [this](const MovedToken &one) {
            return static_cast<std::size_t>(one.token) < layout_.size();
        });
    if (present == moved_)
        return;
    moved_ = std::move(present);
    placeTokens();
}

void ComplexView::setSight(const ComplexSight &sight)
{
    sight_.viewport.zoom = std::clamp(sight.viewport.zoom, leastZoom, largestZoom);
    sight_.viewport.pan = within(sight.viewport.pan);
    sight_.turn = sight.turn;
    placeTokens();
}

void ComplexView::setMessage(const QString &message)
{
    if (message_ == message)
        return;
    message_ = message;
    update();
}

void ComplexView::updateComplex()
{
    complex_ = analysis_ ? ripsComplexAt(state_->threshold(), analysis_->space->edges, *analysis_->barcode)
                         : RipsComplex();
    invalidateSimplices();
    Q_EMIT complexChanged();
}

void ComplexView::invalidateSimplices()
{
    simplices_ = QImage();
    update();
}

void ComplexView::invalidatePlacement()
{
    placement_.reset();
    cover_.reset();
    coverTask_.cancel();
    edgeColours_.clear();
    invalidateSimplices();
}

QRectF ComplexView::graphArea() const
{
    const QRectF area(rect());
    return analysis_ ? withoutLegend(area, *analysis_, look_, Style::forPalette(palette())) : area;
}

const ComplexPlacement &ComplexView::placement()
{
    if (!placement_) {
        const Style style = Style::forPalette(palette());
        placement_.emplace(places_, labels_, graphArea(), sight_.viewport, style, labelledFirst_);
    }
    return *placement_;
}

void ComplexView::growCover()
{
    if (!analysis_ || !cover_)
        return;
    const std::size_t edges = analysis_->space->edges.size();
    const bool facesLeft =
        cover_->triangles() < faces_->triangles.size() || cover_->tetrahedra() < faces_->tetrahedra.size();
    const std::size_t next = edges > smoothEdges ? std::min(edges, cover_->edges() + edgesAtATime) : 0;
    if (!facesLeft && cover_->edges() == next)
        return;
    coverTask_.start([this, nodes = placement().nodes(), begun = cover_, analysis = analysis_, faces = faces_,
                      next](const std::stop_token &stop, const BackgroundTask::Report &) {
        auto cover = std::make_shared<FirstCover>(*begun);
        cover->addFaces(nodes, *faces, faces->triangles.size(), faces->tetrahedra.size(), stop);
        cover->addEdges(nodes, analysis->space->edges, next, stop);
        return [this, begun, cover] {
            if (cover_ != begun)
                return; // of another placement
            cover_ = cover;
            const bool seen = complex_.edges > begun->edges() || cover->triangles() > begun->triangles()
                || cover->tetrahedra() > begun->tetrahedra();
            if (seen) {
                invalidateSimplices();
                Q_EMIT complexChanged();
            }
            growCover();
        };
    });
}

ComplexView::Drawn ComplexView::drawn() const
{
    if (!analysis_)
        return {};
    const std::size_t added = cover_ ? cover_->edges() : 0;
    return {complex_.edges <= smoothEdges ? complex_.edges
                                          : std::max(smoothEdges, std::min(complex_.edges, added)),
            std::min(faces_->trianglesAt(complex_.edges), cover_ ? cover_->triangles() : movingFaces)};
}

void ComplexView::makeSimplices()
{
    const Style style = Style::forPalette(palette());
    const qreal ratio = devicePixelRatioF();
    const std::vector<QPointF> &nodes = placement().nodes();
    if (!cover_) {
        FirstCover cover(QSizeF(size()), ratio);
        cover.addFaces(nodes, *faces_, std::min(movingFaces, faces_->triangles.size()),
                       std::min(movingFaces, faces_->tetrahedra.size()));
        cover_ = std::make_shared<const FirstCover>(std::move(cover));
        rest_.start();
    }
    const Drawn shown = drawn();
    if (edgeColours_.size() < shown.edges)
        edgeColours_ = edgeColours(*analysis_, look_.edgeColour,
                                   shown.edges > smoothEdges ? analysis_->space->edges.size() : shown.edges,
                                   placement().depth(), style);
    const FaceColours colours = faceColours(complex_, style);
    const bool smooth = shown.edges <= smoothEdges;
    simplices_ = cover_->at({smooth ? 0 : shown.edges, shown.triangles,
                             std::min(faces_->tetrahedraAt(complex_.edges), cover_->tetrahedra()),
                             edgeColours_, colours.triangles, colours.tetrahedra, style.background.rgb()});
    if (smooth) {
        QPainter painter(&simplices_);
        paintEdges(painter, placement(), analysis_->space->edges, shown.edges, edgeColours_);
    }
}

void ComplexView::paintNewborn(QPainter &painter, const Style &style)
{
    constexpr std::size_t most = 300; // a frame has time for
    const std::vector<Edge> &edges = analysis_->space->edges;
    const std::size_t shown = drawn().edges;
    const auto after = [&](double threshold) {
        const auto end = std::upper_bound(edges.begin(), edges.end(), threshold,
                                          [](double t, const Edge &edge) { return t < edge.length; });
        return static_cast<std::size_t>(end - edges.begin());
    };
    painter.setRenderHint(QPainter::Antialiasing, true);
    const std::vector<ThresholdWake::Stretch> &stretches = wake_.stretches();
    const std::size_t all = stretches.empty() ? 0 : shown - std::min(shown, after(stretches.front().from));
    const std::size_t every = all / most + 1; // else the picture would flash
    for (const ThresholdWake::Stretch &stretch : stretches) {
        const std::size_t begin = after(stretch.from);
        const std::size_t end = std::min(shown, after(stretch.to));
        if (begin >= end)
            continue;
        // One colour per stretch, thin and without transparency: drawn several times as fast.
        QPen pen(mixed(QColor(edgeColours_[begin]), style.highlight,
                       stretch.strength / static_cast<double>(every)),
                 1);
        pen.setCosmetic(true);
        painter.setPen(pen);
        for (std::size_t k = begin; k < end; k += every)
            painter.drawLine(placement().nodes()[static_cast<std::size_t>(edges[k].i)],
                             placement().nodes()[static_cast<std::size_t>(edges[k].j)]);
    }
}

void ComplexView::fit()
{
    ComplexSight sight;
    if (!moved_.empty()) { // all of them are to be seen
        const QRectF frame = layoutBox(places_.frame);
        const QRectF all = layoutBox(places_.positions);
        sight.viewport.zoom = std::min(frame.width() / all.width(), frame.height() / all.height());
        sight.viewport.pan = frame.center() - all.center();
    }
    setSight(sight);
    Q_EMIT sightChanged();
}

void ComplexView::zoomTo(const std::vector<int> &tokens)
{
    QPolygonF places;
    for (const int token : tokens)
        if (static_cast<std::size_t>(token) < places_.positions.size()) {
            const auto &[x, y] = places_.positions[static_cast<std::size_t>(token)];
            places << QPointF(x, -y);
        }
    if (places.isEmpty())
        return;
    const QRectF frame = layoutBox(places_.frame);
    const QRectF these = places.boundingRect();
    ComplexSight sight = sight_;
    constexpr double around = 1.6; // times what they take
    constexpr double closest = 6;
    sight.viewport.zoom = std::min({frame.width() / (around * std::max(these.width(), 1e-9)),
                                    frame.height() / (around * std::max(these.height(), 1e-9)), closest});
    sight.viewport.pan = frame.center() - these.center();
    setSight(sight);
    Q_EMIT sightChanged();
}

int ComplexView::tokenAt(const QPointF &point) { return analysis_ ? placement().tokenAt(point) : -1; }

bool ComplexView::isTurned() const
{
    return hasDepth(look_.layout) && !look_.isDeep(); // into reading order
}

void ComplexView::moveToken(int token, const QPointF &to)
{
    auto [x, y] = placement().toLayout(to);
    std::array<double, 2> place{std::clamp(x, -farthest, farthest), std::clamp(y, -farthest, farthest)};
    places_.positions[static_cast<std::size_t>(token)] = place;
    if (isTurned())
        place = turnedPoint(place, places_.frame, *analysis_->layout);
    const auto at =
        std::lower_bound(moved_.begin(), moved_.end(), token,
                         [](const MovedToken &moved, int before) { return moved.token < before; });
    if (at != moved_.end() && at->token == token)
        at->place = place;
    else
        moved_.insert(at, {token, place});
    invalidatePlacement();
}

void ComplexView::panBy(const QPointF &moved)
{
    sight_.viewport.pan = within(sight_.viewport.pan + moved / placement().unit());
    invalidatePlacement();
    Q_EMIT sightChanged();
}

void ComplexView::zoomAt(const QPointF &point, double factor)
{
    Viewport &viewport = sight_.viewport;
    const double zoom = std::clamp(viewport.zoom * factor, leastZoom, largestZoom);
    factor = zoom / viewport.zoom;
    // What is there stays there.
    const QPointF fromCentre = (point - graphArea().center()) / placement().unit();
    viewport.pan = within(fromCentre / factor - fromCentre + viewport.pan);
    viewport.zoom = zoom;
    invalidatePlacement();
    Q_EMIT sightChanged();
}

void ComplexView::turnBy(const QPointF &moved)
{
    // A point in front follows the mouse.
    const double angle = std::hypot(moved.x(), moved.y()) / placement().unit() * 180 / M_PI;
    if (angle == 0)
        return;
    const QVector3D axis(static_cast<float>(moved.y()), static_cast<float>(moved.x()), 0);
    sight_.turn = (QQuaternion::fromAxisAndAngle(axis, static_cast<float>(angle)) * sight_.turn).normalized();
    placeTokens();
    Q_EMIT sightChanged();
}

void ComplexView::paintEvent(QPaintEvent *)
{
    const Style style = Style::forPalette(palette());
    QPainter painter(this);
    if (!analysis_ || analysis_->space->tokens.empty()) {
        painter.fillRect(rect(), style.background);
        painter.setPen(style.muted);
        painter.setFont(style.font);
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, message_);
        return;
    }
    if (simplices_.isNull() || simplices_.devicePixelRatio() != devicePixelRatioF()) {
        if (!simplices_.isNull())
            invalidatePlacement(); // on another screen
        makeSimplices();
    }
    const ComplexPlacement &where = placement();
    painter.drawImage(QPointF(0, 0), simplices_);
    if (look_.outlines)
        paintOutlines(painter, where, complex_, style);
    paintNewborn(painter, style);
    const Selection &selection = state_->selection(side_);
    if (const auto token = selection.token()) {
        const TokenAttention *heads = state_->tokenAttention(side_).get();
        paintAttentionArcs(painter, where, *token, attentionArcs(*analysis_, *token, look_.attention, heads),
                           heads ? heads->heads : 1, style);
    }
    paintTokens(painter, where,
                {analysis_->space->tokens, labels_, *analysis_->barcode, complex_, selection, hovered_},
                style);
    paintLegend(painter, QRectF(rect()), *analysis_, look_, style);
    if (state_->analysis(Side::A) && state_->analysis(Side::B))
        paintSideLetter(painter, QRectF(rect()), side_, style);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void ComplexView::resizeEvent(QResizeEvent *) { invalidatePlacement(); }

void ComplexView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        invalidatePlacement();
    QWidget::changeEvent(event);
}

} // namespace attopo
