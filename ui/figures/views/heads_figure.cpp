#include "figure_command.h"
#include "figure_table.h"
#include "figure_views.h"
#include "paint_head_map.h"

namespace attopo {

namespace {

QString headTable(const FigureData &data)
{
    const HeadMapPicture &map = data.headMap;
    QStringList header{FigureTable::tr("layer \\ head")};
    for (std::size_t head = 0; head < map.heads; ++head)
        header << cell(head);
    FigureTable table(header);
    for (std::size_t layer = 0; layer < map.layers; ++layer) {
        QStringList cells{cell(layer)};
        for (std::size_t head = 0; head < map.heads; ++head) {
            const auto &value = map.values[layer * map.heads + head];
            cells << (value ? cell(*value) : QString());
        }
        table.row(cells);
    }
    return table.text();
}

void paintHeadsFigure(QCPPainter &painter, const QRectF &area, const FigureData &data,
                      const FigureOptions &options)
{
    const HeadMapPicture &map = data.headMap;
    const Style style = options.style();
    paintHeadMap(painter, HeadMapPlacement(map.layers, map.heads, area, style), map, std::nullopt, style);
}

void sayHeadsFigure(FigureCommand &command, const FigureData &data)
{
    const HeadMapPicture &map = data.headMap;
    command.figure.score = data.score;
    command.figure.summaryDimension = map.dimension;
    if (data.score == HeadScore::DistanceToHead || data.score == HeadScore::DistanceOfTwoTexts) {
        command.figure.distance = data.headComparison.distance;
        if (!data.b)
            command.input.request.groundNorm = data.headComparison.norm;
    }
    for (const std::size_t pin : map.pinned)
        command.figure.pinned.push_back({pin / map.heads, pin % map.heads});
    if (std::any_of(map.values.begin(), map.values.end(), [](const auto &value) { return !value; }))
        command.obstacle(FigureCommand::tr("Not all heads are known yet."));
}

} // namespace

const FigureView headsFigure{.name = "heads",
                             .label = QT_TRANSLATE_NOOP("QObject", "Map of all heads"),
                             .material = FigureView::Material::HeadMap,
                             .canPaint = [](const FigureData &data) { return !data.headMap.isEmpty(); },
                             .paint = paintHeadsFigure,
                             .table = headTable,
                             .say = sayHeadsFigure};

} // namespace attopo
