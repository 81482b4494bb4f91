#include "figure_command.h"
#include "figure_parts.h"
#include "figure_table.h"
#include "figure_views.h"

namespace attopo {

namespace {

/// A row for each bar at each step: what surface, vines and numbers are made of.
QString timeTable(const FigureData &data)
{
    FigureTable table(QStringList{FigureTable::tr("tokens read")} + barHeader().mid(0, 3));
    for (const GrowthStep &step : data.growth->growth.steps)
        for (const Bar &bar : step.barcode.bars)
            if (bar.dimension == data.growthDimension || data.growthPicture == GrowthPicture::BettiNumbers)
                table.row(QStringList{cell(step.read)} + barCells(bar).mid(0, 3));
    return table.text();
}

void paintTimeFigure(QCPPainter &painter, const QRectF &area, const FigureData &data,
                     const FigureOptions &options)
{
    GrowthPlot plot;
    plot.resize(area.size().toSize());
    plot.setStyle(options.style());
    plot.setThreshold(data.threshold);
    plot.setPicture(data.growthPicture, data.growthDimension, data.growth);
    paintPlot(painter, area, plot, options.legend);
}

bool canPaintTimeFigure(const FigureData &data) { return data.growth && !data.growth->growth.steps.empty(); }

void sayTimeFigure(FigureCommand &command, const FigureData &data)
{
    command.figure.growthPicture = data.growthPicture;
    command.figure.summaryDimension = data.growthDimension;
    command.figure.stride = data.growth->stride;
    if (!data.growth->complete())
        command.obstacle(FigureCommand::tr("The text is still being read."));
    else if (data.growth->growth.points.size() != data.a->space->tokens.size())
        command.obstacle(
            FigureCommand::tr("The text is shown as far as it has been read; the command reads all of it."));
}

} // namespace

const FigureView timeFigure{.name = "time",
                            .label = QT_TRANSLATE_NOOP("QObject", "The text over time"),
                            .material = FigureView::Material::Growth,
                            .hasLegend = true,
                            .canPaint = canPaintTimeFigure,
                            .paint = paintTimeFigure,
                            .table = timeTable,
                            .say = sayTimeFigure};

} // namespace attopo
