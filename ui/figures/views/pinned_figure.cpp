#include "figure_command.h"
#include "figure_parts.h"
#include "figure_table.h"
#include "figure_views.h"
#include "paint_head_thumbnail.h"
#include "small_multiples.h"

namespace attopo {

namespace {

QString pinnedTable(const FigureData &data)
{
    TableTexts heads;
    for (const HeadThumbnail &pinned : data.pinned)
        if (pinned.analysis)
            heads.push_back({{cell(pinned.analysis->request.attention.layer),
                              cell(pinned.analysis->request.attention.head)},
                             pinned.analysis.get()});
    return barTable(heads, {FigureTable::tr("layer"), FigureTable::tr("head")});
}

void paintPinnedFigure(QCPPainter &painter, const QRectF &area, const FigureData &data,
                       const FigureOptions &options)
{
    const SmallMultiples cells(data.pinned.size(), area.size());
    for (std::size_t k = 0; k < data.pinned.size(); ++k) {
        HeadThumbnail thumbnail = data.pinned[k];
        thumbnail.threshold = data.threshold;
        thumbnail.chosen = false;
        if (options.panelLetters)
            thumbnail.title.prepend(panelLetter(k) + QLatin1Char(' '));
        paintHeadThumbnail(painter, cells.cell(k).translated(area.topLeft()), thumbnail, options.style());
    }
}

void sayPinnedFigure(FigureCommand &command, const FigureData &data)
{
    for (const HeadThumbnail &thumbnail : data.pinned) {
        if (thumbnail.analysis)
            command.figure.pinned.push_back(
                {thumbnail.analysis->request.attention.layer, thumbnail.analysis->request.attention.head});
        else
            command.obstacle(FigureCommand::tr("Not all pinned heads are known yet."));
    }
}

} // namespace

const FigureView pinnedFigure{.name = "pinned",
                              .label = QT_TRANSLATE_NOOP("QObject", "Pinned heads side by side"),
                              .material = FigureView::Material::PinnedHeads,
                              .sweeps = true,
                              .hasPanels = true,
                              .narrow = 1.25,
                              .canPaint = [](const FigureData &data) { return !data.pinned.empty(); },
                              .paint = paintPinnedFigure,
                              .table = pinnedTable,
                              .say = sayPinnedFigure};

} // namespace attopo
