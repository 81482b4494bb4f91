#include "analysis/context_study.h"

#include "analysis/pipeline.h"
#include "error.h"
#include "json_fields.h"
#include "text_file.h"
#include "translatable.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace attopo {

namespace {

constexpr std::array<std::string_view, 7> keys = {"label", "text",  "attention", "phrase",
                                                  "model", "layer", "head"};

ContextLine readLine(const std::string &line, const Message &place)
{
    const nlohmann::json json = parseJson(line, place);
    const JsonFields fields(json, place);
    for (const auto &[key, value] : json.items())
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            throw Error(
                TRANSLATABLE(
                    "Core",
                    "%1: there is no “%2”; known are label, text, attention, phrase, model, layer and head"),
                {place, key});
    ContextLine read;
    read.label = fields.stringOr("label", "");
    if (fields.find("attention"))
        read.attention = fields.string("attention");
    else
        read.text = fields.string("text");
    if (fields.find("attention") && (fields.find("text") || fields.find("model")))
        throw Error(
            TRANSLATABLE("Core", "%1: a file of attention has its text and its model: leave out the others"),
            {place});
    read.phrase = fields.stringOr("phrase", "");
    if (fields.find("model"))
        read.model = fields.string("model");
    constexpr std::size_t most = 100000;
    if (fields.find("layer"))
        read.layer = fields.integer("layer", 0, most);
    if (fields.find("head"))
        read.head = fields.integer("head", 0, most);
    return read;
}

} // namespace

std::vector<ContextLine> readContextLines(const std::filesystem::path &file)
{
    std::istringstream lines(readTextFile(file));
    std::vector<ContextLine> found;
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        found.push_back(readLine(line, {TRANSLATABLE("Core", "%1, line %2"), {file.string(), number}}));
        if (!found.back().attention.empty())
            found.back().attention = file.parent_path() / found.back().attention;
        if (found.back().label.empty())
            found.back().label = std::to_string(number);
    }
    if (found.empty())
        throw Error(TRANSLATABLE("Core", "%1 is empty: expected a JSON object on each line"),
                    {file.string()});
    return found;
}

std::vector<PhraseContext> ContextStudy::contexts() const
{
    std::vector<PhraseContext> all;
    for (const Occurrence &occurrence : occurrences)
        all.push_back(occurrence.context);
    return all;
}

std::map<std::string, PhraseSummary> ContextStudy::summaries() const
{
    std::map<std::string, std::vector<PhraseContext>> byPhrase;
    for (const StudiedText &text : texts)
        if (!text.phrase.empty())
            byPhrase[text.phrase];
    for (const Occurrence &occurrence : occurrences)
        byPhrase[texts[occurrence.text].phrase].push_back(occurrence.context);
    std::map<std::string, PhraseSummary> summaries;
    for (const auto &[phrase, contexts] : byPhrase)
        summaries[phrase] = summaryOf(contexts);
    return summaries;
}

ContextStudy
studyContexts(std::vector<StudiedText> texts, const ContextStudyOptions &options, const std::stop_token &stop,
              const std::function<void(ContextStage stage, std::size_t done, std::size_t total)> &progress)
{
    ContextStudy study;
    study.texts = std::move(texts);
    Pipeline pipeline;
    for (std::size_t k = 0; k < study.texts.size(); ++k) {
        const auto &[label, request, phrase] = study.texts[k];
        TableEntry &entry = study.entries.emplace_back();
        try {
            entry.space = pipeline.space(request, stop);
            entry.barcode = std::make_shared<const Barcode>(persistentHomology(
                entry.space->distances, {request.maxDimension, std::nullopt, request.engine}, stop));
        } catch (const Error &error) {
            throw Error("%1: %2", {label, error.message()});
        }
        for (const CharacterSpan &span :
             findPhrase(std::get<TextSource>(request.source).text, phrase, options.search))
            if (std::any_of(entry.space->tokens.begin(), entry.space->tokens.end(),
                            [&](const Token &token) { return touches(span, token); }))
                study.occurrences.push_back(
                    {k, phraseContext(*entry.space, span, request.maxDimension, stop)});
        if (progress)
            progress(ContextStage::Texts, k + 1, study.texts.size());
    }
    study.table = diagramTable(study.entries, options.table, stop, [&](std::size_t done, std::size_t total) {
        if (progress)
            progress(ContextStage::Diagrams, done, total);
    });
    return study;
}

} // namespace attopo
