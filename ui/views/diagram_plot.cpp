#include "diagram_plot.h"

#include "describe_selection.h"
#include "plot_style.h"
#include "tool_tip.h"

#include <QHelpEvent>
#include <QToolTip>

#include <cmath>

namespace attopo {

namespace {

constexpr double infinityLevel = 1.06; // in units of the range

QCPScatterStyle marker(int dimension, Side side, const Style &style)
{
    const QColor colour = style.homology[static_cast<std::size_t>(dimension)];
    const QCPScatterStyle::ScatterShape shape = dimension == 0 ? QCPScatterStyle::ssCircle
        : dimension == 1                                       ? QCPScatterStyle::ssDiamond
                                                               : QCPScatterStyle::ssSquare;
    QColor fill = colour;
    fill.setAlpha(side == Side::A ? 190 : 0);
    return {shape, style.pen(colour, side == Side::A ? 0.8 : 1.5), QBrush(fill), dimension == 0 ? 6.0 : 8.0};
}

} // namespace

DiagramPlot::DiagramPlot(QWidget *parent)
    : FollowingView(parent)
    , diagonal_(new QCPItemStraightLine(this))
    , infinityLine_(new QCPItemStraightLine(this))
    , infinityText_(new QCPItemText(this))
    , thresholdLines_(new QCPCurve(xAxis, yAxis))
    , matching_(new QCPCurve(xAxis, yAxis))
    , longestPairs_(new QCPCurve(xAxis, yAxis))
    , marked_(addGraph())
{
    setAccessibleName(tr("Persistence diagram"));
    setMinimumSize(160, 140);
    xAxis->setLabel(tr("birth"));
    yAxis->setLabel(tr("death"));
    diagonal_->point1->setCoords(0, 0);
    diagonal_->point2->setCoords(1, 1);
    infinityText_->setText(QStringLiteral("∞"));
    infinityText_->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    infinityText_->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    infinityText_->position->setTypeY(QCPItemPosition::ptPlotCoords);
    marked_->setLineStyle(QCPGraph::lsNone);
    marked_->removeFromLegend();
    for (QCPCurve *lines : {thresholdLines_, matching_, longestPairs_})
        lines->removeFromLegend();
    // Beneath the points.
    addLayer(QStringLiteral("matching"), layer(QStringLiteral("main")), QCustomPlot::limBelow);
    matching_->setLayer(QStringLiteral("matching"));
    longestPairs_->setLayer(QStringLiteral("matching"));
    // The threshold moves sixty times a second: only its own layer is painted then.
    addLayer(QStringLiteral("threshold"), layer(QStringLiteral("main")), QCustomPlot::limAbove);
    layer(QStringLiteral("threshold"))->setMode(QCPLayer::lmBuffered);
    thresholdLines_->setLayer(QStringLiteral("threshold"));
    setMouseTracking(true);
    setSelectionRectMode(QCP::srmCustom);
    connect(selectionRect(), &QCPSelectionRect::accepted, this,
            [this](const QRect &region) { Q_EMIT regionMarked(region.normalized()); });
    setStyle(style_);
}

void DiagramPlot::follow(ViewState *state)
{
    FollowingView::follow(state);
    connect(this, &DiagramPlot::barClicked, state, &ViewState::selectBar);
    connect(this, &DiagramPlot::barHovered, state,
            [state](const std::optional<std::pair<Side, std::size_t>> &bar) {
                for (const Side side : bothSides)
                    state->setPreview(side,
                                      bar && bar->first == side && state->analysis(side) ? std::optional(
                                          selectBar(*state->analysis(side), bar->second, state->loopShown()))
                                                                                         : std::nullopt);
            });
    connect(this, &DiagramPlot::regionMarked, state, [this, state](const QRect &region) {
        for (const Side side : bothSides)
            if (state->analysis(side))
                state->setSelection(side, selectBars(*state->analysis(side)->barcode, barsIn(side, region)));
    });
    connect(this, &DiagramPlot::groundClicked, state, &ViewState::clearSelections);
}

void DiagramPlot::catchUp(const ViewState &state, OutdatedParts parts)
{
    if (parts.testFlag(Outdated::Looks))
        setStyle(Style::forPalette(palette()));
    if (parts.testFlag(Outdated::Analyses))
        setAnalyses(state.analysis(Side::A), state.analysis(Side::B), state.range());
    else if (parts.testFlag(Outdated::Own))
        drawMatching();
    if (parts.testFlag(Outdated::Selections))
        for (const Side side : bothSides)
            setSelection(side, state.selection(side));
    if (parts.testFlag(Outdated::Threshold))
        setThreshold(state.threshold());
}

void DiagramPlot::setStyle(const Style &style)
{
    style_ = style;
    applyStyle(*this, style);
    for (QCPAxis *axis : {xAxis, yAxis})
        axis->ticker()->setTickCount(4);
    diagonal_->setPen(style.pen(style.muted, 1));
    infinityLine_->setPen(style.pen(style.muted, 1, Qt::DotLine));
    infinityText_->setColor(style.muted);
    infinityText_->setFont(style.font);
    thresholdLines_->setPen(style.pen(style.accent, 1.3));
    matching_->setPen(style.pen(style.muted, 1));
    longestPairs_->setPen(style.pen(style.highlight, 2.4));
    QColor within = style.highlight;
    within.setAlpha(40);
    selectionRect()->setPen(style.pen(style.highlight, 1));
    selectionRect()->setBrush(within);
    marked_->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, style.pen(style.highlight, 2.4), Qt::NoBrush, 14));
    axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignRight | Qt::AlignBottom);
    rebuild();
}

