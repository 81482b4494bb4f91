#include "figure_command.h"

#include "analysis/pipeline.h"
#include "analysis_input.h"
#include "figure.h"
#include "to_qstring.h"

#include <algorithm>
#include <tuple>

namespace attopo {

namespace {

/// What the views of a whole model and of a text over time show.
void addOverviews(FigureData &data, FigureView view, const CommandLine &line)
{
    AnalysisRequest request = data.a->request;
    if (view == FigureView::Heads) {
        request.maxDimension = std::max(request.maxDimension, line.summaryDimension);
        HeadMapPicture &map = data.headMap;
        std::tie(map.layers, map.heads) = headCounts(request);
        map.chosen = request.layer * map.heads + request.head;
        map.dimension = line.summaryDimension;
        const SummaryInfo &info = headScores()[static_cast<std::size_t>(line.score)];
        map.name = QStringLiteral("%1, H%2").arg(toQString(info.label)).arg(map.dimension);
        const HeadBarcodes barcodes = Pipeline().headBarcodes(request);
        map.values = line.score == HeadScore::DistanceToHead
            ? distancesToHead(barcodes, map.chosen,
                              {DiagramDistance::Wasserstein1, line.groundNorm, map.dimension})
            : headValues(line.score, barcodes, map.dimension, data.threshold);
    } else if (view == FigureView::Model) {
        ModelSurvey survey;
        const std::vector<HeadReading> readings{Pipeline().readHeads(request)};
        survey.topology =
            modelTopology(headPlaces(readings), headDistances(readings, HeadDistance::RowsSum), 1);
        data.model = std::make_shared<const ModelSurvey>(std::move(survey));
        data.modelPicture = line.modelPicture;
    } else if (view == FigureView::Time) {
        request.maxDimension = std::max(request.maxDimension, line.summaryDimension);
        GrowthOverview overview;
        overview.growth = growText(request);
        overview.steps = overview.growth.steps.size();
        overview.vines = vineyard(overview.growth.steps);
        data.growth = std::make_shared<const GrowthOverview>(std::move(overview));
        data.growthPicture = line.growthPicture;
        data.growthDimension = line.summaryDimension;
    }
}

} // namespace

void runFigure(const CommandLine &line)
{
    const AnalysedInput input = analyseInput(line);
    FigureData data;
    data.a = input.a;
    data.b = input.b;
    data.comparison = input.comparison;
    data.look = line.look;
    data.matching = line.matching;
    data.summary = line.summary;
    data.summaryDimension = line.summaryDimension;
    data.threshold = line.threshold.value_or(input.a->barcode->suggestedThreshold());
    FigureOptions options;
    const FigureView view = *figureViewByName(line.view);
    addOverviews(data, view, line);
    options.size = defaultFigureSize(view);
    if (line.size.width() > 0)
        options.size.setWidth(line.size.width());
    if (line.size.height() > 0)
        options.size.setHeight(line.size.height());
    options.dpi = line.dpi;
    if (line.caption)
        options.caption = defaultCaption(view, data);
    exportFigure(line.out, view, data, options);
}

} // namespace attopo
