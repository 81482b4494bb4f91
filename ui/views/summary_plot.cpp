#include "summary_plot.h"

#include "colour_map.h"
#include "merge_tree_lines.h"
#include "plot_style.h"
#include "text_positions.h"

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

std::size_t place(int dimension) { return static_cast<std::size_t>(dimension); }

/// "χ = β0 − β1 + …", of the dimensions that there are.
QString eulerSum(const Summaries &summaries)
{
    QString sum = QStringLiteral("χ = β0");
    for (std::size_t k = 1; k < summaries.dimensions.size(); ++k)
        sum += (k % 2 == 0 ? QStringLiteral(" + β%1") : QStringLiteral(" − β%1")).arg(k);
    return sum;
}

} // namespace

SummaryPlot::SummaryPlot(QWidget *parent)
    : FollowingView(parent)
    , thresholdLine_(new QCPItemLine(this))
    , nothing_(new QCPItemText(this))
{
    setAccessibleName(tr("Summary of the barcode"));
    setMinimumSize(160, 140);
    for (QCPItemPosition *end : {thresholdLine_->start, thresholdLine_->end}) {
        end->setTypeX(QCPItemPosition::ptPlotCoords);
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    thresholdLine_->setClipToAxisRect(true);
    // The threshold moves sixty times a second: only its own layer is painted then.
    addLayer(QStringLiteral("threshold"), layer(QStringLiteral("main")), QCustomPlot::limAbove);
    layer(QStringLiteral("threshold"))->setMode(QCPLayer::lmBuffered);
    thresholdLine_->setLayer(QStringLiteral("threshold"));
    nothing_->position->setType(QCPItemPosition::ptAxisRectRatio);
    nothing_->position->setCoords(0.5, 0.5);
    axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignRight | Qt::AlignTop);
    setStyle(style_);
}

void SummaryPlot::catchUp(const ViewState &state, OutdatedParts parts)
{
    if (parts.testFlag(Outdated::Looks))
        setStyle(Style::forPalette(palette()));
    if (parts.testFlag(Outdated::Selections))
        for (const Side side : bothSides)
            setSelection(side, state.selection(side));
    if (parts.testFlag(Outdated::Threshold))
        setThreshold(state.threshold());
}

void SummaryPlot::setStyle(const Style &style)
{
    style_ = style;
    applyStyle(*this, style);
    thresholdLine_->setPen(style.pen(style.accent, 1.3));
    nothing_->setColor(style.muted);
    nothing_->setFont(style.font);
    rebuild();
}

void SummaryPlot::setThreshold(double threshold)
{
    threshold_ = threshold;
    moveThreshold();
    if (isVisible())
        layer(QStringLiteral("threshold"))->replot();
}

void SummaryPlot::setPicture(SummaryPicture picture, int dimension, Side side, const SummarisedText &a,
                             const SummarisedText &b)
{
    picture_ = picture;
    dimension_ = dimension;
    side_ = side;
    texts_ = {a, b};
    rebuild();
}

double SummaryPlot::range() const
{
    double largest = 0;
    for (const SummarisedText &text : texts_)
        if (text.analysis)
            largest = std::max(largest, text.analysis->barcode->largestValue());
    return largest > 0 ? largest : 1;
}

const SummarisedText &SummaryPlot::shown() const
{
    const SummarisedText &wanted = texts_[static_cast<std::size_t>(side_)];
    return wanted.analysis || texts_[1].analysis == nullptr ? (wanted.analysis ? wanted : texts_[0])
                                                            : texts_[1];
}

const DimensionSummary *SummaryPlot::ofDimension(const Summaries &summaries) const
{
    return place(dimension_) < summaries.dimensions.size() ? &summaries.dimensions[place(dimension_)]
                                                           : nullptr;
}

