#include "analysis/context_study_json.h"

#include "analysis/head_barcodes.h"
#include "analysis/json_values.h"
#include "analysis/request_json.h"
#include "files/csv_field.h"

#include <algorithm>
#include <sstream>

namespace attopo {

namespace {

Json toJson(const PhraseContext &context)
{
    Json json = {{"start", context.span.start},
                 {"end", context.span.end},
                 {"points", context.points},
                 {"connected_from", finiteOrNull(context.connectedFrom)},
                 {"simplex_from", finiteOrNull(context.simplexFrom)},
                 {"joined_from", finiteOrNull(context.joinedFrom)},
                 {"together", nullptr},
                 {"bars", toJson(context.barcode.bars)}};
    if (const auto together = context.together())
        json["together"] = {together->first, finiteOrNull(together->second)};
    return json;
}

Json toJson(const PhraseSpread &spread)
{
    return {{"mean", finiteOrNull(spread.mean)},
            {"min", finiteOrNull(spread.smallest)},
            {"max", finiteOrNull(spread.largest)}};
}

/// Of a phrase that is found nowhere, the numbers are null.
Json toJson(const PhraseSummary &summary)
{
    const auto spread = [&](const PhraseSpread &of) {
        return summary.contexts > 0 ? toJson(of)
                                    : Json{{"mean", nullptr}, {"min", nullptr}, {"max", nullptr}};
    };
    return {{"contexts", summary.contexts},
            {"together", summary.together},
            {"connected_from", spread(summary.connectedFrom)},
            {"simplex_from", spread(summary.simplexFrom)},
            {"joined_from", spread(summary.joinedFrom)},
            {"together_for", spread(summary.togetherFor)}};
}

Json toJson(const DiagramTable &table, const DiagramTableOptions &options)
{
    return {{"distance", diagramDistances()[static_cast<std::size_t>(options.distance)].name},
            {"dim", options.dimension},
            {"ground_norm", groundNormName(options.norm)},
            {"normalisation", diagramNormalisations()[static_cast<std::size_t>(options.normalisation)].name},
            {"subsets", options.subsets},
            {"seed", options.seed},
            {"distances", toJson(table.distances)},
            {"length_effect", toJson(table.lengthEffect)},
            {"length_deviation", toJson(table.lengthDeviation)}};
}

} // namespace

std::string contextStudyJson(const ContextStudy &study, const ContextStudyOptions &options,
                             const std::stop_token &stop)
{
    Json texts = Json::array();
    int maxDimension = 0;
    for (std::size_t k = 0; k < study.texts.size(); ++k) {
        const auto &[label, request, phrase] = study.texts[k];
        Json text = {{"label", label},
                     {"model", std::get<TextSource>(request.source).model->info().name},
                     {"layer", request.attention.layer},
                     {"head", request.attention.head},
                     {"settings", requestJson(request)},
                     {"points", study.entries[k].space->distances.n()},
                     {"largest_value", finiteOrNull(study.entries[k].barcode->largestValue())},
                     {"bars", toJson(study.entries[k].barcode->bars)}};
        if (study.entries[k].space->textCutAt)
            text["cut_at"] = *study.entries[k].space->textCutAt;
        texts.push_back(std::move(text));
        maxDimension = std::max(maxDimension, request.maxDimension);
    }
    Json occurrences = Json::array();
    for (const ContextStudy::Occurrence &occurrence : study.occurrences) {
        Json tokens = Json::array();
        for (const int point : occurrence.context.points)
            tokens.push_back(
                labelOf(study.entries[occurrence.text].space->tokens[static_cast<std::size_t>(point)]));
        Json json = {{"text", occurrence.text},
                     {"phrase", study.texts[occurrence.text].phrase},
                     {"tokens", std::move(tokens)}};
        json.update(toJson(occurrence.context));
        occurrences.push_back(std::move(json));
    }
    const std::vector<PhraseContext> contexts = study.contexts();
    Json distances = Json::object();
    for (int dimension = 0; dimension <= maxDimension; ++dimension) {
        const std::vector<Diagram> diagrams = phraseDiagrams(contexts, dimension);
        Json &ofDimension = distances[std::to_string(dimension)];
        for (const DiagramDistanceInfo &info : diagramDistances())
            ofDimension[info.name] =
                toJson(pairwiseDistances(diagrams, info.distance, options.table.norm, stop));
    }
    Json summaries = Json::array();
    for (const auto &[phrase, summary] : study.summaries()) {
        Json json = {{"phrase", phrase}};
        json.update(toJson(summary));
        summaries.push_back(std::move(json));
    }
    const Json json = {{"texts", std::move(texts)},
                       {"table", toJson(study.table, options.table)},
                       {"phrases",
                        {{"occurrences", std::move(occurrences)},
                         {"distances", std::move(distances)},
                         {"summaries", std::move(summaries)}}}};
    return textOf(json) + "\n";
}

std::string contextStudyCsv(const ContextStudy &study)
{
    std::ostringstream csv;
    csv.precision(17);
    csv << "label";
    for (const StudiedText &text : study.texts)
        csv << ',' << csvField(text.label);
    for (std::size_t i = 0; i < study.texts.size(); ++i) {
        csv << '\n' << csvField(study.texts[i].label);
        for (std::size_t j = 0; j < study.texts.size(); ++j)
            csv << ',' << study.table.distances(i, j);
    }
    csv << '\n';
    return csv.str();
}

} // namespace attopo
