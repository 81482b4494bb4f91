#include "barcode_view.h"

#include "describe_selection.h"
#include "glossary.h"
#include "tool_tip.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace attopo {

BarcodeView::BarcodeView(Side side, ViewState *state, QWidget *parent)
    : QWidget(parent)
    , side_(side)
    , state_(state)
    , wake_(state->threshold(), this)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Barcode"));
    connect(state_, &ViewState::analysesChanged, this, &BarcodeView::showAnalysis);
    connect(state_, &ViewState::thresholdChanged, this, [this](double threshold) {
        wake_.moveTo(threshold);
        update();
    });
    connect(&wake_, &ThresholdWake::changed, this, qOverload<>(&QWidget::update));
    connect(state_, &ViewState::selectionChanged, this, [this](Side changed) {
        if (changed == side_) {
            bars_ = QPixmap();
            update();
        }
    });
}

void BarcodeView::showAnalysis()
{
    const std::shared_ptr<const Analysis> &analysis = state_->analysis(side_);
    const double range = state_->range();
    if (looksTheSame(analysis_.get(), analysis.get()) && range == range_)
        return;
    range_ = range;
    if (!looksTheSame(analysis_.get(), analysis.get())) {
        analysis_ = analysis;
        wake_.restart();
        hover(std::nullopt);
        pressedBar_.reset();
    }
    invalidate();
}

void BarcodeView::invalidate()
{
    placement_.reset();
    bars_ = QPixmap();
    update();
}

const BarcodePlacement &BarcodeView::placement()
{
    if (!placement_)
        placement_.emplace(analysis_ ? *analysis_->barcode : Barcode(), range_, QRectF(rect()));
    return *placement_;
}

void BarcodeView::paintEvent(QPaintEvent *)
{
    const Style style = Style::forPalette(palette());
    QPainter painter(this);
    if (!analysis_) {
        painter.fillRect(rect(), style.background);
        return;
    }
    if (bars_.isNull() || bars_.devicePixelRatio() != devicePixelRatioF()) {
        const qreal ratio = devicePixelRatioF();
        bars_ = QPixmap((QSizeF(size()) * ratio).toSize());
        bars_.setDevicePixelRatio(ratio);
        bars_.fill(style.background);
        QPainter layer(&bars_);
        paintBarcode(layer, placement(), *analysis_->barcode, state_->selection(side_), hovered_, style);
    }
    painter.drawPixmap(0, 0, bars_);
    for (const ThresholdWake::Stretch &stretch : wake_.stretches())
        paintDying(painter, placement(), *analysis_->barcode, stretch, style);
    paintThreshold(painter, placement(), state_->threshold(), style);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void BarcodeView::resizeEvent(QResizeEvent *) { invalidate(); }

void BarcodeView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        invalidate();
    QWidget::changeEvent(event);
}

bool BarcodeView::nearThreshold(const QPointF &point)
{
    return std::abs(point.x() - placement().x(state_->threshold())) <= 5;
}

void BarcodeView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !analysis_)
        return;
    const auto bar = placement().barAt(*analysis_->barcode, event->position());
    pressedAt_ = event->position();
    if (nearThreshold(event->position())) {
        draggingThreshold_ = true;
        pressedBar_ = bar;
    } else if (bar) {
        state_->setSelection(side_, selectBar(*analysis_, *bar, state_->loopShown()));
    } else {
        state_->setSelection(side_, {});
        draggingThreshold_ = true; // a press on the ground brings the threshold there
        state_->setThreshold(placement().filtrationValue(event->position().x()));
    }
}

void BarcodeView::mouseMoveEvent(QMouseEvent *event)
{
    if (!analysis_)
        return;
    if (draggingThreshold_) {
        constexpr double clickRadius = 3;
        if (pressedBar_ && std::abs(event->position().x() - pressedAt_.x()) < clickRadius)
            return;
        pressedBar_.reset();
        state_->setThreshold(placement().filtrationValue(event->position().x()));
        return;
    }
    const auto bar = placement().barAt(*analysis_->barcode, event->position());
    if (nearThreshold(event->position()))
        setCursor(Qt::SplitHCursor);
    else if (bar)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    hover(bar);
}

void BarcodeView::hover(const std::optional<std::size_t> &bar)
{
    if (bar == hovered_)
        return;
    hovered_ = bar;
    bars_ = QPixmap();
    update();
    if (bar)
        state_->setPreview(side_, selectBar(*analysis_, *bar, state_->loopShown()));
    else
        state_->setPreview(side_, std::nullopt);
}

void BarcodeView::mouseReleaseEvent(QMouseEvent *)
{
    draggingThreshold_ = false;
    if (const auto bar = std::exchange(pressedBar_, std::nullopt))
        state_->setSelection(side_, selectBar(*analysis_, *bar, state_->loopShown()));
}

void BarcodeView::leaveEvent(QEvent *) { hover(std::nullopt); }

void BarcodeView::selectNeighbour(int step)
{
    const auto &rows = placement().rows();
    if (rows.empty())
        return;
    const auto &selected = state_->lockedSelection(side_).bar;
    std::ptrdiff_t at = step > 0 ? -1 : static_cast<std::ptrdiff_t>(rows.size());
    for (std::size_t k = 0; k < rows.size(); ++k)
        if (selected == rows[k].bar)
            at = static_cast<std::ptrdiff_t>(k);
    at = std::clamp<std::ptrdiff_t>(at + step, 0, static_cast<std::ptrdiff_t>(rows.size()) - 1);
    state_->setSelection(side_,
                         selectBar(*analysis_, rows[static_cast<std::size_t>(at)].bar, state_->loopShown()));
}

void BarcodeView::keyPressEvent(QKeyEvent *event)
{
    if (!analysis_)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Up:
        return selectNeighbour(-1);
    case Qt::Key_Down:
        return selectNeighbour(+1);
    case Qt::Key_Left:
        Q_EMIT stepRequested(-1);
        return;
    case Qt::Key_Right:
        Q_EMIT stepRequested(+1);
        return;
    case Qt::Key_Escape:
        return state_->setSelection(side_, {});
    default:
        return QWidget::keyPressEvent(event);
    }
}

QString BarcodeView::nameTip(const QPointF &point)
{
    if (point.x() < placement().plot().left())
        for (const BarcodePlacement::Group &group : placement().groups())
            if (point.y() >= group.top && point.y() <= group.bottom)
                return explainingToolTip({}, {homologyTerm(group.dimension), Term::Bar, Term::Barcode});
    return {};
}

bool BarcodeView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && analysis_) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto bar = placement().barAt(*analysis_->barcode, help->pos());
        QToolTip::showText(help->globalPos(),
                           bar ? asToolTip(describeBar(*analysis_, *bar)) : nameTip(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace attopo