void SummaryPlot::rebuild()
{
    clearPlottables();
    nothing_->setText({});
    nothing_->setVisible(false);
    legend->setVisible(false);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setTicker(QSharedPointer<QCPAxisTicker>::create());
        axis->ticker()->setTickCount(4);
        axis->setRangeReversed(false);
        axis->setTickLabelRotation(0);
        axis->grid()->setVisible(true);
    }
    const SummarisedText &one = shown();
    const bool tree = picture_ == SummaryPicture::MergeTree;
    if (one.analysis) {
        switch (picture_) {
        case SummaryPicture::BettiCurves:
        case SummaryPicture::EulerCurve:
        case SummaryPicture::LifespanCurves:
        case SummaryPicture::Lengths:
            for (const Side side : bothSides)
                if (const auto &summaries = texts_[static_cast<std::size_t>(side)].summaries) {
                    if (picture_ == SummaryPicture::Lengths)
                        drawLengths(*summaries, side);
                    else
                        drawCurves(*summaries, side);
                }
            break;
        case SummaryPicture::Landscape:
            drawLandscape(*one.summaries);
            break;
        case SummaryPicture::Image:
            drawImage(*one.summaries);
            break;
        case SummaryPicture::MergeTree:
            drawMergeTree(one);
            break;
        }
    }
    if (plottableCount() == 0) {
        nothing_->setText(!one.analysis ? QString()
                              : tree    ? tr("An imported diagram does not tell\nwhich tokens come together.")
                                        : tr("There are no bars of H%1 that end.").arg(dimension_));
        nothing_->setVisible(true);
        xAxis->setRange(0, range());
        yAxis->setRange(0, 1);
    } else if (!tree && picture_ != SummaryPicture::Image) {
        yAxis->rescale();
        const QCPRange values = yAxis->range();
        yAxis->setRange(std::min(0.0, values.lower * 1.05), values.upper > 0 ? values.upper * 1.08 : 1);
    }
    moveThreshold();
    markSelection();
    replot(QCustomPlot::rpQueuedReplot);
}

void SummaryPlot::drawCurves(const Summaries &summaries, Side side)
{
    if (picture_ != SummaryPicture::LifespanCurves)
        countOn(*yAxis);
    xAxis->setLabel(tr("filtration value"));
    xAxis->setRange(0, 1.02 * range());
    yAxis->setLabel(picture_ == SummaryPicture::BettiCurves      ? tr("Betti number")
                        : picture_ == SummaryPicture::EulerCurve ? eulerSum(summaries)
                                                                 : tr("sum of lengths"));
    const auto draw = [&](const StepCurve &curve, const QColor &colour, const QString &name) {
        if (curve.positions.empty())
            return;
        QCPGraph *graph = addGraph();
        graph->setLineStyle(QCPGraph::lsStepLeft);
        graph->setAdaptiveSampling(false);
        graph->setPen(style_.pen(colour, 1.6, side == Side::A ? Qt::SolidLine : Qt::DashLine));
        graph->setName(!texts_[0].analysis || !texts_[1].analysis
                           ? name
                           : name + (side == Side::A ? tr(" of A") : tr(" of B")));
        QVector<double> x(curve.positions.begin(), curve.positions.end());
        QVector<double> y(curve.values.begin(), curve.values.end());
        x << 2 * range() + x.last();
        y << y.last();
        graph->setData(x, y, true);
    };
    if (picture_ == SummaryPicture::EulerCurve)
        draw(summaries.euler, style_.text, tr("Euler curve"));
    else
        for (std::size_t dimension = 0; dimension < summaries.dimensions.size(); ++dimension) {
            const DimensionSummary &summary = summaries.dimensions[dimension];
            if (picture_ == SummaryPicture::BettiCurves)
                draw(summary.betti, style_.homology[dimension], QStringLiteral("β%1").arg(dimension));
            else
                draw(summary.lifespan, style_.homology[dimension], QStringLiteral("H%1").arg(dimension));
        }
    legend->setVisible(graphCount() > 1);
}

void SummaryPlot::drawLandscape(const Summaries &summaries)
{
    xAxis->setLabel(tr("filtration value"));
    xAxis->setRange(0, 1.02 * range());
    yAxis->setLabel(tr("λ of H%1").arg(dimension_));
    const DimensionSummary *const summary = ofDimension(summaries);
    if (!summary)
        return;
    const Matrix &landscape = summary->landscape;
    const QVector<double> positions(summaries.landscapePositions.begin(), summaries.landscapePositions.end());
    for (std::size_t level = 0; level < landscape.rows; ++level) {
        const QVector<double> values(landscape.row(level), landscape.row(level) + landscape.columns);
        if (std::all_of(values.begin(), values.end(), [](double value) { return value == 0; }))
            break;
        QCPGraph *graph = addGraph();
        QColor colour = style_.homology[place(dimension_)];
        colour.setAlphaF(1 - 0.17F * static_cast<float>(level));
        graph->setPen(style_.pen(colour, 1.6));
        graph->setName(QStringLiteral("λ%1").arg(level + 1));
        graph->setData(positions, values, true);
    }
    legend->setVisible(graphCount() > 0);
}

