#include "figure_command.h"
#include "figure_parts.h"
#include "figure_table.h"
#include "figure_views.h"

namespace attopo {

namespace {

/// Of one text alone.
FigureData ofOne(const FigureData &data)
{
    FigureData one = data;
    if (data.side == Side::B && data.b) {
        one.places[0] = placesOfSide(data, Side::B);
        one.selections[0] = data.selections[1];
        one.tokenAttention[0] = data.tokenAttention[1];
        one.a = data.b;
    }
    one.b = nullptr;
    one.comparison.reset();
    one.side = Side::A;
    return one;
}

/// Wide: the complex, beside it the barcode over the diagram. High: one beneath the other.
void paintOverviewFigure(QCPPainter &painter, const QRectF &area, const FigureData &data,
                         const FigureOptions &options)
{
    const FigureData one = ofOne(data);
    const Style style = options.style();
    QRectF complex, barcode, diagram;
    if (area.width() > area.height()) {
        const double width = 0.55 * area.width();
        const double height = 0.45 * area.height();
        complex = {area.left(), area.top(), width, area.height()};
        barcode = {area.left() + width, area.top(), area.width() - width, height};
        diagram = {area.left() + width, area.top() + height, area.width() - width, area.height() - height};
    } else {
        const double height = 0.44 * area.height();
        const double bars = 0.22 * area.height();
        complex = {area.left(), area.top(), area.width(), height};
        barcode = {area.left(), area.top() + height, area.width(), bars};
        diagram = {area.left(), area.top() + height + bars, area.width(), area.height() - height - bars};
    }
    paintComplex(painter, complex, complexOf(one, Side::A, placesOfSide(one, Side::A), options.legend),
                 style);
    paintBars(painter, barcode, one, Side::A, style);
    paintDiagram(painter, diagram, one, options.legend, style);
    if (options.panelLetters) {
        std::size_t panel = 0;
        for (const QRectF &room : {complex, barcode, diagram})
            paintTitle(painter, QRectF(room.left() + 8, room.top(), 60, 20), panelLetter(panel++), style);
    }
}

void sayOverviewFigure(FigureCommand &command, const FigureData &data)
{
    command.sayMarks(data, data.side);
    command.sayPlaces(data, data.side);
}

} // namespace

const FigureView overviewFigure{.name = "overview",
                                .label = QT_TRANSLATE_NOOP("QObject", "Complex, barcode and diagram"),
                                .ofOneText = true,
                                .ofPlaces = true,
                                .sweeps = true,
                                .hasPanels = true,
                                .hasLegend = true,
                                .leastSizes = {{{420, 200}, {240, 400}}},
                                .narrow = 1.6,
                                .paint = paintOverviewFigure,
                                .table =
                                    [](const FigureData &data) {
                                        return barTable({{{}, &shownText(data)}}, {});
                                    },
                                .say = sayOverviewFigure};

} // namespace attopo
