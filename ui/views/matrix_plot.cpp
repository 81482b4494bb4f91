#include "matrix_plot.h"

#include "analysis/attended_places.h"
#include "colour_map.h"
#include "filtration_text.h"
#include "paint_barcode.h"
#include "paint_complex.h"
#include "text_positions.h"
#include "tool_tip.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace attopo {

MatrixPlot::MatrixPlot(Content content, QWidget *parent)
    : FollowingView(parent)
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

void MatrixPlot::follow(ViewState *state, Side side)
{
    connect(this, &MatrixPlot::tokensClicked, state, [state, side](const std::vector<int> &clicked) {
        state->setSelection(side, {std::nullopt, clicked});
    });
    connect(this, &MatrixPlot::tokensHovered, state,
            [state, side](const std::vector<int> &tokens) { state->previewTokens(side, tokens); });
    side_ = side;
    FollowingView::follow(state);
}

void MatrixPlot::catchUp(const ViewState &state, OutdatedParts parts)
{
    if (parts.testFlag(Outdated::Looks))
        setStyle(Style::forPalette(palette()));
    if (parts.testFlag(Outdated::Analyses))
        setAnalysis(state.analysis(side_));
    if (parts.testFlag(Outdated::Selections))
        setSelection(state.selection(side_));
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
        axis->setBasePen(style.pen(style.faint, 1));
        axis->setTickPen(style.pen(style.faint, 1));
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
    rebuild();
}

const Matrix *MatrixPlot::matrix() const
{
    if (!analysis_)
        return nullptr;
    if (content_ == Content::Attention)
        return analysis_->space->attention.values.empty() ? nullptr : &analysis_->space->attention;
    return analysis_->space->distances.values.empty() ? nullptr : &analysis_->space->distances;
}

const std::vector<Token> &MatrixPlot::columnTokens() const
{
    return content_ == Content::Attention ? analysis_->space->attended : analysis_->space->tokens;
}

void MatrixPlot::setAnalysis(std::shared_ptr<const Analysis> analysis)
{
    analysis_ = std::move(analysis);
    columns_ = analysis_ ? placesAmongAttended(*analysis_->space) : std::vector<std::size_t>();
    rebuild();
}

void MatrixPlot::setSelection(const Selection &selection)
{
    if (selection == selection_)
        return;
    selection_ = selection;
    markSelection();
    replot(QCustomPlot::rpQueuedReplot);
}

void MatrixPlot::setColumnSelection(const Selection &selection)
{
    if (selection == columnSelection_)
        return;
    columnSelection_ = selection;
    markSelection();
    replot(QCustomPlot::rpQueuedReplot);
}

void MatrixPlot::rebuild()
{
    const Matrix *m = matrix();
    map_->setVisible(m != nullptr);
    colourBar_->setVisible(m != nullptr);
    for (QCPAxis *axis : {xAxis2, yAxis, colourBar_->axis(QCPAxis::atRight)})
        axis->setVisible(m != nullptr);
    emptyText_->setVisible(!m);
    emptyText_->setText(analysis_ && analysis_->space->distances.n() > 0
                            ? tr("A distance matrix was imported:\nthere is no attention to show")
                            : tr("No matrix yet"));
    if (m) {
        const auto rows = static_cast<int>(m->rows);
        const auto columns = static_cast<int>(m->columns);
        map_->data()->setSize(columns, rows);
        map_->data()->setRange({0, static_cast<double>(columns - 1)}, {0, static_cast<double>(rows - 1)});
        double largest = 0;
        for (const double value : m->values)
            if (value < infinity)
                largest = std::max(largest, value);
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column) {
                const double value = (*m)(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
                map_->data()->setCell(column, row, value < infinity ? value : largest);
            }
        map_->setDataRange({0, largest > 0 ? largest : 1});
        colourBar_->axis(QCPAxis::atRight)->setRange(map_->dataRange());
        xAxis2->setRange(-0.5, columns - 0.5);
        yAxis->setRange(-0.5, rows - 0.5);
    }
    fit(size());
    markSelection();
    replot(QCustomPlot::rpQueuedReplot);
}

void MatrixPlot::fit(const QSize &size)
{
    if (!matrix())
        return axisRect()->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    const QStringList rows = tokenLabels(analysis_->space->tokens);
    const QStringList columns = tokenLabels(columnTokens());
    const QFontMetricsF metrics(style_.smallFont());
    double longest = 0;
    for (const QString &label : rows + columns)
        longest = std::max(longest, metrics.horizontalAdvance(label));
    const double scaleRoom = 74; // the colour scale with its numbers
    const int side = std::max(
        60,
        static_cast<int>(std::min(size.width() - scaleRoom - longest - 16, size.height() - longest - 40)));
    const double cell =
        static_cast<double>(side) / static_cast<double>(std::max(rows.size(), columns.size()));
    const auto extent = [cell](const QStringList &labels) {
        return std::max(1, static_cast<int>(std::round(cell * static_cast<double>(labels.size()))));
    };
    axisRect()->setMaximumSize(extent(columns), extent(rows));
    colourBar_->setMaximumSize(10, extent(rows));
    constexpr double room = 13; // a label needs
    const int step = std::max(1, static_cast<int>(std::ceil(room / cell)));
    const auto nameTicks = [step](QCPAxis *axis, const QStringList &labels) {
        auto ticker = QSharedPointer<QCPAxisTickerText>::create();
        for (int i = 0; i < labels.size(); i += step)
            ticker->addTick(i, labels[i]);
        axis->setTicker(ticker);
    };
    nameTicks(xAxis2, columns);
    nameTicks(yAxis, rows);
}

