#include "figure_command.h"
#include "figure_parts.h"
#include "figure_table.h"
#include "figure_views.h"

namespace attopo {

const FigureView barcodeFigure{
    .name = "barcode",
    .label = QT_TRANSLATE_NOOP("QObject", "Barcode"),
    .ofOneText = true,
    .ofBars = true,
    .sweeps = true,
    .paint = [](QCPPainter &painter, const QRectF &area, const FigureData &data,
                const FigureOptions &options) { paintBars(painter, area, data, data.side, options.style()); },
    .table =
        [](const FigureData &data) {
            return barTable({{{}, &shownText(data)}}, {});
        },
    .say = [](FigureCommand &command, const FigureData &data) { command.sayMarks(data, data.side); }};

} // namespace attopo
