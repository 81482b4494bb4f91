// What the user does in a picture of a complex.

#include "complex_view.h"

#include "filtration_text.h"
#include "part_names.h"
#include "tool_tip.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace attopo {

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
    const QString tip = tr("Token %1: %2\n%n neighbour(s) at threshold %3\ncomponent of %4", nullptr,
                           static_cast<int>(neighbours))
                            .arg(token)
                            .arg(labels_[token])
                            .arg(filtrationText(state_->threshold()))
                            .arg(size);
    const QString part = partName(analysis_->space->tokens[index].part);
    return part.isEmpty() ? tip : tip + QLatin1Char('\n') + part;
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
