#include "figure_command.h"
#include "figure_parts.h"
#include "figure_table.h"
#include "figure_views.h"

namespace attopo {

namespace {

/// The edges of the complex at the threshold, shortest first.
QString edgeTable(const FigureData &data)
{
    const TokenSpace &space = *shownText(data).space;
    FigureTable table({FigureTable::tr("i"), FigureTable::tr("j"), FigureTable::tr("token i"),
                       FigureTable::tr("token j"), FigureTable::tr("distance")});
    for (const Edge &edge : space.edges) {
        const auto i = static_cast<std::size_t>(edge.i);
        const auto j = static_cast<std::size_t>(edge.j);
        if (edge.length > data.threshold)
            break;
        table.row(
            {cell(i), cell(j), nameCell(space.tokens[i]), nameCell(space.tokens[j]), cell(edge.length)});
    }
    return table.text();
}

void paintComplexFigure(QCPPainter &painter, const QRectF &area, const FigureData &data,
                        const FigureOptions &options)
{
    paintComplex(painter, area, complexOf(data, data.side, placesOfSide(data, data.side), options.legend),
                 options.style());
}

void sayComplexFigure(FigureCommand &command, const FigureData &data)
{
    command.sayMarks(data, data.side);
    command.sayPlaces(data, data.side);
}

} // namespace

const FigureView complexFigure{.name = "complex",
                               .label = QT_TRANSLATE_NOOP("QObject", "Complex at the threshold"),
                               .ofOneText = true,
                               .ofPlaces = true,
                               .sweeps = true,
                               .hasLegend = true,
                               .paint = paintComplexFigure,
                               .table = edgeTable,
                               .say = sayComplexFigure};

} // namespace attopo
