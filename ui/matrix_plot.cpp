#include "matrix_plot.h"

#include "paint_barcode.h"
#include "paint_complex.h"
#include "text_positions.h"
#include "tool_tip.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

/// A colour map that is painted as rectangles where the device wants vectors, equal neighbours of a row as
/// one.
class VectorColourMap : public QCPColorMap {
public:
    using QCPColorMap::QCPColorMap;

protected:
    void draw(QCPPainter *painter) override
    {
        const int n = data()->keySize();
        constexpr int mostVectorRows =
            300; // beyond it a figure would have more rectangles than a reader bears
        if (!painter->modes().testFlag(QCPPainter::pmVectorized) || n > mostVectorRows)
            return QCPColorMap::draw(painter);
        applyDefaultAntialiasingHint(painter);
        QCPColorGradient gradient = this->gradient();
        for (int row = 0; row < n; ++row)
            for (int begin = 0; begin < n;) {
                const QRgb colour = gradient.color(data()->cell(begin, row), dataRange());
                int end = begin + 1;
                while (end < n && gradient.color(data()->cell(end, row), dataRange()) == colour)
                    ++end;
                const QPointF from = coordsToPixels(begin - 0.5, row - 0.5);
                const QPointF to = coordsToPixels(end - 0.5, row + 0.5);
                painter->fillRect(QRectF(from, to).normalized(), QColor(colour));
                begin = end;
            }
    }
};

/// The colours of a gradient from bottom to top, in rectangles as well.
class ColourBar : public QCPAxisRect {
public:
    explicit ColourBar(QCustomPlot *plot)
        : QCPAxisRect(plot, false)
    {
        addAxis(QCPAxis::atRight)->setRange(0, 1);
    }

    QCPColorGradient gradient;

protected:
    void draw(QCPPainter *painter) override
    {
        constexpr int steps = 64;
        const QRectF area(rect());
        for (int k = 0; k < steps; ++k)
            painter->fillRect(QRectF(area.left(), area.bottom() - (k + 1) * area.height() / steps,
                                     area.width(), area.height() / steps + 0.5),
                              QColor(gradient.color(k, QCPRange(0, steps - 1))));
    }
};

} // namespace

MatrixPlot::MatrixPlot(Content content, QWidget *parent)
    : QCustomPlot(parent)
    , content_(content)
    , map_(new VectorColourMap(xAxis2, yAxis))
    , colourBar_(new ColourBar(this))
    , emptyText_(new QCPItemText(this))
{
    setAccessibleName(content == Content::Distances ? tr("Distance matrix") : tr("Attention"));
    setMinimumSize(160, 140);
    xAxis->setVisible(false);
    xAxis2->setVisible(true);
    yAxis->setRangeReversed(true);
    xAxis2->setTickLabelRotation(-60);
    for (QCPAxis *axis : {xAxis2, yAxis}) {
        axis->grid()->setVisible(false);
        axis->setSubTicks(false);
        axis->setTickLength(0, 0);
    }
    if (content == Content::Attention) {
        xAxis2->setLabel(tr("attended to"));
        yAxis->setLabel(tr("attending"));
    }
    plotLayout()->addElement(0, 1, colourBar_);
    colourBar_->setMinimumSize(10, 10);
    map_->setInterpolate(false);
    map_->setTightBoundary(false);
    auto *group = new QCPMarginGroup(this);
    axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    colourBar_->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    emptyText_->position->setType(QCPItemPosition::ptAxisRectRatio);
    emptyText_->position->setCoords(0.5, 0.5);
    setStyle(style_);
}

void MatrixPlot::setStyle(const Style &style)
{
    style_ = style;
    setBackground(style.background);
    for (QCPAxis *axis : {xAxis2, yAxis, colourBar_->axis(QCPAxis::atRight)}) {
        axis->setTickLabelFont(style.smallFont());
        axis->setLabelFont(style.smallFont());
        axis->setTickLabelColor(style.text);
        axis->setLabelColor(style.muted);
        axis->setBasePen(QPen(style.faint, 1));
        axis->setTickPen(QPen(style.faint, 1));
        axis->setSubTickPen(Qt::NoPen);
    }
    emptyText_->setColor(style.muted);
    emptyText_->setFont(style.font);
    // Near tokens and strong attention dark on light paper, bright on dark: one hue, ordered by lightness.
    QCPColorGradient gradient;
    gradient.clearColorStops();
    const QColor strong = style.homology[0];
    const bool strongIsHigh = content_ == Content::Attention;
    gradient.setColorStopAt(strongIsHigh ? 0 : 1, style.background);
    gradient.setColorStopAt(strongIsHigh ? 0.45 : 0.55, strong);
    gradient.setColorStopAt(strongIsHigh ? 1 : 0, style.dark ? strong.lighter(160) : strong.darker(260));
    map_->setGradient(gradient);
    static_cast<ColourBar *>(colourBar_)->gradient = gradient;
    invalidate();
}

const SquareMatrix *MatrixPlot::matrix() const
{
    if (!analysis_)
        return nullptr;
    const SquareMatrix &m =
        content_ == Content::Distances ? analysis_->space->distances : analysis_->space->attention;
    return m.n() > 0 ? &m : nullptr;
}

void MatrixPlot::setAnalysis(std::shared_ptr<const Analysis> analysis)
{
    analysis_ = std::move(analysis);
    invalidate();
}

void MatrixPlot::setSelection(const Selection &selection)
{
    selection_ = selection;
    if (!stale_) {
        markSelection();
        replot(QCustomPlot::rpQueuedReplot);
    }
}

void MatrixPlot::invalidate()
{
    stale_ = true;
    if (isVisible())
        rebuild();
}

