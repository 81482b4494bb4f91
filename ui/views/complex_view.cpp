#include "complex_view.h"

#include "edge_colours.h"
#include "filtration_text.h"
#include "layout_box.h"
#include "paint_barcode.h"
#include "tool_tip.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace attopo {

namespace {

/// Pairs of the tokens that two texts share at their beginning and at their end.
std::vector<std::pair<int, int>> commonTokens(const std::vector<Token> &a, const std::vector<Token> &b)
{
    std::vector<std::pair<int, int>> pairs;
    const std::size_t shorter = std::min(a.size(), b.size());
    const auto same = [](const Token &left, const Token &right) {
        return left.id == right.id && left.text == right.text;
    };
    std::size_t begin = 0;
    while (begin < shorter && same(a[begin], b[begin])) {
        pairs.emplace_back(static_cast<int>(begin), static_cast<int>(begin));
        ++begin;
    }
    for (std::size_t k = 1; k <= shorter - begin && same(a[a.size() - k], b[b.size() - k]); ++k)
        pairs.emplace_back(static_cast<int>(a.size() - k), static_cast<int>(b.size() - k));
    return pairs;
}

/// The former positions for those tokens that both texts share; those between stand where the one before
/// does, so that they come out of it.
Layout3D carriedOver(const Layout3D &former, const std::vector<std::pair<int, int>> &shared,
                     std::size_t tokens)
{
    Layout3D layout(tokens, {0, 0, 0});
    std::vector<bool> placed(tokens, false);
    for (const auto &[token, old] : shared) {
        layout[static_cast<std::size_t>(token)] = former[static_cast<std::size_t>(old)];
        placed[static_cast<std::size_t>(token)] = true;
    }
    for (std::size_t k = 1; k < tokens; ++k)
        if (!placed[k])
            layout[k] = layout[k - 1];
    return layout;
}

/// Where a point is when `from` is shown as `to`, the same layout but for a turn.
std::array<double, 2> turnedPoint(const std::array<double, 2> &point, const Layout &from, const Layout &to)
{
    std::vector<std::pair<int, int>> all;
    for (int k = 0; k < static_cast<int>(from.size()); ++k)
        all.emplace_back(k, k);
    Layout points = from;
    points.push_back(point);
    return alignedTo(points, to, all).back();
}

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
    connect(state_, &ViewState::thresholdChanged, this, [this](double threshold) {
        wake_.moveTo(threshold);
        updateComplex();
    });
    connect(&wake_, &ThresholdWake::changed, this, qOverload<>(&QWidget::update));
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

void ComplexView::setAnalysis(std::shared_ptr<const Analysis> analysis)
{
    const bool samePoints = analysis_ && analysis && analysis_->layout == analysis->layout;
    const std::shared_ptr<const Analysis> former = std::exchange(analysis_, std::move(analysis));
    labels_ = analysis_ ? tokenLabels(analysis_->space->tokens) : QStringList();
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
            std::vector<std::pair<int, int>> kept;
            for (const auto &[token, old] : shared)
                kept.emplace_back(token, token);
            layOut(kept.size() < 2 ? Layout3D()
                                   : carriedOver(layout_, shared, analysis_->space->tokens.size()),
                   kept);
        } else {
            layOut({}, {});
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
        layOut(layout_, {});
    }
    invalidatePlacement();
}