void SummaryPlot::drawImage(const Summaries &summaries)
{
    const PersistenceImageGrid &grid = summaries.imageGrid;
    xAxis->setLabel(tr("birth"));
    yAxis->setLabel(tr("length of H%1 bars").arg(dimension_));
    xAxis->setRange(0, grid.birthTo);
    yAxis->setRange(0, grid.persistenceTo);
    const DimensionSummary *const summary = ofDimension(summaries);
    if (!summary)
        return;
    const Matrix &image = summary->image;
    if (std::all_of(image.values.begin(), image.values.end(), [](double value) { return value == 0; }))
        return;
    auto *map = new VectorColourMap(xAxis, yAxis);
    const auto columns = static_cast<int>(image.columns);
    const auto rows = static_cast<int>(image.rows);
    map->data()->setSize(columns, rows);
    const double halfColumn = grid.birthTo / static_cast<double>(columns) / 2;
    const double halfRow = grid.persistenceTo / static_cast<double>(rows) / 2;
    map->data()->setRange({halfColumn, grid.birthTo - halfColumn}, {halfRow, grid.persistenceTo - halfRow});
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            map->data()->setCell(column, row,
                                 image(static_cast<std::size_t>(row), static_cast<std::size_t>(column)));
    QCPColorGradient gradient;
    gradient.setColorInterpolation(QCPColorGradient::ciRGB);
    gradient.setColorStopAt(0, style_.background);
    gradient.setColorStopAt(1, style_.homology[place(dimension_)]);
    map->setGradient(gradient);
    map->setInterpolate(false);
    map->rescaleDataRange();
}

void SummaryPlot::drawLengths(const Summaries &summaries, Side side)
{
    xAxis->setLabel(tr("length of H%1 bars").arg(dimension_));
    yAxis->setLabel(tr("number of bars"));
    countOn(*yAxis);
    xAxis->setRange(0, range());
    const DimensionSummary *const summary = ofDimension(summaries);
    if (!summary)
        return;
    const LengthHistogram &histogram = summary->lengths;
    if (std::all_of(histogram.counts.begin(), histogram.counts.end(),
                    [](std::size_t count) { return count == 0; }))
        return;
    QVector<double> middles;
    QVector<double> counts;
    for (std::size_t k = 0; k < histogram.counts.size(); ++k) {
        middles << (histogram.edges[k] + histogram.edges[k + 1]) / 2;
        counts << static_cast<double>(histogram.counts[k]);
    }
    auto *columns = new QCPBars(xAxis, yAxis);
    columns->setWidth(histogram.edges[1] - histogram.edges[0]);
    const QColor colour = style_.homology[place(dimension_)];
    QColor fill = colour;
    fill.setAlpha(side == Side::A ? 120 : 0);
    columns->setPen(style_.pen(colour, 1.3, side == Side::A ? Qt::SolidLine : Qt::DashLine));
    columns->setBrush(fill);
    columns->setName(side == Side::A ? tr("A") : tr("B"));
    columns->setData(middles, counts, true);
    legend->setVisible(texts_[0].analysis && texts_[1].analysis);
}

void SummaryPlot::drawMergeTree(const SummarisedText &text)
{
    const TokenSpace &space = *text.analysis->space;
    const MergeTree &tree = text.summaries->mergeTree;
    xAxis->setLabel(tr("filtration value"));
    yAxis->setLabel({});
    const double n = static_cast<double>(std::max<std::size_t>(tree.vertices, 1));
    xAxis->setRange(0, 1.02 * range());
    yAxis->setRange(-0.5, n - 0.5);
    yAxis->setRangeReversed(true);
    yAxis->grid()->setVisible(false);
    if (space.tokens.empty())
        return;
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    constexpr double pixelsPerLabel = 13;
    const auto every = std::max<std::size_t>(
        1, static_cast<std::size_t>(std::ceil(n * pixelsPerLabel / std::max(100, height() - 60))));
    const QStringList labels = tokenLabels(space.tokens);
    for (std::size_t k = 0; k < tree.leafOrder.size(); k += every)
        ticker->addTick(static_cast<double>(k), labels[tree.leafOrder[k]]);
    yAxis->setTicker(ticker);
    const MergeTreeLines drawn = mergeTreeLines(tree, 2 * range());
    auto *lines = new QCPCurve(xAxis, yAxis);
    lines->setPen(style_.pen(style_.homology[0], 1.3));
    lines->setData(drawn.x, drawn.y);
}

