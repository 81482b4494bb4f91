#include "growth_plot.h"

#include "colour_map.h"
#include "plot_style.h"
#include "text_positions.h"

#include <QMouseEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace attopo {

namespace {

constexpr std::size_t surfaceThresholds = 160;

} // namespace

GrowthPlot::GrowthPlot(QWidget *parent)
    : FollowingView(parent)
    , thresholdLine_(new QCPItemLine(this))
    , stepLine_(new QCPItemLine(this))
    , nothing_(new QCPItemText(this))
    , colourBar_(new ColourBar(this))
{
    setAccessibleName(tr("The text over time"));
    setMinimumSize(160, 140);
    plotLayout()->addElement(0, 1, colourBar_);
    colourBar_->setMinimumSize(10, 10);
    auto *group = new QCPMarginGroup(this);
    axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    colourBar_->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    for (QCPItemPosition *end : {thresholdLine_->start, thresholdLine_->end}) {
        end->setTypeX(QCPItemPosition::ptAxisRectRatio);
        end->setTypeY(QCPItemPosition::ptPlotCoords);
    }
    for (QCPItemPosition *end : {stepLine_->start, stepLine_->end}) {
        end->setTypeX(QCPItemPosition::ptPlotCoords);
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    addLayer(QStringLiteral("lines"), layer(QStringLiteral("main")), QCustomPlot::limAbove);
    layer(QStringLiteral("lines"))->setMode(QCPLayer::lmBuffered);
    for (QCPItemLine *line : {thresholdLine_, stepLine_}) {
        line->setClipToAxisRect(true);
        line->setLayer(QStringLiteral("lines"));
    }
    nothing_->position->setType(QCPItemPosition::ptAxisRectRatio);
    nothing_->position->setCoords(0.5, 0.5);
    axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignLeft | Qt::AlignTop);
    setStyle(style_);
}

void GrowthPlot::catchUp(const ViewState &state, OutdatedParts parts)
{
    if (parts.testFlag(Outdated::Looks))
        setStyle(Style::forPalette(palette()));
    if (parts.testFlag(Outdated::Threshold))
        setThreshold(state.threshold());
}

void GrowthPlot::setStyle(const Style &style)
{
    style_ = style;
    applyStyle(*this, style);
    QCPAxis *scale = colourBar_->axis(QCPAxis::atRight);
    scale->setTickLabelFont(style.smallFont());
    scale->setTickLabelColor(style.muted);
    scale->setBasePen(style.pen(style.faint, 1));
    scale->setTickPen(style.pen(style.faint, 1));
    scale->setSubTickPen(Qt::NoPen);
    thresholdLine_->setPen(style.pen(style.accent, 1.3));
    stepLine_->setPen(style.pen(style.highlight, 1.6));
    nothing_->setColor(style.muted);
    nothing_->setFont(style.font);
    rebuild();
}

void GrowthPlot::setPicture(GrowthPicture picture, int dimension,
                            std::shared_ptr<const GrowthOverview> overview)
{
    picture_ = picture;
    dimension_ = dimension;
    overview_ = std::move(overview);
    rebuild();
}

void GrowthPlot::setThreshold(double threshold)
{
    threshold_ = threshold;
    if (picture_ == GrowthPicture::BettiNumbers) {
        rebuild();
    } else {
        moveLines();
        if (isVisible())
            layer(QStringLiteral("lines"))->replot();
    }
}

void GrowthPlot::setStep(std::optional<std::size_t> step)
{
    step_ = step;
    moveLines();
    if (isVisible())
        layer(QStringLiteral("lines"))->replot();
}