void DiagramPlot::setAnalyses(std::shared_ptr<const Analysis> a, std::shared_ptr<const Analysis> b,
                              double range)
{
    hover(std::nullopt);
    analyses_ = {std::move(a), std::move(b)};
    range_ = range > 0 ? range : 1;
    drawMatching();
    rebuild();
}

void DiagramPlot::setThreshold(double threshold)
{
    threshold_ = threshold;
    moveThreshold();
    if (isVisible())
        layer(QStringLiteral("threshold"))->replot();
}

void DiagramPlot::setSelection(Side side, const Selection &selection)
{
    selections_[static_cast<std::size_t>(side)] = selection;
    markSelection();
    replot(QCustomPlot::rpQueuedReplot);
}

void DiagramPlot::setMatching(const DiagramMatching &matching, std::optional<int> dimension)
{
    matched_ = {matching, dimension, analyses_};
    if (!state())
        return drawMatching();
    matched_->of = {state()->analysis(Side::A), state()->analysis(Side::B)};
    outdate(Outdated::Own);
}

void DiagramPlot::clearMatching()
{
    matched_.reset();
    state() ? outdate(Outdated::Own) : drawMatching();
}

void DiagramPlot::drawMatching()
{
    matching_->data()->clear();
    longestPairs_->data()->clear();
    replot(QCustomPlot::rpQueuedReplot);
    if (!matched_ || !analyses_[0] || !analyses_[1]
        || !looksTheSame(matched_->of[0].get(), analyses_[0].get())
        || !looksTheSame(matched_->of[1].get(), analyses_[1].get()))
        return;
    const DiagramMatching &matching = matched_->matching;
    const std::optional<int> dimension = matched_->dimension;
    const auto pointsOf = [&](Side side) {
        std::vector<QPointF> points;
        for (const Bar &bar : analyses_[static_cast<std::size_t>(side)]->barcode->bars)
            if (!dimension || bar.dimension == *dimension)
                points.push_back(position(bar));
        return points;
    };
    const std::vector<QPointF> a = pointsOf(Side::A);
    const std::vector<QPointF> b = pointsOf(Side::B);
    const auto onDiagonal = [](const QPointF &point) {
        const double middle = (point.x() + point.y()) / 2;
        return QPointF(middle, middle);
    };
    double longest = 0;
    for (const DiagramMatching::Pair &pair : matching.pairs)
        longest = std::max(longest, pair.distance);
    std::array<QVector<double>, 2> x; // of the longest pairs, of the others
    std::array<QVector<double>, 2> y;
    for (const DiagramMatching::Pair &pair : matching.pairs) {
        if (pair.distance == 0)
            continue;
        const QPointF from = pair.a ? a.at(*pair.a) : onDiagonal(b.at(*pair.b));
        const QPointF to = pair.b ? b.at(*pair.b) : onDiagonal(a.at(*pair.a));
        const std::size_t which = pair.distance == longest ? 0 : 1;
        x[which] << from.x() << to.x() << qQNaN(); // a gap to the next
        y[which] << from.y() << to.y() << qQNaN();
    }
    longestPairs_->setData(x[0], y[0]);
    matching_->setData(x[1], y[1]);
}

QPointF DiagramPlot::position(const Bar &bar) const
{
    return {bar.birth, bar.essential() ? infinityLevel * range_ : bar.death};
}

void DiagramPlot::rebuild()
{
    while (graphCount() > 1) // the first one marks the selection
        removeGraph(graphCount() - 1);
    for (const Side side : bothSides) {
        const auto &analysis = analyses_[static_cast<std::size_t>(side)];
        if (!analysis)
            continue;
        for (int dimension = 0; dimension <= analysis->barcode->maxDimension; ++dimension) {
            QCPGraph *points = addGraph();
            points->setLineStyle(QCPGraph::lsNone);
            points->setScatterStyle(marker(dimension, side, style_));
            points->setAdaptiveSampling(false);
            const QString name = QStringLiteral("H%1").arg(dimension);
            points->setName(!analyses_[1] ? name : name + (side == Side::A ? tr(" of A") : tr(" of B")));
            for (const Bar &bar : analysis->barcode->bars)
                if (bar.dimension == dimension)
                    points->addData(position(bar).x(), position(bar).y());
        }
    }
    marked_->setLayer(QStringLiteral("overlay"));
    legend->setVisible(analyses_[0] != nullptr);
    infinityLine_->point1->setCoords(0, infinityLevel * range_);
    infinityLine_->point2->setCoords(range_, infinityLevel * range_);
    infinityText_->position->setCoords(0.99, infinityLevel * range_);
    xAxis->setRange(-0.03 * range_, 1.03 * range_);
    yAxis->setRange(-0.03 * range_, 1.16 * range_);
    markSelection();
    moveThreshold();
    replot(QCustomPlot::rpQueuedReplot);
}

