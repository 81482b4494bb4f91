// attention-topology contexts: texts side by side, and phrases in them, with progress on standard error.

#include "analysis/context_study_json.h"
#include "analysis/data_source.h"
#include "analysis_input.h"
#include "command.h"
#include "local_path.h"
#include "progress_report.h"
#include "text_output.h"
#include "topology/persistence.h"

#include <algorithm>
#include <functional>
#include <iostream>
#include <limits>
#include <map>

namespace attopo {

namespace {

constexpr Named<DiagramDistance> namedDistances[] = {
    {diagramDistances()[0].name.data(), diagramDistances()[0].distance},
    {diagramDistances()[1].name.data(), diagramDistances()[1].distance},
    {diagramDistances()[2].name.data(), diagramDistances()[2].distance}};

constexpr Named<DiagramNormalisation> normalisations[] = {
    {diagramNormalisations()[0].name.data(), diagramNormalisations()[0].normalisation},
    {diagramNormalisations()[1].name.data(), diagramNormalisations()[1].normalisation},
    {diagramNormalisations()[2].name.data(), diagramNormalisations()[2].normalisation},
    {diagramNormalisations()[3].name.data(), diagramNormalisations()[3].normalisation}};

struct ContextsChoice {
    QString input; ///< File.
    ContextStudyOptions study;
    ReadAs readAs = ReadAs::Text;
    QString csv, json; ///< Files or "-".
};

/// Those that are called as other commands' options.
const CommandOptions<ContextsChoice> &contextsSharedOptions()
{
    static const CommandOptions<ContextsChoice> options{
        readAsOption<ContextsChoice>(&ContextsChoice::readAs)};
    return options;
}

const CommandOptions<ContextsChoice> &contextsOptions()
{
    using Choice = ContextsChoice;
    constexpr int mostSubsets = 10000;
    static const CommandOptions<Choice> options{
        textOption<Choice>(
            {"--input", "F.jsonl",
             "an object a line: \"text\", or \"attention\", a file of what was attended to, and if "
             "need be \"label\", \"phrase\", \"model\", \"layer\", \"head\""},
            &Choice::input),
        choiceOption<Choice>(
            {"--distance", "D", "wasserstein_1 (default), wasserstein_2 or bottleneck"},
            [](auto &choice) -> auto & { return choice.study.table.distance; }, namedDistances),
        wholeOption<Choice>(
            {"--dim", "K", "of the diagrams: 0, 1 (default) or 2"},
            [](auto &choice) -> auto & { return choice.study.table.dimension; }, 0, largestDimension),
        choiceOption<Choice>(
            {"--normalise", "N",
             "none (default); scale: values divided by the largest; per-bar: cost per bar; "
             "scale-per-bar: both"},
            [](auto &choice) -> auto & { return choice.study.table.normalisation; }, normalisations),
        wholeOption<Choice>(
            {"--subsets", "N",
             "by how many random subsets of the longer text of a pair the effect of length is "
             "measured (default 20)"},
            [](auto &choice) -> auto & { return choice.study.table.subsets; }, 0, mostSubsets),
        wholeOption<Choice>(
            {"--seed", "S", "of these (default 1)"},
            [](auto &choice) -> auto & { return choice.study.table.seed; }, 0,
            std::numeric_limits<int>::max()),
        flagOption<Choice>(
            {"--ignore-case", "", "how phrases are looked for"},
            [](auto &choice) -> auto & { return choice.study.search.ignoreCase; }),
        flagOption<Choice>(
            {"--whole-words", "", "likewise"},
            [](auto &choice) -> auto & { return choice.study.search.wholeWords; }),
        textOption<Choice>({"--csv", "OUT", "the table of distances; - for standard output"}, &Choice::csv),
        textOption<Choice>(
            {"--json", "OUT", "everything: distances, effect of length, each phrase wherever it stands"},
            &Choice::json),
    };
    return options;
}

class Contexts : public Command {
public:
    void addOptions(CommandParser &parser) override
    {
        parser.add(modelOptions(), model_, OptionGroup::Shared);
        parser.add(requestOptions(), request_, OptionGroup::Shared);
        parser.add(contextsSharedOptions(), own_, OptionGroup::Shared);
        parser.add(contextsOptions(), own_);
    }

    void check() const override
    {
        if (own_.input.isEmpty())
            failUsage(QStringLiteral("contexts needs --input FILE.jsonl"));
        checkCombination(request_);
        if (own_.csv.isEmpty() && own_.json.isEmpty())
            failWithoutOutput("contexts");
    }

    void run() const override
    {
        ContextStudyOptions options = own_.study;
        options.table.norm = request_.groundNorm.value_or(GroundNorm::Infinity);
        ProgressReport report;
        const ContextStudy study =
            studyContexts(texts(), options, {}, [&](ContextStage stage, std::size_t done, std::size_t total) {
                report(stage == ContextStage::Texts ? "texts" : "diagrams", done, total);
            });
        for (std::size_t k = 0; k < study.texts.size(); ++k) {
            const auto &[label, request, phrase] = study.texts[k];
            reportCut("the text of " + label, study.entries[k].space->textCutAt,
                      *std::get<TextSource>(request.source).model);
            if (!phrase.empty()
                && std::none_of(study.occurrences.begin(), study.occurrences.end(),
                                [&](const ContextStudy::Occurrence &found) { return found.text == k; }))
                std::cerr << "attention-topology: “" << phrase << "” is not in the text of " << label << '\n';
        }
        if (!own_.csv.isEmpty())
            writeText(own_.csv, contextStudyCsv(study));
        if (!own_.json.isEmpty())
            writeText(own_.json, contextStudyJson(study, options));
    }

private:
    std::vector<StudiedText> texts() const
    {
        std::map<std::string, std::shared_ptr<const Model>> models;
        std::vector<StudiedText> texts;
        for (const ContextLine &read : readContextLines(localPath(own_.input))) {
            StudiedText text{read.label, requestOf(request_), read.phrase};
            if (read.attention.empty()) {
                const std::string name = read.model.value_or(localPath(model_.name).string());
                auto &model = models[name];
                if (!model)
                    model = openNamedModel(model_, name);
                text.request.source = TextSource{model, read.text, {}, own_.readAs};
            } else {
                text.request.source = readStackSource(read.attention);
            }
            text.request.attention.layer = read.layer.value_or(text.request.attention.layer);
            text.request.attention.head = read.head.value_or(text.request.attention.head);
            text.request.maxDimension = std::max(text.request.maxDimension, own_.study.table.dimension);
            texts.push_back(std::move(text));
        }
        return texts;
    }

    ModelChoice model_;
    RequestChoice request_;
    ContextsChoice own_;
};

} // namespace

std::unique_ptr<Command> makeContexts() { return std::make_unique<Contexts>(); }

} // namespace attopo
