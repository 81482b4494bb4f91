#include "figure_command.h"

#include "analysis/pipeline.h"
#include "analysis_input.h"
#include "figure.h"
#include "interruption.h"
#include "progress_report.h"
#include "to_qstring.h"

#include <algorithm>
#include <tuple>

namespace attopo {

namespace {

std::set<std::size_t> numbersOf(const std::vector<LayerHead> &places, const HeadMapPicture &map)
{
    std::set<std::size_t> numbers;
    for (const LayerHead &place : places)
        if (place.layer < map.layers && place.head < map.heads)
            numbers.insert(place.layer * map.heads + place.head);
    return numbers;
}

void addHeads(FigureData &data, const CommandLine &line)
{
    AnalysisRequest request = data.a->request;
    request.maxDimension = std::max(request.maxDimension, line.summaryDimension);
    HeadMapPicture &map = data.headMap;
    std::tie(map.layers, map.heads) = headCounts(request);
    map.chosen = request.layer * map.heads + request.head;
    map.dimension = line.summaryDimension;
    map.pinned = numbersOf(line.pinned, map);
    const SummaryInfo &info = headScores()[static_cast<std::size_t>(line.score)];
    map.name = QStringLiteral("%1, H%2").arg(toQString(info.label)).arg(map.dimension);
    const HeadComparison comparison{line.distance, line.groundNorm, map.dimension};
    const HeadBarcodes barcodes = Pipeline().headBarcodes(request);
    if (line.score == HeadScore::DistanceToHead)
        map.values = distancesToHead(barcodes, map.chosen, comparison);
    else if (line.score == HeadScore::DistanceOfTwoTexts)
        map.values = distancesOfTwoTexts(barcodes, Pipeline().headBarcodes(data.b->request), comparison);
    else
        map.values = headValues(line.score, barcodes, map.dimension, data.threshold);
    map.values.resize(barcodes.size());
}

void addPinned(FigureData &data, const CommandLine &line)
{
    Pipeline pipeline;
    std::vector<std::shared_ptr<const Analysis>> analyses;
    for (const LayerHead &place : line.pinned)
        analyses.push_back(std::make_shared<const Analysis>(
            pipeline.run(ofOneHead(data.a->request, place.layer, place.head))));
    data.pinned = headThumbnails(line.pinned, analyses);
}

void addModel(FigureData &data, const CommandLine &line)
{
    ModelSurvey survey;
    const auto nameOf = [](const Analysis &analysis) {
        return toQString(std::get<TextSource>(analysis.request.source).model->info().name);
    };
    const HeadDistance distance = line.headDistance.value_or(HeadDistance::RowsSum);
    std::vector<HeadReading> readings{Pipeline().readHeads(data.a->request)};
    survey.models << nameOf(*data.a);
    if (line.modelB) {
        readings.push_back(Pipeline().readHeads(data.b->request));
        survey.models << nameOf(*data.b);
        ModelComparison compared =
            compareModels(headPlaces(readings), headDistances(readings, distance), 1, line.groundNorm);
        survey.topology = std::move(compared.joint);
        survey.comparison = std::move(compared.comparison);
    } else {
        survey.topology = modelTopology(headPlaces(readings), headDistances(readings, distance), 1);
    }
    data.model = std::make_shared<const ModelSurvey>(std::move(survey));
    data.modelPicture = line.modelPicture;
}

void addTime(FigureData &data, const CommandLine &line)
{
    AnalysisRequest request = data.a->request;
    request.maxDimension = std::max(request.maxDimension, line.summaryDimension);
    GrowthOverview overview;
    overview.stride = line.stride;
    overview.growth = growText(request, {.stride = line.stride});
    overview.steps = overview.growth.steps.size();
    overview.vines = vineyard(overview.growth.steps);
    data.growth = std::make_shared<const GrowthOverview>(std::move(overview));
    data.growthPicture = line.growthPicture;
    data.growthDimension = line.summaryDimension;
}

FigureData figureData(const CommandLine &line, FigureView view)
{
    const AnalysedInput input = analyseInput(line);
    FigureData data;
    data.a = input.a;
    data.b = input.b;
    data.comparison = input.comparison;
    data.look = line.look;
    data.matching = line.matching;
    data.side = line.side;
    data.summary = line.summary;
    data.summaryDimension = line.summaryDimension;
    data.threshold = line.threshold.value_or(input.a->barcode->suggestedThreshold());
    if (line.selection)
        data.selections[0] = selectionOf(*line.selection, *data.a, line.loop);
    if (line.selectionB)
        data.selections[1] = selectionOf(*line.selectionB, *data.b, line.loop);
    if (view == FigureView::Heads)
        addHeads(data, line);
    else if (view == FigureView::PinnedHeads)
        addPinned(data, line);
    else if (view == FigureView::Model)
        addModel(data, line);
    else if (view == FigureView::Time)
        addTime(data, line);
    return data;
}

} // namespace

void runFigure(const CommandLine &line)
{
    const FigureView view = *figureViewByName(line.view);
    const FigureData data = figureData(line, view);
    FigureOptions options = line.figure;
    options.size = figureSize(*line.preset, view);
    if (line.width)
        options.size.setWidth(*line.width);
    if (line.height)
        options.size.setHeight(*line.height);
    options.fontSize = line.fontSize.value_or(line.preset->fontSize);
    if (!line.sweeps)
        return exportFigure(line.out, view, data, options);
    const Interruption interruption;
    ProgressReport report;
    exportSweep(
        line.out, view, data, options, line.sweep,
        [&](int done, int frames) {
            report("frames", static_cast<std::size_t>(done), static_cast<std::size_t>(frames));
        },
        interruption.stop());
}

} // namespace attopo
