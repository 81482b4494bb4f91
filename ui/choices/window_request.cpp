#include "window_request.h"

#include "analysis/head_barcodes.h"
#include "stack/stack_model.h"

#include <algorithm>

namespace attopo {

HeadChoice within(HeadChoice choice, const ModelInfo &info)
{
    if (info.decoder.layers == 0)
        choice.part = AttentionPart::Text;
    const bool decoder = choice.part != AttentionPart::Text;
    const std::size_t layers = decoder ? info.decoder.layers : info.layers;
    const std::size_t heads = decoder ? info.decoder.heads : info.heads;
    choice.layer = std::min(choice.layer, layers - 1);
    choice.head = std::min(choice.head, heads - 1);
    HeadCombination &combination = choice.combination;
    if (combination.reduction == Reduction::OneHead)
        combination.heads.clear();
    if (combination.reduction == Reduction::OneHead || combination.reduction == Reduction::Rollout)
        combination.layers.clear();
    combination.valueWeighted = combination.valueWeighted && !attendsAcross(choice.part);
    return choice;
}

bool readsTranslation(const WindowChoices &choices, Side side, const Readers &readers)
{
    const auto &model = readers.texts[static_cast<std::size_t>(choices.readerOf(side))].open;
    return model && model->info().decoder.layers > 0;
}

namespace {

void choosePoints(AnalysisRequest &request, const WindowChoices &choices)
{
    request.joinWords = choices.joinWords;
    request.vocabularySpelling = choices.vocabularySpelling;
    request.dropSpecialTokens = choices.dropSpecialTokens;
}

} // namespace

std::optional<AnalysisRequest> requestFor(const WindowChoices &choices, Side side, const Readers &readers)
{
    const SideChoices &chosen = choices[side];
    AnalysisRequest request;
    request.metric = choices.metric;
    request.maxDimension = choices.maxDimension;
    request.engine = choices.engine;
    if (!chosen.dataFile.isEmpty()) {
        const DataSource *data = readers.data[static_cast<std::size_t>(side)];
        if (!data)
            return std::nullopt;
        std::visit([&](const auto &source) { request.source = source; }, *data);
        if (const auto *stack = std::get_if<TextSource>(data)) {
            request.attention =
                held(*stack->model, within(choices[choices.readerOf(side)].attention, stack->model->info()));
            choosePoints(request, choices);
        }
        return request;
    }
    const Reader &reader = readers.texts[static_cast<std::size_t>(choices.readerOf(side))];
    if (!reader.open || chosen.text.trimmed().isEmpty())
        return std::nullopt;
    request.source = TextSource{reader.open, chosen.text.toStdString(),
                                readsTranslation(choices, side, readers) ? chosen.translation.toStdString()
                                                                         : std::string(),
                                chosen.readAs};
    request.attention = within(reader.head, reader.open->info());
    choosePoints(request, choices);
    request.span = chosen.span;
    return request;
}

std::optional<AnalysisRequest> alignmentOf(const std::optional<AnalysisRequest> &first,
                                           const std::optional<AnalysisRequest> &second)
{
    if (!first || !second || !std::holds_alternative<TextSource>(first->source)
        || first->source != second->source)
        return std::nullopt;
    for (const auto &[text, translation] : {std::pair(first, second), std::pair(second, first)})
        if (text->attention.part == AttentionPart::Text
            && translation->attention.part == AttentionPart::Translation) {
            AnalysisRequest request = *translation;
            request.attention.part = AttentionPart::TranslationOverText;
            request.span.reset();
            return request;
        }
    return std::nullopt;
}

AnalysisRequest asReadSoFar(AnalysisRequest request, const TextGrowth &growth,
                            std::optional<std::size_t> step)
{
    auto *source = std::get_if<TextSource>(&request.source);
    if (!source || !step || *step >= growth.steps.size())
        return request;
    const GrowthStep &read = growth.steps[*step];
    if (growth.onePass) {
        request.pointsRead = read.read;
        return request;
    }
    const std::u32string text = QString::fromStdString(source->text).toStdU32String();
    source->text = QString::fromStdU32String(text.substr(0, read.characters)).toStdString();
    if (request.span)
        request.span->end = std::min(request.span->end, read.characters);
    return request;
}

std::vector<LayerHead> pinnedIn(const std::optional<AnalysisRequest> &request,
                                const std::vector<LayerHead> &pinned)
{
    if (!request || !std::holds_alternative<TextSource>(request->source))
        return {};
    const auto [layers, heads] = headCounts(*request);
    std::vector<LayerHead> places;
    std::copy_if(pinned.begin(), pinned.end(), std::back_inserter(places),
                 [&](const LayerHead &place) { return place.layer < layers && place.head < heads; });
    return places;
}

} // namespace attopo