void ComplexView::layOut(const Layout3D &start, const std::vector<std::pair<int, int>> &kept)
{
    layoutTask_.cancel();
    if (!look_.isDeep() && look_.layout != TokenLayout::ForceDirected) { // known, or known in a moment
        Layout layout = fromFront(layOutTokens(*analysis_, look_.layout, false));
        if (look_.layout == TokenLayout::Scaling) // while a text is typed, it turns as little as it can
            layout = alignedTo(layout, fromFront(start), kept);
        showLayout(flat(layout));
        return;
    }
    showLayout(start.empty() ? flat(*analysis_->layout) : start);
    layoutTask_.start([this, analysis = analysis_, look = look_, start,
                       kept](const std::stop_token &stop, const BackgroundTask::Report &) {
        Layout3D layout = layOutTokens(*analysis, look.layout, look.isDeep(), start, stop);
        if (look.layout == TokenLayout::Scaling)
            layout = alignedTo(layout, start, kept);
        return [this, analysis, look, layout] {
            const bool current = analysis_ && analysis_->layout == analysis->layout
                && look_.layout == look.layout && look_.isDeep() == look.isDeep();
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
    const std::size_t first = shown > most ? shown - most : 0;
    const auto after = [&](double threshold) {
        const auto end = std::upper_bound(edges.begin(), edges.end(), threshold,
                                          [](double t, const Edge &edge) { return t < edge.length; });
        return static_cast<std::size_t>(end - edges.begin());
    };
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const ThresholdWake::Stretch &stretch : wake_.stretches()) {
        const std::size_t begin = std::max(first, after(stretch.from));
        const std::size_t end = std::min(shown, after(stretch.to));
        if (begin >= end)
            continue;
        // One colour per stretch, thin and without transparency: drawn several times as fast.
        QPen pen(mixed(QColor(edgeColours_[begin]), style.highlight, stretch.strength), 1);
        pen.setCosmetic(true);
        painter.setPen(pen);
        for (std::size_t k = begin; k < end; ++k)
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

bool ComplexView::isTurned() const
{
    return hasDepth(look_.layout) && !look_.isDeep(); // laid out so that it turns little from the one before
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
    paintTokens(painter, where, labels_, *analysis_->barcode, complex_, state_->selection(side_), hovered_,
                style);
    paintLegend(painter, QRectF(rect()), *analysis_, look_, style);
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

void ComplexView::wheelEvent(QWheelEvent *event)
{
    zoomAt(event->position(), std::pow(1.0015, event->angleDelta().y()));
    event->accept();
}

void ComplexView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !analysis_)
        return;
    mouseMoved_ = false;
    lastMouse_ = event->position();
    draggedNode_ = placement().tokenAt(event->position());
    if (look_.isDeep())
        drag_ = event->modifiers() & Qt::ShiftModifier ? Drag::Pan : Drag::Turn;
    else
        drag_ = draggedNode_ < 0 ? Drag::Pan : Drag::Node;
}

void ComplexView::mouseMoveEvent(QMouseEvent *event)
{
    if (!analysis_)
        return;
    const QPointF at = event->position();
    if (drag_ != Drag::None && (event->buttons() & Qt::LeftButton)) {
        if (!mouseMoved_ && (at - lastMouse_).manhattanLength() < 4)
            return;
        mouseMoved_ = true;
        setCursor(Qt::ClosedHandCursor);
        const QPointF moved = at - std::exchange(lastMouse_, at);
        if (drag_ == Drag::Turn)
            return turnBy(moved);
        if (drag_ == Drag::Pan)
            return panBy(moved);
        return moveToken(draggedNode_, at);
    }
    hover(placement().tokenAt(at), edgeAt(at));
}

void ComplexView::hover(int token, const std::optional<Edge> &edge)
{
    std::optional<Selection> preview;
    if (token >= 0)
        preview = {std::nullopt, {token}};
    else if (edge)
        preview = selectEdge(edge->i, edge->j);
    if (preview == preview_)
        return;
    preview_ = preview;
    hovered_ = token;
    setCursor(preview ? Qt::PointingHandCursor : Qt::ArrowCursor);
    state_->setPreview(side_, preview);
    update();
}

void ComplexView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (!mouseMoved_ && drag_ != Drag::None) {
        Selection selection;
        if (draggedNode_ >= 0) {
            selection.tokens = {draggedNode_};
            if (event->modifiers() & Qt::ControlModifier) { // adds to or takes from what is selected
                selection.tokens = state_->lockedSelection(side_).tokens;
                const auto at =
                    std::lower_bound(selection.tokens.begin(), selection.tokens.end(), draggedNode_);
                if (at != selection.tokens.end() && *at == draggedNode_)
                    selection.tokens.erase(at);
                else
                    selection.tokens.insert(at, draggedNode_);
            }
        }
        if (const auto edge = draggedNode_ < 0 ? edgeAt(event->position()) : std::nullopt)
            selection = selectEdge(edge->i, edge->j);
        state_->setSelection(side_, selection);
    }
    const bool tokenWasMoved = mouseMoved_ && drag_ == Drag::Node;
    drag_ = Drag::None;
    draggedNode_ = -1;
    unsetCursor();
    if (tokenWasMoved)
        Q_EMIT tokenMoved();
}

void ComplexView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (analysis_ && placement().tokenAt(event->position()) < 0)
        fit();
}

void ComplexView::leaveEvent(QEvent *) { hover(-1, std::nullopt); }

void ComplexView::keyPressEvent(QKeyEvent *event)
{
    constexpr double step = 40;
    const QPointF centre = graphArea().center();
    const auto move = [&](const QPointF &by) {
        if (look_.isDeep() && !(event->modifiers() & Qt::ShiftModifier))
            return turnBy(-by / 2);
        panBy(by);
    };
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomAt(centre, 1.25);
    case Qt::Key_Minus:
        return zoomAt(centre, 1 / 1.25);
    case Qt::Key_0:
        return fit();
    case Qt::Key_Left:
        return move({step, 0});
    case Qt::Key_Right:
        return move({-step, 0});
    case Qt::Key_Up:
        return move({0, step});
    case Qt::Key_Down:
        return move({0, -step});
    case Qt::Key_BracketLeft:
        return selectNeighbour(-1);
    case Qt::Key_BracketRight:
        return selectNeighbour(+1);
    case Qt::Key_Escape:
        return state_->setSelection(side_, {});
    default:
        return QWidget::keyPressEvent(event);
    }
}

