#include "figure_command.h"
#include "figure_parts.h"
#include "figure_table.h"
#include "figure_views.h"

namespace attopo {

const FigureView distancesFigure{
    .name = "distances",
    .label = QT_TRANSLATE_NOOP("QObject", "Distance matrix"),
    .ofOneText = true,
    .paint =
        [](QCPPainter &painter, const QRectF &area, const FigureData &data, const FigureOptions &options) {
            paintMatrix(painter, area, data, MatrixPlot::Content::Distances, options.style());
        },
    .table =
        [](const FigureData &data) {
            const TokenSpace &space = *shownText(data).space;
            return matrixTable(space.distances, space.tokens, space.tokens);
        },
    .say = [](FigureCommand &command, const FigureData &data) { command.sayMarks(data, data.side); }};

} // namespace attopo