void GrowthPlot::rebuild()
{
    clearPlottables();
    legend->setVisible(false);
    showScale(false);
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
    yAxis->ticker()->setTickCount(4);
    const bool exists = overview_ && !overview_->growth.steps.empty();
    xAxis->setVisible(exists);
    yAxis->setVisible(exists);
    nothing_->setVisible(!exists);
    nothing_->setText(overview_ && !overview_->error.isEmpty() ? overview_->error
                                                               : tr("Nothing is read yet"));
    if (exists) {
        const auto last = static_cast<double>(std::max(overview_->steps, overview_->growth.steps.size()));
        xAxis->setRange(-0.5, last - 0.5);
        xAxis->setLabel(overview_->growth.onePass ? tr("read up to token") : tr("text read up to token"));
        nameSteps();
        switch (picture_) {
        case GrowthPicture::BettiSurface:
            drawSurface();
            break;
        case GrowthPicture::Vines:
            drawVines();
            break;
        case GrowthPicture::BettiNumbers:
            drawNumbers();
            break;
        }
    }
    moveLines();
    replot(QCustomPlot::rpQueuedReplot);
}

void GrowthPlot::showScale(bool shown)
{
    colourBar_->setVisible(shown);
    colourBar_->axis(QCPAxis::atRight)->setVisible(shown);
    colourBar_->setMaximumSize(shown ? 10 : 0, QWIDGETSIZE_MAX);
    colourBar_->setMinimumSize(shown ? 10 : 0, 10);
}

void GrowthPlot::nameSteps()
{
    // Tokens by name while there is room for them, else by number.
    const auto &steps = overview_->growth.steps;
    constexpr std::size_t mostNames = 28;
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const bool named = overview_->steps <= mostNames;
    const std::size_t stride = named ? 1 : std::max<std::size_t>(1, overview_->steps / 8);
    const QStringList labels = tokenLabels(overview_->growth.points);
    for (std::size_t s = 0; s < steps.size(); s += stride) {
        const std::size_t point = steps[s].read - 1;
        ticker->addTick(static_cast<double>(s),
                        named && point < overview_->growth.points.size()
                            ? labels[static_cast<qsizetype>(point)]
                            : QString::number(steps[s].read));
    }
    xAxis->setTicker(ticker);
    xAxis->setTickLabelRotation(named ? -60 : 0);
}

void GrowthPlot::drawSurface()
{
    const auto &steps = overview_->growth.steps;
    yAxis->setLabel(tr("threshold"));
    const std::vector<double> thresholds = evenThresholds(steps, surfaceThresholds);
    yAxis->setRange(0, thresholds.back() > 0 ? thresholds.back() : 1);
    const std::vector<Matrix> surface = bettiSurface(steps, thresholds);
    if (static_cast<std::size_t>(dimension_) >= surface.size() || thresholds.back() <= 0)
        return;
    const Matrix &betti = surface[static_cast<std::size_t>(dimension_)];
    auto *map = new VectorColourMap(xAxis, yAxis);
    map->setInterpolate(false);
    map->setTightBoundary(false);
    map->data()->setSize(static_cast<int>(betti.rows), static_cast<int>(betti.columns));
    map->data()->setRange({0, static_cast<double>(betti.rows) - 1}, {0, thresholds.back()});
    double largest = 1;
    for (std::size_t s = 0; s < betti.rows; ++s)
        for (std::size_t t = 0; t < betti.columns; ++t) {
            map->data()->setCell(static_cast<int>(s), static_cast<int>(t), betti(s, t));
            largest = std::max(largest, betti(s, t));
        }
    QCPColorGradient gradient;
    gradient.clearColorStops();
    const QColor hue = style_.homology[static_cast<std::size_t>(dimension_)];
    gradient.setColorStopAt(0, style_.background);
    gradient.setColorStopAt(1 / (largest + 1), mixed(style_.background, hue, 0.25));
    gradient.setColorStopAt(0.6, hue);
    gradient.setColorStopAt(1, style_.dark ? hue.lighter(150) : hue.darker(240));
    map->setGradient(gradient);
    map->setDataRange({0, largest});
    colourBar_->gradient = gradient;
    countOn(*colourBar_->axis(QCPAxis::atRight));
    colourBar_->axis(QCPAxis::atRight)->setRange(0, largest);
    showScale(true);
}

