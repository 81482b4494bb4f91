#include "analysis/summaries.h"
#include "figure_command.h"
#include "figure_parts.h"
#include "figure_table.h"
#include "figure_views.h"

namespace attopo {

namespace {

/// Columns x and y for each curve, one below the other, since each has positions of its own.
void addCurve(FigureTable &table, const QStringList &first, const StepCurve &curve)
{
    for (std::size_t k = 0; k < curve.positions.size(); ++k)
        table.row(first + QStringList{cell(curve.positions[k]), cell(curve.values[k])});
}

QString landscapeTable(const Summaries &summaries, const DimensionSummary &summary)
{
    QStringList header{FigureTable::tr("filtration value")};
    for (std::size_t level = 0; level < summary.landscape.rows; ++level)
        header << QStringLiteral("λ%1").arg(level + 1);
    FigureTable table(header);
    for (std::size_t k = 0; k < summaries.landscapePositions.size(); ++k) {
        QStringList cells{cell(summaries.landscapePositions[k])};
        for (std::size_t level = 0; level < summary.landscape.rows; ++level)
            cells << cell(summary.landscape(level, k));
        table.row(cells);
    }
    return table.text();
}

/// Rows from short bars to long ones, as the picture has them upwards; columns by birth.
QString imageTable(const Summaries &summaries, const DimensionSummary &summary)
{
    const PersistenceImageGrid &grid = summaries.imageGrid;
    const auto middle = [](double to, std::size_t k, std::size_t count) {
        return to * (static_cast<double>(k) + 0.5) / static_cast<double>(count);
    };
    QStringList header{FigureTable::tr("length \\ birth")};
    for (std::size_t k = 0; k < summary.image.columns; ++k)
        header << cell(middle(grid.birthTo, k, summary.image.columns));
    FigureTable table(header);
    for (std::size_t row = 0; row < summary.image.rows; ++row) {
        QStringList cells{cell(middle(grid.persistenceTo, row, summary.image.rows))};
        for (std::size_t k = 0; k < summary.image.columns; ++k)
            cells << cell(summary.image(row, k));
        table.row(cells);
    }
    return table.text();
}

QString mergeTable(const Analysis &analysis)
{
    FigureTable table({FigureTable::tr("threshold"), FigureTable::tr("token i"), FigureTable::tr("token j")});
    for (const Bar &bar : analysis.barcode->bars) // of H0: two components become one
        if (bar.dimension == 0 && bar.deathSimplex.size() == 2)
            table.row({cell(bar.death),
                       nameCell(analysis.space->tokens[static_cast<std::size_t>(bar.deathSimplex[0])]),
                       nameCell(analysis.space->tokens[static_cast<std::size_t>(bar.deathSimplex[1])])});
    return table.text();
}

QString summaryTable(const FigureData &data)
{
    const double scale = summaryScale(data.a.get(), data.b.get());
    const auto dimension = static_cast<std::size_t>(data.summaryDimension);
    switch (data.summary) {
    case SummaryPicture::MergeTree:
        return mergeTable(shownText(data));
    case SummaryPicture::Landscape:
    case SummaryPicture::Image: {
        const Summaries summaries = summariesOf(shownText(data), scale);
        if (dimension >= summaries.dimensions.size())
            return {};
        return data.summary == SummaryPicture::Image
            ? imageTable(summaries, summaries.dimensions[dimension])
            : landscapeTable(summaries, summaries.dimensions[dimension]);
    }
    case SummaryPicture::Lengths: {
        FigureTable table(textColumn(data)
                          + QStringList{FigureTable::tr("length from"), FigureTable::tr("to"),
                                        FigureTable::tr("number of bars")});
        for (const auto &[text, analysis] : textsOf(data)) {
            const Summaries summaries = summariesOf(*analysis, scale);
            if (dimension >= summaries.dimensions.size())
                continue;
            const LengthHistogram &bins = summaries.dimensions[dimension].lengths;
            for (std::size_t k = 0; k < bins.counts.size(); ++k)
                table.row(text
                          + QStringList{cell(bins.edges[k]), cell(bins.edges[k + 1]), cell(bins.counts[k])});
        }
        return table.text();
    }
    case SummaryPicture::BettiCurves:
    case SummaryPicture::EulerCurve:
    case SummaryPicture::LifespanCurves:
        break;
    }
    FigureTable table(
        textColumn(data)
        + QStringList{FigureTable::tr("curve"), FigureTable::tr("from threshold"), FigureTable::tr("value")});
    for (const auto &[text, analysis] : textsOf(data)) {
        const Summaries summaries = summariesOf(*analysis, scale);
        if (data.summary == SummaryPicture::EulerCurve) {
            addCurve(table, text + QStringList{QStringLiteral("χ")}, summaries.euler);
            continue;
        }
        for (std::size_t k = 0; k < summaries.dimensions.size(); ++k) {
            const bool betti = data.summary == SummaryPicture::BettiCurves;
            addCurve(table,
                     text + QStringList{(betti ? QStringLiteral("β%1") : QStringLiteral("H%1")).arg(k)},
                     betti ? summaries.dimensions[k].betti : summaries.dimensions[k].lifespan);
        }
    }
    return table.text();
}

void paintSummaryFigure(QCPPainter &painter, const QRectF &area, const FigureData &data,
                        const FigureOptions &options)
{
    const double scale = summaryScale(data.a.get(), data.b.get());
    const auto summarised = [&](const std::shared_ptr<const Analysis> &analysis) -> SummarisedText {
        if (!analysis)
            return {};
        return {analysis, std::make_shared<const Summaries>(summariesOf(*analysis, scale))};
    };
    SummaryPlot plot;
    plot.resize(area.size().toSize());
    plot.setStyle(options.style());
    plot.setPicture(data.summary, data.summaryDimension, data.side, summarised(data.a), summarised(data.b));
    plot.setThreshold(data.threshold);
    paintPlot(painter, area, plot, options.legend);
}

void saySummaryFigure(FigureCommand &command, const FigureData &data)
{
    command.figure.summary = data.summary;
    if (summaryPictures()[static_cast<std::size_t>(data.summary)].ofOneDimension)
        command.figure.summaryDimension = data.summaryDimension;
}

} // namespace

const FigureView summaryFigure{.name = "summary",
                               .label = QT_TRANSLATE_NOOP("QObject", "Summary of the barcode"),
                               .ofOneText = true,
                               .ofBars = true,
                               .sweeps = true,
                               .hasLegend = true,
                               .paint = paintSummaryFigure,
                               .table = summaryTable,
                               .say = saySummaryFigure};

} // namespace attopo
