#include "analysis/request_json.h"

#include "analysis/choice_names.h"

namespace attopo {

namespace {

void addText(Json &json, const AnalysisRequest &request, const TextSource &source)
{
    json["source"] = "text";
    json["model"] = source.model->info().name;
    json["attention"] = nameOf(request.attention.part, attentionPartNames);
    const HeadCombination &combination = request.attention.combination;
    json["combine"] = nameOf(combination.reduction, reductionNames);
    if (combination.reduction == Reduction::OneHead) {
        json["layer"] = request.attention.layer;
        json["head"] = request.attention.head;
    } else {
        json["layers"] = combination.layers;
        json["heads"] = combination.heads;
    }
    json["value_norms"] = combination.valueWeighted;
    json["drop_special"] = request.dropSpecialTokens;
    json["join_words"] = request.joinWords;
    if (source.readAs != ReadAs::Text)
        json["read_as"] = nameOf(source.readAs, readAsNames);
    json["characters"] = request.span ? Json::array({request.span->start, request.span->end}) : Json();
}

} // namespace

Json requestJson(const AnalysisRequest &request)
{
    Json json = Json::object();
    if (const auto *text = std::get_if<TextSource>(&request.source)) {
        addText(json, request, *text);
    } else if (const auto *matrix = std::get_if<MatrixSource>(&request.source)) {
        json["source"] = matrix->kind == MatrixSource::Kind::Attention ? "attention" : "distances";
    } else {
        json["source"] = "diagram";
        return json;
    }
    if (json["source"] != "distances")
        json["metric"] = metricInfo(request.metric).name;
    json["max_dim"] = request.maxDimension;
    json["engine"] = nameOf(request.engine, engineNames);
    return json;
}

} // namespace attopo
