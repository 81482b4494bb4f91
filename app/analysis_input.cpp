#include "analysis_input.h"

#include "analysis/data_source.h"
#include "analysis/pipeline.h"
#include "error.h"
#include "local_path.h"
#include "models/bundled_models.h"
#include "stack/stack_model.h"
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
    const Model &model = *std::get<TextSource>(analysis.request.source).model;
    reportCut("the text" + which, analysis.space->textCutAt, model);
    reportCut("the translation" + which, analysis.space->translationCutAt, model);
}

void compare(AnalysedInput &input, const RequestChoice &request)
{
    input.comparison = compareAnalyses(*input.a, *input.b, request.groundNorm.value_or(GroundNorm::Infinity));
}

AnalysedInput analyseDiagrams(const InputChoice &input)
{
    Pipeline pipeline;
    const int computedTo = input.request.maxDimension.value_or(0);
    const auto analyse = [&](const QString &file) {
        AnalysisRequest request = requestOf(input);
        request.source = readDiagramSource(localPath(file), computedTo);
        return std::make_shared<const Analysis>(pipeline.run(request));
    };
    AnalysedInput result;
    result.a = analyse(*input.source.diagram);
    if (input.source.diagramB) {
        result.b = analyse(*input.source.diagramB);
        compare(result, input.request);
    }
    return result;
}

AnalysedInput analyseMatrix(const InputChoice &input)
{
    const SourceChoice &source = input.source;
    AnalysisRequest request = requestOf(input);
    request.source = source.attention
        ? readMatrixSource(localPath(*source.attention), MatrixSource::Kind::Attention)
        : readMatrixSource(localPath(*source.distances), MatrixSource::Kind::Distances,
                           input.scope.symmetrisation);
    AnalysedInput result;
    result.a = std::make_shared<const Analysis>(Pipeline().run(request));
    return result;
}

TextSource openedStack(const QString &file, const StackOptions &options)
{
    try {
        TextSource source = readStackSource(localPath(file), options);
        for (const Message &note : stackOf(*source.model)->notes())
            std::cerr << "attention-topology: " << localPath(file).string() << ": " << note.english() << '\n';
        return source;
    } catch (const NotWeights &refusal) {
        throw Error(std::string(refusal.what()) + ": --softmax");
    }
}

AnalysedInput analyseTexts(const InputChoice &input)
{
    const ScopeChoice &scope = input.scope;
    Pipeline pipeline;
    AnalysisRequest request = requestOf(input);
    request.source =
        isStack(input.source) ? chosenStack(input.source) : chosenSource(input, openChosenModel(input.model));
    request.attention = held(*std::get<TextSource>(request.source).model, request.attention);
    AnalysedInput result;
    result.a = std::make_shared<const Analysis>(pipeline.run(request));
    reportCuts(*result.a);
    if (!input.compares())
        return result;
    request.attention.layer = scope.layerB.value_or(request.attention.layer);
    request.attention.head = scope.headB.value_or(request.attention.head);
    request.attention.part = scope.partB.value_or(request.attention.part);
    request.span = scope.spanB.value_or(request.span);
    auto &source = std::get<TextSource>(request.source);
    source.readAs = scope.readAsB.value_or(source.readAs);
    if (input.source.attentionB) {
        source = openedStack(*input.source.attentionB, input.source.stack);
        request.attention = held(*source.model, request.attention);
    } else if (isStack(input.source) && (input.source.textB || input.source.textBFile) && !scope.modelB) {
        source.model = openChosenModel(input.model); // the stack reads its own text alone
    }
    if (scope.modelB)
        source.model = openNamedModel(input.model, localPath(*scope.modelB).string());
    if (input.source.textB || input.source.textBFile) {
        source.text = readText(input.source.textB, input.source.textBFile);
        source.translation = {};
    }
    if (request.attention.part != AttentionPart::Text && source.translation.empty())
        source.translation = readTranslation(scope.translationB, scope.translationBFile, "--translation-b");
    result.b = std::make_shared<const Analysis>(pipeline.run(request));
    reportCuts(*result.b, " B");
    compare(result, input.request);
    return result;
}

} // namespace