void MatrixPlot::markSelection()
{
    for (QCPItemRect *mark : marks_)
        removeItem(mark);
    marks_.clear();
    const Matrix *m = matrix();
    if (!m)
        return;
    const auto rows = static_cast<double>(m->rows);
    // Attention has a direction: a token that is selected is the one that looks, a row.
    const std::vector<int> &columnsMarked =
        content_ == Content::Distances ? selection_.tokens : columnSelection_.tokens;
    const auto columns = static_cast<double>(m->columns);
    const auto mark = [this](const QRectF &band) {
        auto *item = new QCPItemRect(this);
        for (QCPItemPosition *corner : {item->topLeft, item->bottomRight})
            corner->setAxes(xAxis2, yAxis);
        item->topLeft->setCoords(band.left(), band.top());
        item->bottomRight->setCoords(band.right(), band.bottom());
        QColor fill = style_.highlight;
        fill.setAlpha(45);
        item->setBrush(fill);
        item->setPen(style_.pen(style_.highlight, 0.8));
        marks_.push_back(item);
    };
    static constexpr std::size_t mostMarks = 60; // beyond it everything would be marked
    const auto each = [](const std::vector<int> &tokens, double count, const auto &action) {
        for (std::size_t k = 0; k < std::min(tokens.size(), mostMarks); ++k)
            if (tokens[k] < count)
                action(tokens[k]);
    };
    each(selection_.tokens, rows, [&](double t) { mark({-0.5, t - 0.5, columns, 1}); });
    each(columnsMarked, columns, [&](double t) { mark({t - 0.5, -0.5, 1, rows}); });
}

std::optional<std::pair<std::size_t, std::size_t>> MatrixPlot::cellAt(const QPoint &point) const
{
    const Matrix *m = matrix();
    if (!m || !axisRect()->rect().contains(point))
        return std::nullopt;
    const auto nearest = [](double coordinate, std::size_t count) {
        return std::clamp(std::round(coordinate), 0.0, static_cast<double>(count - 1));
    };
    const double row = nearest(yAxis->pixelToCoord(point.y()), m->rows);
    const double column = nearest(xAxis2->pixelToCoord(point.x()), m->columns);
    return std::pair(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
}

std::vector<int> MatrixPlot::tokensOf(const std::pair<std::size_t, std::size_t> &cell) const
{
    const auto row = static_cast<int>(cell.first);
    const auto column = static_cast<int>(cell.second);
    if (content_ == Content::Distances)
        return row == column ? std::vector{row} : std::vector{std::min(row, column), std::max(row, column)};
    // Of a span the columns are those of the whole text.
    const auto point = std::find(columns_.begin(), columns_.end(), cell.second);
    if (attendsAcross(analysis_->request.attention.part) || point == columns_.end())
        return {row};
    const auto other = static_cast<int>(point - columns_.begin());
    return row == other ? std::vector{row} : std::vector{std::min(row, other), std::max(row, other)};
}

void MatrixPlot::hover(const std::vector<int> &tokens)
{
    if (std::exchange(hovered_, tokens) != tokens)
        Q_EMIT tokensHovered(tokens);
}

void MatrixPlot::mouseMoveEvent(QMouseEvent *event)
{
    const auto cell = cellAt(event->pos());
    hover(cell ? tokensOf(*cell) : std::vector<int>());
    FollowingView::mouseMoveEvent(event);
}

void MatrixPlot::leaveEvent(QEvent *event)
{
    hover({});
    FollowingView::leaveEvent(event);
}

void MatrixPlot::mouseReleaseEvent(QMouseEvent *event)
{
    if (const auto cell = cellAt(event->pos()); cell && event->button() == Qt::LeftButton) {
        Q_EMIT tokensClicked(tokensOf(*cell));
        Q_EMIT cellClicked(cell->first, cell->second);
    }
    FollowingView::mouseReleaseEvent(event);
}

void MatrixPlot::resizeEvent(QResizeEvent *event)
{
    fit(size());
    FollowingView::resizeEvent(event);
}

bool MatrixPlot::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto cell = cellAt(help->pos())) {
            const QString text =
                content_ == Content::Distances ? tr("distance of %1 and %2: %3") : tr("%1 attends to %2: %3");
            QToolTip::showText(
                help->globalPos(),
                asToolTip(text.arg(tokenLabels(analysis_->space->tokens)[static_cast<qsizetype>(cell->first)],
                                   tokenLabels(columnTokens())[static_cast<qsizetype>(cell->second)],
                                   closeText((*matrix())(cell->first, cell->second)))),
                this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return FollowingView::event(event);
}

} // namespace attopo
