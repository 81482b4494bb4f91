#include "analysis/analysis_json.h"

#include "analysis/choice_names.h"
#include "analysis/json_values.h"
#include "analysis/request_json.h"
#include "topology/cross_barcode.h"

namespace attopo {

namespace {

/// [place in a's diagram, place in b's, distance] of each pair; null for the diagonal. Places count the bars
/// of the dimension, in the order of "bars", and under "all" all of them.
Json toJson(const DiagramMatching &matching)
{
    const auto place = [](const std::optional<std::size_t> &point) {
        return point ? Json(*point) : Json(nullptr);
    };
    Json pairs = Json::array();
    for (const DiagramMatching::Pair &pair : matching.pairs)
        pairs.push_back({place(pair.a), place(pair.b), pair.distance});
    return pairs;
}

Json toJson(const Analysis &analysis, double t)
{
    const TokenSpace &space = *analysis.space;
    Json tokens = Json::array();
    for (const Token &token : space.tokens) {
        tokens.push_back(
            {{"text", token.text}, {"label", labelOf(token)}, {"start", token.start}, {"end", token.end}});
        if (token.part != TextPart::None)
            tokens.back()["part"] = nameOf(token.part, textPartNames);
    }
    const RipsComplex complex = ripsComplexAt(t, space.edges, *analysis.barcode);
    // A diagram tells nothing of edges.
    const bool hasPoints = !std::holds_alternative<DiagramSource>(analysis.request.source);
    Json json = {{"settings", requestJson(analysis.request)},
                 {"tokens", std::move(tokens)},
                 {"distances", toJson(space.distances)},
                 {"bars", toJson(analysis.barcode->bars)},
                 {"at_threshold",
                  {{"t", t},
                   {"edges", hasPoints ? Json(complex.edges) : Json()},
                   {"triangles", hasPoints ? Json(complex.triangleCount) : Json()},
                   {"betti", complex.betti}}}};
    if (space.textCutAt)
        json["cut_at"] = *space.textCutAt;
    if (space.translationCutAt)
        json["translation_cut_at"] = *space.translationCutAt;
    return json;
}

} // namespace

std::string analysisJson(const Analysis &a, const Analysis *b, const Comparison *comparison,
                         std::optional<double> threshold, const std::optional<CharacterSpan> &prompt)
{
    const double t = threshold.value_or(a.barcode->suggestedThreshold());
    Json json;
    json["a"] = toJson(a, t);
    if (prompt) {
        std::vector<bool> isPrompt;
        for (const Token &token : a.space->tokens)
            isPrompt.push_back(touches(*prompt, token));
        const Barcode over = barcodeOverPrompt(a.space->distances, isPrompt, 1);
        json["a"]["from_prompt"] = {{"h0", totalLength(over, 0)}, {"h1", totalLength(over, 1)}};
    }
    if (b)
        json["b"] = toJson(*b, t);
    if (comparison) {
        Json diagrams = {{"ground_norm", groundNormName(comparison->norm)}};
        for (const DiagramComparison &compared : comparison->diagrams) {
            Json distances = Json::object();
            Json matchings = Json::object();
            for (const DiagramDistanceInfo &info : diagramDistances()) {
                distances[info.name] = finiteOrNull(compared[info.distance].distance);
                matchings[info.name] = toJson(compared[info.distance]);
            }
            distances["matchings"] = std::move(matchings);
            diagrams[compared.dimension ? std::to_string(*compared.dimension) : "all"] = std::move(distances);
        }
        if (comparison->divergenceUnscaled)
            diagrams["representation_topology_divergence"] = {
                {"scaled", comparison->divergence ? Json(*comparison->divergence) : Json(nullptr)},
                {"unscaled", *comparison->divergenceUnscaled}};
        json["comparison"] = std::move(diagrams);
    }
    return textOf(json);
}

} // namespace attopo
