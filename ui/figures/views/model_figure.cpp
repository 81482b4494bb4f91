#include "figure_command.h"
#include "figure_parts.h"
#include "figure_table.h"
#include "figure_views.h"

namespace attopo {

namespace {

QString modelTable(const FigureData &data)
{
    const ModelTopology &topology = data.model->topology;
    if (data.modelPicture == ModelPicture::Barcode) {
        FigureTable table(barHeader());
        for (const Bar &bar : topology.barcode.bars)
            table.row(barCells(bar));
        return table.text();
    }
    const auto nameOf = [&](std::size_t point) {
        const HeadPlace &head = topology.heads[point];
        const QString place = QStringLiteral("%1.%2").arg(head.layer).arg(head.head);
        return data.model->models.size() > 1
            ? data.model->models.value(static_cast<qsizetype>(head.model)) + u' ' + place
            : place;
    };
    if (data.modelPicture == ModelPicture::Plane) {
        FigureTable table({FigureTable::tr("head"), QStringLiteral("x"), QStringLiteral("y")});
        for (std::size_t k = 0; k < topology.heads.size(); ++k)
            table.row({nameOf(k), cell(topology.layout[k][0]), cell(topology.layout[k][1])});
        return table.text();
    }
    FigureTable table({FigureTable::tr("distance"), FigureTable::tr("head i"), FigureTable::tr("head j")});
    for (const Bar &bar : topology.barcode.bars)
        if (bar.dimension == 0 && bar.deathSimplex.size() == 2)
            table.row({cell(bar.death), nameOf(static_cast<std::size_t>(bar.deathSimplex[0])),
                       nameOf(static_cast<std::size_t>(bar.deathSimplex[1]))});
    return table.text();
}

void paintModelFigure(QCPPainter &painter, const QRectF &area, const FigureData &data,
                      const FigureOptions &options)
{
    ModelPlot plot;
    plot.resize(area.size().toSize());
    plot.setStyle(options.style());
    plot.setViewport(QRect(QPoint(), area.size().toSize())); // it is never shown, and so never told
    plot.setPicture(data.modelPicture, data.model,
                    {data.a->request.attention.layer, data.a->request.attention.head});
    plot.replot(); // lays it out: now names find their places
    plot.setPicture(data.modelPicture, data.model,
                    {data.a->request.attention.layer, data.a->request.attention.head});
    paintPlot(painter, area, plot, options.legend);
}

bool canPaintModelFigure(const FigureData &data) { return data.model && !data.model->topology.heads.empty(); }

void sayModelFigure(FigureCommand &command, const FigureData &data)
{
    command.figure.modelPicture = data.modelPicture;
    command.figure.headDistance = data.headDistance;
}

} // namespace

const FigureView modelFigure{.name = "model",
                             .label = QT_TRANSLATE_NOOP("QObject", "The heads of the model as points"),
                             .material = FigureView::Material::ModelSurvey,
                             .hasLegend = true,
                             .canPaint = canPaintModelFigure,
                             .paint = paintModelFigure,
                             .table = modelTable,
                             .say = sayModelFigure};

} // namespace attopo