void MatrixPlot::showEvent(QShowEvent *event)
{
    if (stale_)
        rebuild();
    QCustomPlot::showEvent(event);
}

void MatrixPlot::rebuild()
{
    stale_ = false;
    const SquareMatrix *m = matrix();
    map_->setVisible(m != nullptr);
    colourBar_->setVisible(m != nullptr);
    for (QCPAxis *axis : {xAxis2, yAxis, colourBar_->axis(QCPAxis::atRight)})
        axis->setVisible(m != nullptr);
    emptyText_->setVisible(!m);
    emptyText_->setText(analysis_ && analysis_->space->distances.n() > 0
                            ? tr("A distance matrix was imported:\nthere is no attention to show")
                            : tr("No matrix yet"));
    if (m) {
        const auto n = static_cast<int>(m->n());
        map_->data()->setSize(n, n);
        map_->data()->setRange({0, static_cast<double>(n - 1)}, {0, static_cast<double>(n - 1)});
        double largest = 0;
        for (const double value : m->values)
            if (value < infinity)
                largest = std::max(largest, value);
        for (int row = 0; row < n; ++row)
            for (int column = 0; column < n; ++column) {
                const double value = (*m)(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
                map_->data()->setCell(column, row, value < infinity ? value : largest);
            }
        map_->setDataRange({0, largest > 0 ? largest : 1});
        colourBar_->axis(QCPAxis::atRight)->setRange(map_->dataRange());
        xAxis2->setRange(-0.5, n - 0.5);
        yAxis->setRange(-0.5, n - 0.5);
    }
    fit(size());
    markSelection();
    replot(QCustomPlot::rpQueuedReplot);
}

void MatrixPlot::fit(const QSize &size)
{
    if (stale_)
        rebuild();
    if (!matrix())
        return axisRect()->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    const QStringList labels = tokenLabels(*analysis_->space);
    const QFontMetricsF metrics(style_.smallFont());
    double longest = 0;
    for (const QString &label : labels)
        longest = std::max(longest, metrics.horizontalAdvance(label));
    const double scaleRoom = 74; // the colour scale with its numbers
    const int side = std::max(
        60,
        static_cast<int>(std::min(size.width() - scaleRoom - longest - 16, size.height() - longest - 40)));
    axisRect()->setMaximumSize(side, side);
    colourBar_->setMaximumSize(10, side);
    constexpr double room = 13; // a label needs
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const int step =
        std::max(1, static_cast<int>(std::ceil(static_cast<double>(labels.size()) * room / side)));
    for (int i = 0; i < labels.size(); i += step)
        ticker->addTick(i, labels[i]);
    xAxis2->setTicker(ticker);
    yAxis->setTicker(ticker);
}

void MatrixPlot::markSelection()
{
    for (QCPItemRect *mark : marks_)
        removeItem(mark);
    marks_.clear();
    const SquareMatrix *m = matrix();
    if (!m)
        return;
    const auto n = static_cast<double>(m->n());
    constexpr std::size_t mostMarks = 60; // beyond it everything would be marked
    for (std::size_t k = 0; k < std::min(selection_.tokens.size(), mostMarks); ++k) {
        const double t = selection_.tokens[k];
        if (t >= n)
            continue;
        const std::array<QRectF, 2> bands{QRectF(-0.5, t - 0.5, n, 1), QRectF(t - 0.5, -0.5, 1, n)};
        for (const QRectF &band : bands) {
            auto *mark = new QCPItemRect(this);
            for (QCPItemPosition *corner : {mark->topLeft, mark->bottomRight})
                corner->setAxes(xAxis2, yAxis);
            mark->topLeft->setCoords(band.left(), band.top());
            mark->bottomRight->setCoords(band.right(), band.bottom());
            QColor fill = style_.highlight;
            fill.setAlpha(45);
            mark->setBrush(fill);
            mark->setPen(QPen(style_.highlight, 0.8));
            marks_.push_back(mark);
        }
    }
}

std::optional<std::pair<std::size_t, std::size_t>> MatrixPlot::cellAt(const QPoint &point) const
{
    const SquareMatrix *m = matrix();
    if (!m || !axisRect()->rect().contains(point))
        return std::nullopt;
    const auto last = static_cast<double>(m->n() - 1);
    const double row = std::clamp(std::round(yAxis->pixelToCoord(point.y())), 0.0, last);
    const double column = std::clamp(std::round(xAxis2->pixelToCoord(point.x())), 0.0, last);
    return std::pair(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
}

void MatrixPlot::mouseReleaseEvent(QMouseEvent *event)
{
    if (const auto cell = cellAt(event->pos()); cell && event->button() == Qt::LeftButton) {
        const auto row = static_cast<int>(cell->first);
        const auto column = static_cast<int>(cell->second);
        if (row == column)
            Q_EMIT tokensClicked({row});
        else
            Q_EMIT tokensClicked({std::min(row, column), std::max(row, column)});
    }
    QCustomPlot::mouseReleaseEvent(event);
}

void MatrixPlot::resizeEvent(QResizeEvent *event)
{
    if (!stale_)
        fit(size());
    QCustomPlot::resizeEvent(event);
}

bool MatrixPlot::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto cell = cellAt(help->pos())) {
            const auto &tokens = analysis_->space->tokens;
            const QString text =
                content_ == Content::Distances ? tr("distance of %1 and %2: %3") : tr("%1 attends to %2: %3");
            QToolTip::showText(
                help->globalPos(),
                asToolTip(text.arg(tokenLabel(tokens[cell->first]), tokenLabel(tokens[cell->second]),
                                   filtrationText((*matrix())(cell->first, cell->second)))),
                this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QCustomPlot::event(event);
}

} // namespace attopo