void SummaryPlot::setSelection(Side side, const Selection &selection)
{
    selections_[static_cast<std::size_t>(side)] = selection;
    if (picture_ != SummaryPicture::MergeTree || &shown() != &texts_[static_cast<std::size_t>(side)])
        return;
    markSelection();
    replot(QCustomPlot::rpQueuedReplot);
}

void SummaryPlot::markSelection()
{
    for (QCPAbstractItem *mark : marks_)
        removeItem(mark);
    marks_.clear();
    const SummarisedText &text = shown();
    if (picture_ != SummaryPicture::MergeTree || !text.analysis || !text.summaries)
        return;
    const Selection &selection = selections_[&text == &texts_[0] ? 0 : 1];
    const std::vector<int> &order = text.summaries->mergeTree.leafOrder;
    constexpr std::size_t mostMarks = 60; // beyond it everything would be marked
    for (std::size_t row = 0; row < order.size() && marks_.size() < mostMarks; ++row) {
        if (!selection.contains(order[row]))
            continue;
        auto *mark = new QCPItemRect(this);
        for (QCPItemPosition *corner : {mark->topLeft, mark->bottomRight}) {
            corner->setTypeX(QCPItemPosition::ptAxisRectRatio);
            corner->setTypeY(QCPItemPosition::ptPlotCoords);
        }
        const auto place = static_cast<double>(row);
        mark->topLeft->setCoords(0, place - 0.5);
        mark->bottomRight->setCoords(1, place + 0.5);
        QColor fill = style_.highlight;
        fill.setAlpha(60);
        mark->setBrush(fill);
        mark->setPen(Qt::NoPen);
        marks_.push_back(mark);
    }
}

std::optional<int> SummaryPlot::tokenAt(const QPoint &point) const
{
    const SummarisedText &text = shown();
    if (picture_ != SummaryPicture::MergeTree || !text.summaries || point.y() < axisRect()->top()
        || point.y() > axisRect()->bottom() || point.x() > axisRect()->right())
        return std::nullopt; // to the left of the rows stand their names
    const double row = std::round(yAxis->pixelToCoord(point.y()));
    const std::vector<int> &order = text.summaries->mergeTree.leafOrder;
    if (row < 0 || row >= static_cast<double>(order.size()))
        return std::nullopt;
    return order[static_cast<std::size_t>(row)];
}

void SummaryPlot::hover(const std::optional<int> &token)
{
    if (std::exchange(hovered_, token) != token)
        Q_EMIT tokenHovered(&shown() == &texts_[0] ? Side::A : Side::B, token);
}

void SummaryPlot::mouseMoveEvent(QMouseEvent *event)
{
    hover(tokenAt(event->pos()));
    FollowingView::mouseMoveEvent(event);
}

void SummaryPlot::mouseReleaseEvent(QMouseEvent *event)
{
    if (const auto token = tokenAt(event->pos()); token && event->button() == Qt::LeftButton)
        Q_EMIT tokenClicked(&shown() == &texts_[0] ? Side::A : Side::B, *token);
    FollowingView::mouseReleaseEvent(event);
}

void SummaryPlot::leaveEvent(QEvent *event)
{
    hover(std::nullopt);
    FollowingView::leaveEvent(event);
}

void SummaryPlot::moveThreshold()
{
    const bool alongThreshold = picture_ != SummaryPicture::Image && picture_ != SummaryPicture::Lengths;
    thresholdLine_->setVisible(alongThreshold && shown().analysis);
    thresholdLine_->start->setCoords(threshold_, 0);
    thresholdLine_->end->setCoords(threshold_, 1);
}

} // namespace attopo
