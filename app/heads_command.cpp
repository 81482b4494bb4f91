#include "heads_command.h"

#include "analysis/head_barcodes.h"
#include "analysis/model_topology_json.h"
#include "analysis_input.h"
#include "local_path.h"
#include "progress_report.h"
#include "text_output.h"

#include <sstream>

namespace attopo {

namespace {

SquareMatrix distancesOf(const std::vector<HeadReading> &readings, std::size_t heads, const CommandLine &line)
{
    ProgressReport report;
    if (line.headDistance) {
        const std::size_t points = readings.front().points.groups.size();
        return headDistances(readings, *line.headDistance, {},
                             [&](std::size_t done) { report("tokens", done, points); });
    }
    std::vector<Diagram> diagrams;
    for (const HeadReading &reading : readings)
        for (const Barcode &barcode :
             headBarcodes(*reading.activations, reading.points.groups, {line.metric, line.distanceDimension},
                          {}, [&](std::size_t done) { report("heads", diagrams.size() + done, heads); }))
            diagrams.push_back(diagram(barcode, line.distanceDimension));
    return pairwiseDistances(diagrams, line.distance, line.groundNorm, {},
                             [&](std::size_t done) { report("pairs", done, heads * (heads - 1) / 2); });
}

/// layer.head, after the model of it when there are two.
std::string nameOf(const HeadPlace &place, bool twoModels)
{
    const std::string model = !twoModels ? "" : place.model == 0 ? "a:" : "b:";
    return model + std::to_string(place.layer) + "." + std::to_string(place.head);
}

std::string toCsv(const std::vector<HeadPlace> &places, const SquareMatrix &distances, bool twoModels)
{
    std::ostringstream csv;
    csv << "head";
    for (const HeadPlace &place : places)
        csv << ',' << nameOf(place, twoModels);
    csv.precision(17);
    for (std::size_t i = 0; i < places.size(); ++i) {
        csv << '\n' << nameOf(places[i], twoModels);
        for (std::size_t j = 0; j < places.size(); ++j)
            csv << ',' << distances(i, j);
    }
    csv << '\n';
    return csv.str();
}

} // namespace

void runHeads(const CommandLine &line)
{
    const std::string text = readChosenText(line);
    std::vector<HeadReading> readings;
    ModelTopologyLabels labels;
    const auto read = [&](const std::shared_ptr<const Model> &model, const std::string &name) {
        readings.push_back(readHeads(*model, text, line.joinWords, line.dropSpecial));
        reportCut("the text" + name, readings.back().cutAt);
        labels.models.push_back(model->info().name);
    };
    read(openChosenModel(line), "");
    if (line.modelB)
        read(openNamedModel(line, localPath(*line.modelB).string()), ", to model B,");
    const std::vector<HeadPlace> places = headPlaces(readings);
    const SquareMatrix distances = distancesOf(readings, places.size(), line);
    if (!line.csv.isEmpty())
        writeText(line.csv, toCsv(places, distances, readings.size() > 1));
    if (line.json.isEmpty())
        return;
    labels.distance = line.headDistance
        ? headDistanceKinds()[static_cast<std::size_t>(*line.headDistance)].name
        : diagramDistances()[static_cast<std::size_t>(line.distance)].name;
    if (!line.headDistance)
        labels.diagrams = {metricInfo(line.metric).name, line.distanceDimension, line.groundNorm};
    labels.dropSpecialTokens = line.dropSpecial;
    labels.joinWords = line.joinWords;
    labels.points = readings.front().points.groups.size();
    const int maxDimension = requestOf(line).maxDimension;
    writeText(
        line.json,
        readings.size() > 1
            ? modelComparisonJson(compareModels(places, distances, maxDimension, line.groundNorm), labels)
            : modelTopologyJson(modelTopology(places, distances, maxDimension), labels));
}

} // namespace attopo
