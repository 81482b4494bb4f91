// attention-topology heads: the distances of all pairs of heads, with progress on standard error.

#include "analysis/head_barcodes.h"
#include "analysis/model_topology_json.h"
#include "analysis_input.h"
#include "command.h"
#include "figure_command_options.h"
#include "local_path.h"
#include "progress_report.h"
#include "text_output.h"
#include "topology/persistence.h"

#include <sstream>

namespace attopo {

namespace {

struct HeadsChoice {
    std::optional<Metric> metric; ///< Of diagrams, as `dimension`.
    std::optional<DiagramDistance> distance;
    std::optional<HeadDistance> headDistance; ///< Instead of one of diagrams.
    std::optional<int> dimension;
    std::optional<int> maxDimension;
    GroundNorm groundNorm = GroundNorm::Infinity;
    bool dropSpecial = false;
    bool joinWords = false;
    ReadAs readAs = ReadAs::Text;
    std::optional<QString> modelB; ///< The model whose heads are compared.
    QString csv, json;             ///< Files or "-".

    DiagramDistance diagramDistance() const { return distance.value_or(DiagramDistance::Bottleneck); }
    int diagramDimension() const { return dimension.value_or(1); }
    Metric diagramMetric() const { return metric.value_or(Metric::JensenShannon); }
};

const CommandOptions<HeadsChoice> &headsSharedOptions()
{
    using Choice = HeadsChoice;
    static const CommandOptions<Choice> options{
        metricOption<Choice>({"--metric", "M", "of diagrams"}, &Choice::metric),
        wholeOption<Choice>({"--max-dim", "D", "of the bars of the heads"}, &Choice::maxDimension, 0,
                            largestDimension),
        choiceOption<Choice>({"--ground-norm", "N", "of diagrams"}, &Choice::groundNorm, groundNormNames),
        flagOption<Choice>({"--drop-special", "", "without [CLS], [SEP] and the like"}, &Choice::dropSpecial),
        flagOption<Choice>({"--join-words", "", "pieces of a word become one point"}, &Choice::joinWords),
        readAsOption<Choice>(&Choice::readAs),
    };
    return options;
}

const CommandOptions<HeadsChoice> &headsOptions()
{
    using Choice = HeadsChoice;
    static const CommandOptions<Choice> options{
        {{"--distance", "D",
          "of their diagrams: bottleneck (default), wasserstein_1 or wasserstein_2, also with --metric and "
          "--ground-norm; of their attention rows: rows-sum or rows-mean, the Jensen-Shannon distances token "
          "by token",
          headDistanceNames()},
         [](Choice &choice, const QString &value) {
             parseHeadDistance(value, choice.distance, choice.headDistance);
         },
         {}},
        wholeOption<Choice>({"--dim", "K", "of the diagrams: 0, 1 (default) or 2"}, &Choice::dimension, 0,
                            largestDimension),
        textOption<Choice>({"--csv", "OUT", "a square table of heads called layer.head"}, &Choice::csv),
        textOption<Choice>(
            {"--json", "OUT", "distances, bars (up to --max-dim), merge tree and layout of the heads"},
            &Choice::json),
        textOption<Choice>(
            {"--model-b", "M2", "the heads of this model as well, and the distances of the two shapes"},
            &Choice::modelB),
    };
    return options;
}

SquareMatrix distancesOf(const std::vector<HeadReading> &readings, const std::vector<HeadPlace> &places,
                         const HeadsChoice &chosen)
{
    const std::size_t heads = places.size();
    ProgressReport report;
    if (chosen.headDistance) {
        const std::size_t points = readings.front().points.groups.size();
        return headDistances(readings, *chosen.headDistance, {},
                             [&](std::size_t done) { report("tokens", done, points); });
    }
    std::vector<Diagram> diagrams;
    for (std::size_t model = 0; model < readings.size(); ++model) {
        const Activations &activations = *readings[model].activations;
        const std::vector<Barcode> barcodes = headBarcodes(
            activations, readings[model].points.groups, {chosen.diagramMetric(), chosen.diagramDimension()},
            {}, [&](std::size_t done) { report("heads", diagrams.size() + done, heads); });
        for (const HeadPlace &place : places)
            if (place.model == model)
                diagrams.push_back(diagram(barcodes[place.layer * activations.heads + place.head],
                                           chosen.diagramDimension()));
    }
    return pairwiseDistances(diagrams, chosen.diagramDistance(), chosen.groundNorm, {},
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

class Heads : public Command {
public:
    void addOptions(CommandParser &parser) override
    {
        parser.add(textOptions(), text_, OptionGroup::Input);
        parser.add(stackOptions(), source_, OptionGroup::Input);
        parser.add(modelOptions(), model_, OptionGroup::Shared);
        parser.add(headsSharedOptions(), own_, OptionGroup::Shared);
        parser.add(headsOptions(), own_);
    }

    void check() const override
    {
        checkOneText("heads", text_, source_);
        if (own_.headDistance && (own_.metric || own_.dimension))
            failUsage(QStringLiteral("--metric and --dim are for the distances of diagrams; rows are "
                                     "compared by the Jensen–Shannon distance"));
        if (own_.csv.isEmpty() && own_.json.isEmpty())
            failWithoutOutput("heads");
    }

    void run() const override
    {
        const TextSource source = chosenTextOrStack(text_, source_, model_);
        std::vector<HeadReading> readings;
        ModelTopologyLabels labels;
        const auto read = [&](const std::shared_ptr<const Model> &reader, const std::string &name) {
            readings.push_back(
                readHeads(*reader, source.text, own_.readAs, own_.joinWords, own_.dropSpecial));
            reportCut("the text" + name, readings.back().cutAt, *reader);
            labels.models.push_back(reader->info().name);
        };
        read(source.model, "");
        if (own_.modelB)
            read(openNamedModel(model_, localPath(*own_.modelB).string()), ", to model B,");
        const std::vector<HeadPlace> places = headPlaces(readings);
        const SquareMatrix distances = distancesOf(readings, places, own_);
        if (!own_.csv.isEmpty())
            writeText(own_.csv, toCsv(places, distances, readings.size() > 1));
        if (!own_.json.isEmpty())
            writeJson(readings, places, distances, labels);
    }

private:
    void writeJson(const std::vector<HeadReading> &readings, const std::vector<HeadPlace> &places,
                   const SquareMatrix &distances, ModelTopologyLabels labels) const
    {
        labels.distance = own_.headDistance
            ? headDistanceKinds()[static_cast<std::size_t>(*own_.headDistance)].name
            : diagramDistances()[static_cast<std::size_t>(own_.diagramDistance())].name;
        if (!own_.headDistance)
            labels.diagrams = {metricInfo(own_.diagramMetric()).name, own_.diagramDimension(),
                               own_.groundNorm};
        labels.dropSpecialTokens = own_.dropSpecial;
        labels.joinWords = own_.joinWords;
        labels.points = readings.front().points.groups.size();
        const int maxDimension = own_.maxDimension.value_or(AnalysisRequest().maxDimension);
        writeText(
            own_.json,
            readings.size() > 1
                ? modelComparisonJson(compareModels(places, distances, maxDimension, own_.groundNorm), labels)
                : modelTopologyJson(modelTopology(places, distances, maxDimension), labels));
    }

    TextChoice text_;
    SourceChoice source_;
    ModelChoice model_;
    HeadsChoice own_;
};

} // namespace

std::unique_ptr<Command> makeHeads() { return std::make_unique<Heads>(); }

} // namespace attopo
