#include "analysis/text_reader.h"

#include "error.h"
#include "metric/group_attention.h"
#include "metric/normalise_rows.h"
#include "stack/stack_model.h"
#include "translatable.h"

#include <algorithm>

namespace attopo {

namespace {

/// What a decoder reads: a start token, then the translation without the token that ends it.
Tokenization shiftedRight(Tokenization translation, std::int32_t startId)
{
    std::vector<Token> &tokens = translation.tokens;
    while (!tokens.empty() && tokens.back().special)
        tokens.pop_back();
    tokens.insert(tokens.begin(), {startId, "<start>", 0, 0, true});
    return translation;
}

Matrix transposed(const Matrix &matrix)
{
    Matrix result(matrix.columns, matrix.rows);
    for (std::size_t i = 0; i < matrix.rows; ++i)
        for (std::size_t j = 0; j < matrix.columns; ++j)
            result(j, i) = matrix(i, j);
    return result;
}

/// Hidden states of points: the mean of those of their tokens.
Matrix hiddenStates(const Activations &activations, std::size_t layer, const TokenGroups &groups)
{
    const std::size_t d = activations.hiddenSize;
    Matrix result(groups.size(), d);
    for (std::size_t i = 0; i < groups.size(); ++i)
        for (const std::size_t token : groups[i]) {
            const float *state = activations.hidden.data() + ((layer + 1) * activations.tokens + token) * d;
            for (std::size_t k = 0; k < d; ++k)
                result(i, k) += static_cast<double>(state[k]) / static_cast<double>(groups[i].size());
        }
    return result;
}

} // namespace

Matrix ReadPoints::attention(const AnalysisRequest &request, const ValueNorms &valueNorms) const
{
    const bool across = attendsAcross(request.attention.part);
    Matrix matrix = combineHeads(*reading.activations, across ? Attending::ToSource : Attending::Among,
                                 request.attention.layer, request.attention.head,
                                 request.attention.combination, valueNorms);
    if (request.attention.part == AttentionPart::TextOverTranslation) {
        matrix = transposed(matrix);
        normaliseRows(matrix);
    }
    return groupAttention(matrix, points.groups, attended.groups);
}

Reading TextReader::readText(const TextSource &source, std::size_t lastLayer, std::stop_token stop,
                             const ReportProgress &progress)
{
    const TextSource key{source.model, source.text, {}, source.readAs};
    const Model &model = *source.model;
    if (progress)
        progress({Stage::Tokens});
    auto tokens = tokens_.get(
        key, [&] { return model.tokenizer().read(key.readAs, key.text, model.info().maxTokens); });
    throwIfStopped(stop);
    if (progress)
        progress({Stage::Attention});
    const auto isOfModel = [&](const TextSource &other) { return other.model == source.model; };
    const auto isOfText = [&](const TextSource &other) { return other == key; };
    auto known = attention_.latest(isOfText);
    if (!known)
        known = attention_.latest(isOfModel);
    auto activations = attention_.get(
        key, [&] { return forwardTokens(model, tokens->tokens, lastLayer, stop, known.get()); },
        [&](const Activations &found) { return lastLayer < found.layers; });
    return {std::move(tokens), std::move(activations)};
}

Reading TextReader::readTranslation(const TextSource &source, std::size_t lastLayer, std::stop_token stop,
                                    const ReportProgress &progress)
{
    const Model &model = *source.model;
    const ModelInfo &info = model.info();
    auto tokens = translationTokens_.get(source, [&] {
        Tokenization read = model.tokenizer().tokenizeTarget(source.translation, info.maxTokens);
        return stackOf(model) ? read
                              : shiftedRight(std::move(read), info.decoder.startId); // a stack's are those
    });
    const Reading text = readText(source, info.layers - 1, stop, progress);
    auto activations = translationAttention_.get(
        source,
        [&] { return model.forwardDecoder(*text.activations, idsOf(tokens->tokens), lastLayer, stop); },
        [&](const Activations &found) { return lastLayer < found.layers; });
    return {std::move(tokens), std::move(activations)};
}

ReadPoints TextReader::readPoints(const AnalysisRequest &request, std::size_t lastLayer, std::stop_token stop,
                                  const ReportProgress &progress)
{
    const auto &source = std::get<TextSource>(request.source);
    const Model &model = *source.model;
    const MetricInput input = metricInfo(request.metric).input;
    const bool translation = readsTranslation(request.attention.part);
    const bool across = attendsAcross(request.attention.part);
    ReadPoints read;
    read.reading = translation ? readTranslation(source, lastLayer, stop, progress)
                               : readText(source, lastLayer, stop, progress);
    if (across && input == MetricInput::AttentionWeights) {
        throw Error(TRANSLATABLE(
            "Core",
            "1 − attention needs attention among the points themselves, and these attend to another "
            "text: choose a distance of attention rows, such as Jensen–Shannon"));
    }
    if (across && input == MetricInput::HiddenStates) {
        throw Error(TRANSLATABLE(
            "Core",
            "Hidden states are those of one text, whatever it attends to: choose the text or the "
            "translation alone, or a distance of attention rows, such as Jensen–Shannon"));
    }
    const auto pointsOf = [&](const std::vector<Token> &tokens, std::string_view text) {
        return textPoints(tokens, text, request.joinWords, request.dropSpecialTokens);
    };
    read.points = pointsOf(read.reading.tokens->tokens, translation ? source.translation : source.text);
    read.attended = read.points;
    read.textCutAt = read.reading.tokens->cutAt;
    if (translation) {
        const Reading text = readText(source, model.info().layers - 1, stop, progress);
        read.translationCutAt = std::exchange(read.textCutAt, text.tokens->cutAt);
        if (across)
            read.attended = pointsOf(text.tokens->tokens, source.text);
        if (request.attention.part == AttentionPart::TextOverTranslation)
            std::swap(read.points, read.attended);
    }
    if (across && read.attended.groups.empty())
        throw Error(
            TRANSLATABLE("Core", "The points attend to nothing: type a translation, or keep special tokens"));
    return read;
}

ReadSpace TextReader::readSpace(const AnalysisRequest &request, std::stop_token stop,
                                const ReportProgress &progress)
{
    const Model &model = *std::get<TextSource>(request.source).model;
    requireHead(request);
    const MetricInput input = metricInfo(request.metric).input;
    std::size_t lastLayer =
        lastLayerOf(request.attention.combination, request.attention.layer, headCounts(request).first);
    if (input == MetricInput::HiddenStates)
        lastLayer = std::max(lastLayer, request.attention.layer);
    ReadPoints read = readPoints(request, lastLayer, stop, progress);
    const Activations &activations = *read.reading.activations;
    if (input == MetricInput::HiddenStates && activations.hidden.empty())
        throw Error(
            TRANSLATABLE("Core", "%1 does not give its hidden states: choose a distance of attention"),
            {model.info().name});
    TokenSpace space;
    space.attention =
        read.attention(request, [&](std::size_t layer) { return model.valueNorms(activations, layer); });
    Matrix hidden;
    if (input == MetricInput::HiddenStates)
        hidden = hiddenStates(activations, request.attention.layer, read.points.groups);
    space.textCutAt = read.textCutAt;
    space.translationCutAt = read.translationCutAt;
    space.tokens = std::move(read.points.tokens);
    space.attended = std::move(read.attended.tokens);
    if (!attendsAcross(request.attention.part)) {
        const bool causal = readsTranslation(request.attention.part) || model.info().causal;
        space.pattern = attentionPattern(space.attention, space.tokens, causal);
    }
    return {std::move(space), std::move(hidden)};
}

void TextReader::runRemainingLayers(const AnalysisRequest &request, std::stop_token stop)
{
    const auto *source = std::get_if<TextSource>(&request.source);
    if (!source)
        return;
    const ModelInfo &info = source->model->info();
    constexpr std::size_t mostBytes = 500'000'000; // more than that is for who asks
    const auto tokens = tokens_.get({source->model, source->text, {}, source->readAs}, [&] {
        return source->model->tokenizer().read(source->readAs, source->text, info.maxTokens);
    });
    const std::size_t n = tokens->tokens.size();
    if (info.layers * info.heads * n * n * sizeof(float) > mostBytes)
        return;
    if (readsTranslation(request.attention.part))
        readTranslation(*source, info.decoder.layers - 1, stop, {});
    else
        readText(*source, info.layers - 1, stop, {});
}

} // namespace attopo
