#include "contexts_command.h"

#include "analysis/context_study_json.h"
#include "analysis_input.h"
#include "local_path.h"
#include "progress_report.h"
#include "text_output.h"

#include <algorithm>
#include <functional>
#include <iostream>
#include <map>

namespace attopo {

namespace {

std::vector<StudiedText> textsOf(const CommandLine &line)
{
    std::map<std::string, std::shared_ptr<const Model>> models;
    std::vector<StudiedText> texts;
    for (const ContextLine &read : readContextLines(localPath(line.input))) {
        const std::string name = read.model.value_or(localPath(line.model).string());
        auto &model = models[name];
        if (!model)
            model = openNamedModel(line, name);
        StudiedText text{read.label, requestOf(line), read.phrase};
        text.request.source = TextSource{model, read.text};
        text.request.layer = read.layer.value_or(line.layer);
        text.request.head = read.head.value_or(line.head);
        text.request.maxDimension = std::max(text.request.maxDimension, line.distanceDimension);
        texts.push_back(std::move(text));
    }
    return texts;
}

} // namespace

void runContexts(const CommandLine &line)
{
    ContextStudyOptions options;
    options.table = {.distance = line.distance,
                     .dimension = line.distanceDimension,
                     .norm = line.groundNorm,
                     .normalisation = line.normalisation,
                     .subsets = line.subsets,
                     .seed = line.seed};
    options.search = line.search;
    ProgressReport report;
    const ContextStudy study = studyContexts(textsOf(line), options, {}, std::ref(report));
    for (std::size_t k = 0; k < study.texts.size(); ++k) {
        const auto &[label, request, phrase] = study.texts[k];
        reportCut("the text of " + label, study.entries[k].space->textCutAt);
        if (!phrase.empty()
            && std::none_of(study.occurrences.begin(), study.occurrences.end(),
                            [&](const ContextStudy::Occurrence &found) { return found.text == k; }))
            std::cerr << "attention-topology: “" << phrase << "” is not in the text of " << label << '\n';
    }
    if (!line.csv.isEmpty())
        writeText(line.csv, contextStudyCsv(study));
    if (!line.json.isEmpty())
        writeText(line.json, contextStudyJson(study, options));
}

} // namespace attopo
