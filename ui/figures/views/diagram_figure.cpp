#include "figure_command.h"
#include "figure_parts.h"
#include "figure_table.h"
#include "figure_views.h"

namespace attopo {

namespace {

void sayDiagramFigure(FigureCommand &command, const FigureData &data)
{
    command.sayMatching(data);
    command.sayMarks(data);
}

} // namespace

const FigureView diagramFigure{
    .name = "diagram",
    .label = QT_TRANSLATE_NOOP("QObject", "Persistence diagram"),
    .ofBars = true,
    .sweeps = true,
    .hasLegend = true,
    .paint =
        [](QCPPainter &painter, const QRectF &area, const FigureData &data, const FigureOptions &options) {
            paintDiagram(painter, area, data, options.legend, options.style());
        },
    .table = [](const FigureData &data) { return barTable(textsOf(data), textColumn(data)); },
    .say = sayDiagramFigure};

} // namespace attopo
