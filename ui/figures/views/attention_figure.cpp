#include "figure_command.h"
#include "figure_parts.h"
#include "figure_table.h"
#include "figure_views.h"

namespace attopo {

const FigureView attentionFigure{
    .name = "attention",
    .label = QT_TRANSLATE_NOOP("QObject", "Attention"),
    .ofOneText = true,
    .ofAttention = true,
    .paint =
        [](QCPPainter &painter, const QRectF &area, const FigureData &data, const FigureOptions &options) {
            paintMatrix(painter, area, data, MatrixPlot::Content::Attention, options.style());
        },
    .table =
        [](const FigureData &data) {
            const TokenSpace &space = *shownText(data).space;
            return space.attention.values.empty()
                ? QString()
                : matrixTable(space.attention, space.tokens, space.attended);
        },
    .say = [](FigureCommand &command, const FigureData &data) { command.sayMarks(data, data.side); }};

} // namespace attopo
