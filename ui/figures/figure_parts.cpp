#include "figure_parts.h"

#include "diagram_plot.h"
#include "paint_barcode.h"
#include "text_positions.h"

#include <algorithm>

namespace attopo {

namespace {

/// Moves the legend from over the plot to its right, halfway up.
void putLegendBeside(QCustomPlot &plot)
{
    plot.axisRect()->insetLayout()->take(plot.legend);
    auto *column = new QCPLayoutGrid;
    plot.plotLayout()->addElement(0, 1, column);
    plot.plotLayout()->setColumnStretchFactor(1, 0.001);
    column->addElement(0, 0, new QCPLayoutElement);
    column->addElement(1, 0, plot.legend);
    column->addElement(2, 0, new QCPLayoutElement);
    column->setRowStretchFactor(1, 0.001);
}

/// Moves the legend from over the plot to a row above it.
void putLegendAbove(QCustomPlot &plot)
{
    plot.axisRect()->insetLayout()->take(plot.legend);
    plot.plotLayout()->insertRow(0);
    plot.plotLayout()->addElement(0, 0, plot.legend);
    plot.plotLayout()->setRowStretchFactor(0, 0.001);
    plot.legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    plot.legend->setMaximumSize(QWIDGETSIZE_MAX, 24);
}

} // namespace

const std::shared_ptr<const Analysis> &analysisOf(const FigureData &data, Side side)
{
    return side == Side::A ? data.a : data.b;
}

QString panelLetter(std::size_t panel)
{
    constexpr std::size_t letters = 26;
    QString text;
    for (std::size_t k = panel + 1; k > 0; k = (k - 1) / letters)
        text.prepend(QChar(u'a' + static_cast<char16_t>((k - 1) % letters)));
    return QStringLiteral("(%1)").arg(text);
}

void paintTitle(QPainter &painter, const QRectF &area, const QString &text, const Style &style)
{
    QFont bold = style.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(style.text);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, text);
}

TokenPlaces placesOfSide(const FigureData &data, Side side)
{
    const Analysis &analysis = *analysisOf(data, side);
    const TokenPlaces &shown = data.places[static_cast<std::size_t>(side)];
    const bool known = shown.positions.size() == analysis.space->tokens.size();
    return known ? shown : firstPlaces(analysis, side == Side::B ? data.a.get() : nullptr, data.look);
}

ComplexPicture complexOf(const FigureData &data, Side side, const TokenPlaces &places, bool legend)
{
    const Analysis &analysis = *analysisOf(data, side);
    return {.analysis = analysis,
            .places = places,
            .look = data.look,
            .labels = tokenLabels(analysis.space->tokens),
            .threshold = data.threshold,
            .selection = data.selections[static_cast<std::size_t>(side)],
            .legend = legend,
            .tokenAttention = data.tokenAttention[static_cast<std::size_t>(side)].get()};
}

void paintBars(QPainter &painter, const QRectF &area, const FigureData &data, Side side, const Style &style)
{
    const Analysis &analysis = *analysisOf(data, side);
    const BarcodePlacement placement(*analysis.barcode, filtrationRange(data), area);
    paintBarcode(painter, placement, *analysis.barcode, data.selections[static_cast<std::size_t>(side)],
                 std::nullopt, style);
    paintThreshold(painter, placement, data.threshold, style);
}

void paintPlot(QCPPainter &painter, const QRectF &area, QCustomPlot &plot, bool legend)
{
    if (!legend)
        plot.legend->setVisible(false);
    painter.save();
    painter.translate(area.topLeft());
    plot.toPainter(&painter, static_cast<int>(area.width()), static_cast<int>(area.height()));
    painter.restore();
}

void paintDiagram(QCPPainter &painter, const QRectF &area, const FigureData &data, bool legend,
                  const Style &style)
{
    DiagramPlot plot;
    plot.setStyle(style);
    plot.setAnalyses(data.a, data.b, filtrationRange(data));
    plot.setThreshold(data.threshold);
    plot.setSelection(Side::A, data.selections[0]);
    plot.setSelection(Side::B, data.selections[1]);
    if (data.comparison && data.matching)
        if (const DiagramMatching *matching = matchingIn(*data.comparison, *data.matching))
            plot.setMatching(*matching, data.matching->dimension);
    plot.fit(area.size().toSize());
    constexpr double legendRoom = 100;
    constexpr double leastForLegend = 190; // within it, below the diagonal, where there are no points
    if (area.width() - area.height() > legendRoom)
        putLegendBeside(plot);
    else if (std::min(area.width(), area.height()) < leastForLegend)
        putLegendAbove(plot);
    paintPlot(painter, area, plot, legend);
}

void paintMatrix(QCPPainter &painter, const QRectF &area, const FigureData &data, MatrixPlot::Content content,
                 const Style &style)
{
    MatrixPlot plot(content);
    plot.setStyle(style);
    plot.setAnalysis(analysisOf(data, data.side));
    plot.setSelection(data.selections[static_cast<std::size_t>(data.side)]);
    plot.fit(area.size().toSize());
    paintPlot(painter, area, plot, true);
}

} // namespace attopo