void GrowthPlot::drawVines()
{
    yAxis->setLabel(tr("length of the bar"));
    yAxis->setRange(0, 1);
    if (!overview_->vines) {
        nothing_->setVisible(true);
        nothing_->setText(tr("The text is being read…"));
        return;
    }
    double longest = 0;
    for (const Vine &vine : overview_->vines->vines)
        if (vine.dimension == dimension_)
            for (const Vine::Leaf &leaf : vine.leaves)
                if (leaf.death < infinity)
                    longest = std::max(longest, leaf.death - leaf.birth);
    if (longest <= 0) {
        nothing_->setVisible(true);
        nothing_->setText(tr("There is no bar of this dimension that ends"));
        return;
    }
    yAxis->setRange(0, 1.05 * longest);
    for (const Vine &vine : overview_->vines->vines) {
        if (vine.dimension != dimension_)
            continue;
        QVector<double> x, y;
        double length = 0;
        for (const Vine::Leaf &leaf : vine.leaves)
            if (leaf.death < infinity) {
                x.append(static_cast<double>(leaf.step));
                y.append(leaf.death - leaf.birth);
                length = std::max(length, y.last());
            }
        if (x.isEmpty())
            continue;
        // Long bars stand out of the many short ones.
        auto *graph = addGraph();
        QColor colour = style_.homology[static_cast<std::size_t>(dimension_)];
        colour.setAlphaF(static_cast<float>(0.2 + 0.8 * length / longest));
        graph->setPen(style_.pen(colour, 0.8 + 1.4 * length / longest));
        if (x.size() == 1)
            graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colour, 3));
        graph->setData(x, y, true);
    }
}

void GrowthPlot::drawNumbers()
{
    const auto &steps = overview_->growth.steps;
    yAxis->setLabel(tr("Betti number at the threshold"));
    countOn(*yAxis);
    double largest = 1;
    for (int dimension = 0; dimension <= steps.back().barcode.maxDimension; ++dimension) {
        QVector<double> x, y;
        for (std::size_t s = 0; s < steps.size(); ++s) {
            const auto &bars = steps[s].barcode.bars;
            x.append(static_cast<double>(s));
            y.append(static_cast<double>(std::count_if(bars.begin(), bars.end(), [&](const Bar &bar) {
                return bar.dimension == dimension && bar.aliveAt(threshold_);
            })));
            largest = std::max(largest, y.last());
        }
        auto *graph = addGraph();
        graph->setName(QStringLiteral("β%1").arg(dimension));
        graph->setLineStyle(QCPGraph::lsStepCenter);
        graph->setPen(style_.pen(style_.homology[static_cast<std::size_t>(dimension)], 1.8));
        graph->setData(x, y, true);
    }
    yAxis->setRange(0, 1.08 * largest);
    legend->setVisible(true);
}

void GrowthPlot::moveLines()
{
    const bool surface =
        overview_ && !overview_->growth.steps.empty() && picture_ == GrowthPicture::BettiSurface;
    thresholdLine_->setVisible(surface);
    thresholdLine_->start->setCoords(0, threshold_);
    thresholdLine_->end->setCoords(1, threshold_);
    stepLine_->setVisible(step_.has_value() && overview_ && !overview_->growth.steps.empty());
    if (step_) {
        stepLine_->start->setCoords(static_cast<double>(*step_), 0);
        stepLine_->end->setCoords(static_cast<double>(*step_), 1);
    }
}

void GrowthPlot::mousePressEvent(QMouseEvent *event)
{
    const bool exists = overview_ && !overview_->growth.steps.empty();
    if (exists && event->button() == Qt::LeftButton && axisRect()->rect().contains(event->pos())) {
        const double x = std::round(xAxis->pixelToCoord(event->pos().x()));
        const auto last = static_cast<double>(overview_->growth.steps.size() - 1);
        const auto step = static_cast<std::size_t>(std::clamp(x, 0.0, last));
        const double y = yAxis->pixelToCoord(event->pos().y());
        Q_EMIT clicked(
            step, picture_ == GrowthPicture::BettiSurface ? std::optional(std::max(y, 0.0)) : std::nullopt);
    }
    FollowingView::mousePressEvent(event);
}

} // namespace attopo
