#include "analysis/head_request.h"

#include "error.h"
#include "translatable.h"

namespace attopo {

AnalysisRequest ofOneHead(AnalysisRequest request, std::size_t layer, std::size_t head)
{
    request.attention.layer = layer;
    request.attention.head = head;
    const bool valueWeighted = request.attention.combination.valueWeighted;
    request.attention.combination = {};
    request.attention.combination.valueWeighted = valueWeighted;
    return request;
}

std::pair<std::size_t, std::size_t> headCounts(const AnalysisRequest &request)
{
    const ModelInfo &model = std::get<TextSource>(request.source).model->info();
    return readsTranslation(request.attention.part) ? std::pair(model.decoder.layers, model.decoder.heads)
                                                    : std::pair(model.layers, model.heads);
}

void requireHead(const AnalysisRequest &request)
{
    const ModelInfo &model = std::get<TextSource>(request.source).model->info();
    if (readsTranslation(request.attention.part) && model.decoder.layers == 0)
        throw Error(TRANSLATABLE("Core", "%1 reads one text, not a text and its translation"), {model.name});
    const auto [layers, heads] = headCounts(request);
    if (request.attention.layer >= layers)
        throw Error(TRANSLATABLE("Core", "There is no layer %1: %2 has layers 0 to %3"),
                    {request.attention.layer, model.name, layers - 1});
    if (request.attention.head >= heads)
        throw Error(TRANSLATABLE("Core", "There is no head %1: %2 has heads 0 to %3"),
                    {request.attention.head, model.name, heads - 1});
}

} // namespace attopo