void ComplexView::selectNeighbour(int step)
{
    if (!analysis_ || analysis_->space->tokens.empty())
        return;
    const auto last = static_cast<int>(analysis_->space->tokens.size()) - 1;
    const std::vector<int> &selected = state_->lockedSelection(side_).tokens;
    const int from = selected.empty() ? (step > 0 ? -1 : last + 1) : selected.front();
    state_->setSelection(side_, {std::nullopt, {std::clamp(from + step, 0, last)}});
}

std::optional<Edge> ComplexView::edgeAt(const QPointF &point)
{
    if (!analysis_ || placement().tokenAt(point) >= 0)
        return std::nullopt;
    constexpr double reach = 4; // pixels
    const std::vector<QPointF> &nodes = placement().nodes();
    for (std::size_t k = 0; k < drawn().edges; ++k) {
        const Edge &edge = analysis_->space->edges[k];
        const QPointF from = nodes[static_cast<std::size_t>(edge.i)];
        const QPointF along = nodes[static_cast<std::size_t>(edge.j)] - from;
        const double length = QPointF::dotProduct(along, along);
        const double part =
            length > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0) : 0;
        const QPointF apart = point - from - part * along;
        if (QPointF::dotProduct(apart, apart) <= reach * reach)
            return edge;
    }
    return std::nullopt;
}

QString ComplexView::tokenTip(int token) const
{
    const auto index = static_cast<std::size_t>(token);
    std::size_t neighbours = 0;
    for (std::size_t k = 0; k < complex_.edges; ++k) {
        const Edge &edge = analysis_->space->edges[k];
        neighbours += edge.i == token || edge.j == token;
    }
    const auto component = complex_.component[index];
    const auto size = std::count(complex_.component.begin(), complex_.component.end(), component);
    return tr("Token %1: %2\n%n neighbour(s) at t = %3\ncomponent of %4", nullptr,
              static_cast<int>(neighbours))
        .arg(token)
        .arg(labels_[token])
        .arg(filtrationText(state_->threshold()))
        .arg(size);
}

bool ComplexView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && analysis_) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int token = placement().tokenAt(help->pos());
        if (token >= 0)
            QToolTip::showText(help->globalPos(), asToolTip(tokenTip(token)), this);
        else if (const auto edge = edgeAt(help->pos()))
            QToolTip::showText(
                help->globalPos(),
                asToolTip(tr("Edge %1 – %2\nenters at %3")
                              .arg(labels_[edge->i], labels_[edge->j], filtrationText(edge->length))),
                this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace attopo
