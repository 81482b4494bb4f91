#include "analysis_input.h"

#include "analysis/data_source.h"
#include "analysis/pipeline.h"
#include "error.h"
#include "local_path.h"
#include "models/bundled_models.h"
#include "text_file.h"

#include <iostream>

namespace attopo {

namespace {

std::string readText(const std::optional<QString> &text, const std::optional<QString> &file)
{
    std::string read = text ? text->toStdString() : readTextFile(localPath(*file));
    if (QString::fromStdString(read).trimmed().isEmpty())
        throw Error((text ? "The text" : localPath(*file).string())
                    + std::string(" is empty: there is nothing to read"));
    return read;
}

std::string readTranslation(const std::optional<QString> &text, const std::optional<QString> &file,
                            const char *option)
{
    if (!text && !file)
        throw Error(std::string("--part needs a translation: give ") + option);
    return readText(text, file);
}

/// `which`: " B" for the second text and its translation.
void reportCuts(const Analysis &analysis, const std::string &which = {})
{
    reportCut("the text" + which, analysis.space->textCutAt);
    reportCut("the translation" + which, analysis.space->translationCutAt);
}

} // namespace

void reportCut(const std::string &which, const std::optional<std::size_t> &cutAt)
{
    if (cutAt)
        std::cerr << "attention-topology: " << which
                  << " is longer than the model reads: cut after character " << *cutAt << '\n';
}

std::shared_ptr<const ModelFiles> namedModelFiles(const std::string &name)
{
    return modelFiles(name.empty() ? std::string(bundledModels().front().name) : name);
}

std::shared_ptr<const Model> openChosenModel(const CommandLine &line)
{
    return openNamedModel(line, localPath(line.model).string());
}

std::shared_ptr<const Model> openNamedModel(const CommandLine &line, const std::string &name)
{
    const auto files = namedModelFiles(name);
    OpenOptions options;
    options.device = line.device;
    options.trustCode = line.trustCode;
    options.notice = [](const std::string &notice) { std::cerr << "attention-topology: " << notice << '\n'; };
    try {
        return openModel(files, options);
    } catch (const NeedsTrust &refusal) {
        throw Error(std::string(refusal.what()) + ": --trust-code");
    }
}

std::string readChosenText(const CommandLine &line) { return readText(line.text, line.textFile); }

AnalysisRequest requestOf(const CommandLine &line)
{
    AnalysisRequest request;
    request.part = line.part;
    request.layer = line.layer;
    request.head = line.head;
    request.combination = line.combination;
    request.joinWords = line.joinWords;
    request.metric = line.metric;
    request.dropSpecialTokens = line.dropSpecial;
    request.vocabularySpelling = line.vocabularySpelling;
    request.span = line.span;
    request.maxDimension = line.maxDimension.value_or(request.maxDimension);
    request.engine = line.engine;
    return request;
}

TextSource chosenSource(const CommandLine &line, std::shared_ptr<const Model> model)
{
    return {std::move(model), readChosenText(line),
            line.part == AttentionPart::Text
                ? std::string()
                : readTranslation(line.translation, line.translationFile, "--translation")};
}

AnalysedInput analyseInput(const CommandLine &line)
{
    Pipeline pipeline;
    AnalysisRequest request = requestOf(line);
    AnalysedInput result;
    const auto compare = [&] { result.comparison = compareAnalyses(*result.a, *result.b, line.groundNorm); };
    if (line.diagramFile) {
        const int computedTo = line.maxDimension.value_or(0);
        request.source = readDiagramSource(localPath(*line.diagramFile), computedTo);
        result.a = std::make_shared<const Analysis>(pipeline.run(request));
        if (line.diagramBFile) {
            request.source = readDiagramSource(localPath(*line.diagramBFile), computedTo);
            result.b = std::make_shared<const Analysis>(pipeline.run(request));
            compare();
        }
        return result;
    }
    if (line.attentionFile || line.distancesFile) {
        request.source = line.attentionFile
            ? readMatrixSource(localPath(*line.attentionFile), MatrixSource::Kind::Attention)
            : readMatrixSource(localPath(*line.distancesFile), MatrixSource::Kind::Distances,
                               line.symmetrisation);
        result.a = std::make_shared<const Analysis>(pipeline.run(request));
        return result;
    }
    const auto model = openChosenModel(line);
    request.source = chosenSource(line, model);
    result.a = std::make_shared<const Analysis>(pipeline.run(request));
    reportCuts(*result.a);
    if (!line.compares())
        return result;
    request.layer = line.layerB.value_or(line.layer);
    request.head = line.headB.value_or(line.head);
    request.part = line.partB.value_or(line.part);
    request.span = line.spanB.value_or(line.span);
    auto &source = std::get<TextSource>(request.source);
    if (line.modelB)
        source.model = openNamedModel(line, localPath(*line.modelB).string());
    if (line.textB || line.textBFile) {
        source.text = readText(line.textB, line.textBFile);
        source.translation = {};
    }
    if (request.part != AttentionPart::Text && source.translation.empty())
        source.translation = readTranslation(line.translationB, line.translationBFile, "--translation-b");
    result.b = std::make_shared<const Analysis>(pipeline.run(request));
    reportCuts(*result.b, " B");
    compare();
    return result;
}

} // namespace attopo