double AnalysedInput::threshold(const ThresholdChoice &choice) const
{
    return thresholdOf(choice, *a->barcode,
                       std::max(a->barcode->largestValue(), b ? b->barcode->largestValue() : 0.0));
}

void addInputOptions(CommandParser &parser, InputChoice &input)
{
    parser.add(textOptions(), input.text, OptionGroup::Input);
    parser.add(sourceOptions(), input.source, OptionGroup::Input);
    parser.add(modelOptions(), input.model, OptionGroup::Shared);
    parser.add(requestOptions(), input.request, OptionGroup::Shared);
    parser.add(scopeOptions(), input.scope, OptionGroup::Shared);
}

void reportCut(const std::string &which, const std::optional<std::size_t> &cutAt, const Model &model)
{
    if (!cutAt)
        return;
    const ModelInfo &info = model.info();
    const std::string limit = info.readsFurther
        ? "the " + std::to_string(info.maxTokens) + " tokens of it that this program reads"
        : "the model reads";
    std::cerr << "attention-topology: " << which << " is longer than " << limit << ": cut after character "
              << *cutAt << '\n';
}

std::shared_ptr<const ModelFiles> namedModelFiles(const std::string &name)
{
    return modelFiles(name.empty() ? std::string(bundledModels().front().name) : name);
}

std::shared_ptr<const Model> openChosenModel(const ModelChoice &model)
{
    return openNamedModel(model, localPath(model.name).string());
}

std::shared_ptr<const Model> openNamedModel(const ModelChoice &model, const std::string &name)
{
    const auto files = namedModelFiles(name);
    OpenOptions options;
    options.device = model.device;
    options.trustCode = model.trustCode;
    options.notice = [](const Message &notice) {
        std::cerr << "attention-topology: " << notice.english() << '\n';
    };
    try {
        return openModel(files, options);
    } catch (const NeedsTrust &refusal) {
        throw Error(std::string(refusal.what()) + ": --trust-code");
    }
}

std::string readChosenText(const TextChoice &text) { return readText(text.text, text.file); }

bool isStack(const SourceChoice &source)
{
    return source.attention && isAttentionStack(localPath(*source.attention));
}

TextSource chosenStack(const SourceChoice &source) { return openedStack(*source.attention, source.stack); }

TextSource chosenTextOrStack(const TextChoice &text, const SourceChoice &source, const ModelChoice &model)
{
    if (source.attention)
        return chosenStack(source);
    return {openChosenModel(model), readChosenText(text)};
}

AnalysisRequest requestOf(const RequestChoice &chosen)
{
    AnalysisRequest request;
    request.attention.layer = chosen.layer.value_or(0);
    request.attention.head = chosen.head.value_or(0);
    request.attention.combination = chosen.combination;
    request.joinWords = chosen.joinWords;
    request.metric = chosen.metric.value_or(request.metric);
    request.dropSpecialTokens = chosen.dropSpecial;
    request.vocabularySpelling = chosen.vocabularySpelling;
    request.maxDimension = chosen.maxDimension.value_or(request.maxDimension);
    request.engine = chosen.engine;
    return request;
}

AnalysisRequest requestOf(const InputChoice &input)
{
    AnalysisRequest request = requestOf(input.request);
    request.attention.part = input.scope.part;
    request.span = input.scope.span;
    return request;
}

TextSource chosenSource(const InputChoice &input, std::shared_ptr<const Model> model)
{
    const ScopeChoice &scope = input.scope;
    return {std::move(model), readChosenText(input.text),
            scope.part == AttentionPart::Text
                ? std::string()
                : readTranslation(scope.translation, scope.translationFile, "--translation"),
            scope.readAs};
}

AnalysedInput analyseInput(const InputChoice &input)
{
    if (input.source.diagram)
        return analyseDiagrams(input);
    if ((input.source.attention && !isStack(input.source)) || input.source.distances)
        return analyseMatrix(input);
    return analyseTexts(input);
}

} // namespace attopo
