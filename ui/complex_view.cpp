#include "complex_view.h"

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

} // namespace

ComplexView::ComplexView(Side side, ViewState *state, QWidget *parent)
    : QWidget(parent)
    , side_(side)
    , state_(state)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Vietoris–Rips complex"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(state_, &ViewState::thresholdChanged, this, &ComplexView::updateComplex);
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
    if (!samePoints) {
        // While a text is typed or heads are switched, the picture turns as little as it can.
        if (analysis_ && former)
            frame_ = alignedTo(*analysis_->layout, positions_,
                               commonTokens(analysis_->space->tokens, former->space->tokens));
        else
            frame_ = analysis_ ? *analysis_->layout : Layout();
        positions_ = frame_;
        hovered_ = draggedNode_ = -1;
    }
    labels_ = analysis_ ? tokenLabels(analysis_->space->tokens) : QStringList();
    placement_.reset();
    updateComplex();
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
    complex_ = analysis_
        ? ripsComplexAt(state_->threshold(), analysis_->space->edges, *analysis_->barcode, drawnTriangles)
        : RipsComplex();
    if (analysis_)
        complex_.triangles.resize(trianglesWithinBudget(placement(), complex_.triangles, QSizeF(size())));
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
    updateComplex();
}

const ComplexPlacement &ComplexView::placement()
{
    if (!placement_)
        placement_.emplace(frame_, positions_, labels_, QRectF(rect()), viewport_,
                           Style::forPalette(palette()), labelledFirst_);
    return *placement_;
}

void ComplexView::fit()
{
    viewport_ = Viewport();
    frame_ = positions_;
    invalidatePlacement();
}

void ComplexView::zoomAt(const QPointF &point, double factor)
{
    const double zoom = std::clamp(viewport_.zoom * factor, 0.2, 40.0);
    factor = zoom / viewport_.zoom;
    const QPointF centre = QRectF(rect()).center();
    viewport_.pan = point - centre - factor * (point - centre - viewport_.pan);
    viewport_.zoom = zoom;
    invalidatePlacement();
}

void ComplexView::paintEvent(QPaintEvent *)
{
    const Style style = Style::forPalette(palette());
    QPainter painter(this);
    painter.fillRect(rect(), style.background);
    if (!analysis_ || analysis_->space->tokens.empty()) {
        painter.setPen(style.muted);
        painter.setFont(style.font);
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, message_);
        return;
    }
    const ComplexPlacement &where = placement();
    if (simplices_.isNull() || simplices_.devicePixelRatio() != devicePixelRatioF()) {
        const qreal ratio = devicePixelRatioF();
        simplices_ = QImage((QSizeF(size()) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        simplices_.setDevicePixelRatio(ratio);
        simplices_.fill(style.background);
        QPainter layer(&simplices_);
        paintSimplices(layer, where, analysis_->space->edges, complex_, style, Drawing::Fast);
    }
    painter.drawImage(QPointF(0, 0), simplices_);
    paintTokens(painter, where, labels_, *analysis_->barcode, complex_, state_->selection(side_), hovered_,
                style);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
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
    moved_ = false;
    lastMouse_ = event->position();
    draggedNode_ = placement().tokenAt(event->position());
    panning_ = draggedNode_ < 0;
}

void ComplexView::mouseMoveEvent(QMouseEvent *event)
{
    if (!analysis_)
        return;
    const QPointF at = event->position();
    if ((panning_ || draggedNode_ >= 0) && (event->buttons() & Qt::LeftButton)) {
        if (!moved_ && (at - lastMouse_).manhattanLength() < 4)
            return;
        moved_ = true;
        if (panning_)
            viewport_.pan += at - lastMouse_;
        else
            positions_[static_cast<std::size_t>(draggedNode_)] = placement().toLayout(at);
        lastMouse_ = at;
        setCursor(Qt::ClosedHandCursor);
        invalidatePlacement();
        return;
    }
    const int token = placement().tokenAt(at);
    if (token != hovered_) {
        hovered_ = token;
        setCursor(token >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void ComplexView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (!moved_ && (panning_ || draggedNode_ >= 0)) {
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
    panning_ = false;
    draggedNode_ = -1;
    unsetCursor();
}

void ComplexView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (analysis_ && placement().tokenAt(event->position()) < 0)
        fit();
}

void ComplexView::leaveEvent(QEvent *)
{
    hovered_ = -1;
    update();
}

void ComplexView::keyPressEvent(QKeyEvent *event)
{
    constexpr double step = 40;
    const QPointF centre = QRectF(rect()).center();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomAt(centre, 1.25);
    case Qt::Key_Minus:
        return zoomAt(centre, 1 / 1.25);
    case Qt::Key_0:
        return fit();
    case Qt::Key_Left:
        viewport_.pan.rx() += step;
        break;
    case Qt::Key_Right:
        viewport_.pan.rx() -= step;
        break;
    case Qt::Key_Up:
        viewport_.pan.ry() += step;
        break;
    case Qt::Key_Down:
        viewport_.pan.ry() -= step;
        break;
    case Qt::Key_BracketLeft:
        return selectNeighbour(-1);
    case Qt::Key_BracketRight:
        return selectNeighbour(+1);
    case Qt::Key_Escape:
        return state_->setSelection(side_, {});
    default:
        return QWidget::keyPressEvent(event);
    }
    invalidatePlacement();
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
    for (std::size_t k = 0; k < std::min(complex_.edges, drawnEdges); ++k) {
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