void DiagramPlot::moveThreshold()
{
    // Alive at t: born left of the upright, dying above the level line.
    thresholdLines_->setData({threshold_, threshold_, -range_}, {2 * range_, threshold_, threshold_});
}

void DiagramPlot::markSelection()
{
    marked_->data()->clear();
    for (const Side side : bothSides) {
        const auto &analysis = analyses_[static_cast<std::size_t>(side)];
        const Selection &selection = selections_[static_cast<std::size_t>(side)];
        if (!analysis)
            continue;
        const std::vector<Bar> &bars = analysis->barcode->bars;
        for (std::size_t k = 0; k < bars.size(); ++k)
            if (selection.marks(k, bars[k]))
                marked_->addData(position(bars[k]).x(), position(bars[k]).y());
    }
}

std::optional<std::pair<Side, std::size_t>> DiagramPlot::barAt(const QPointF &point) const
{
    double nearest = 10; // pixels
    std::optional<std::pair<Side, std::size_t>> found;
    for (const Side side : bothSides) {
        const auto &analysis = analyses_[static_cast<std::size_t>(side)];
        if (!analysis)
            continue;
        for (std::size_t k = 0; k < analysis->barcode->bars.size(); ++k) {
            const QPointF at = position(analysis->barcode->bars[k]);
            const double distance =
                std::hypot(xAxis->coordToPixel(at.x()) - point.x(), yAxis->coordToPixel(at.y()) - point.y());
            if (distance < nearest) {
                nearest = distance;
                found = {side, k};
            }
        }
    }
    return found;
}

void DiagramPlot::fit(const QSize &size)
{
    constexpr int axisRoom = 72; // labels and numbers beside the plot
    const int side = std::max(60, std::min(size.width(), size.height()) - axisRoom);
    axisRect()->setMaximumSize(side, side);
    constexpr int roomForFour = 120;
    for (QCPAxis *axis : {xAxis, yAxis})
        axis->ticker()->setTickCount(side < roomForFour ? 2 : 4);
}

void DiagramPlot::resizeEvent(QResizeEvent *event)
{
    fit(size());
    FollowingView::resizeEvent(event);
}

std::vector<std::size_t> DiagramPlot::barsIn(Side side, const QRect &region) const
{
    std::vector<std::size_t> found;
    const auto &analysis = analyses_[static_cast<std::size_t>(side)];
    for (std::size_t k = 0; analysis && k < analysis->barcode->bars.size(); ++k) {
        const QPointF at = position(analysis->barcode->bars[k]);
        if (QRectF(region).contains(xAxis->coordToPixel(at.x()), yAxis->coordToPixel(at.y())))
            found.push_back(k);
    }
    return found;
}

void DiagramPlot::mousePressEvent(QMouseEvent *event)
{
    pressedAt_ = event->position();
    FollowingView::mousePressEvent(event);
}

void DiagramPlot::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton)
        hover(barAt(event->position()));
    FollowingView::mouseMoveEvent(event);
}

void DiagramPlot::mouseReleaseEvent(QMouseEvent *event)
{
    constexpr double clickRadius = 4;
    const bool isClick = (event->position() - pressedAt_).manhattanLength() < clickRadius;
    if (isClick)
        selectionRect()->cancel();
    FollowingView::mouseReleaseEvent(event);
    if (!isClick || event->button() != Qt::LeftButton)
        return;
    if (const auto hit = barAt(event->position()))
        Q_EMIT barClicked(hit->first, hit->second);
    else
        Q_EMIT groundClicked();
}

void DiagramPlot::leaveEvent(QEvent *event)
{
    hover(std::nullopt);
    FollowingView::leaveEvent(event);
}

void DiagramPlot::hover(const std::optional<std::pair<Side, std::size_t>> &bar)
{
    if (bar == hovered_)
        return;
    hovered_ = bar;
    setCursor(bar ? Qt::PointingHandCursor : Qt::ArrowCursor);
    Q_EMIT barHovered(bar);
}

bool DiagramPlot::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto hit = barAt(help->pos()))
            QToolTip::showText(
                help->globalPos(),
                asToolTip(describeBar(*analyses_[static_cast<std::size_t>(hit->first)], hit->second)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return FollowingView::event(event);
}

} // namespace attopo
