#include "analysis/pipeline.h"

#include "analysis/combine_heads.h"
#include "analysis/text_points.h"
#include "error.h"
#include "metric/group_attention.h"
#include "metric/normalise_rows.h"
#include "topology/persistence_estimate.h"

#include <algorithm>

namespace attopo {

namespace {

void report(const Pipeline::Progress &progress, Stage stage, int dimension = 0, double fraction = -1)
{
    if (progress)
        progress({stage, dimension, fraction});
}

bool readsTranslation(AttentionPart part) { return part != AttentionPart::Text; }

/// How many layers and heads there are to choose from.
struct Choices {
    std::size_t layers;
    std::size_t heads;
};

Choices choicesOf(const AnalysisRequest &request, const ModelInfo &model)
{
    return readsTranslation(request.part) ? Choices{model.decoder.layers, model.decoder.heads}
                                          : Choices{model.layers, model.heads};
}

void checkSelection(const AnalysisRequest &request, const ModelInfo &model)
{
    if (readsTranslation(request.part) && model.decoder.layers == 0)
        throw Error(model.name + " reads one text, not a text and its translation");
    const auto [layers, heads] = choicesOf(request, model);
    if (request.layer >= layers)
        throw Error("There is no layer " + std::to_string(request.layer) + ": " + model.name
                    + " has layers 0 to " + std::to_string(layers - 1));
    if (request.head >= heads)
        throw Error("There is no head " + std::to_string(request.head) + ": " + model.name
                    + " has heads 0 to " + std::to_string(heads - 1));
}

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

std::vector<Token> numberedTokens(std::size_t n)
{
    std::vector<Token> tokens(n);
    for (std::size_t i = 0; i < n; ++i)
        tokens[i].text = std::to_string(i);
    return tokens;
}

/// The request without what changes nothing in it, so that requests for the same have the same key.
AnalysisRequest withoutUnused(AnalysisRequest request)
{
    request.vocabularySpelling = false; // changes only names, which spelled() does
    if (auto *text = std::get_if<TextSource>(&request.source)) {
        if (!readsTranslation(request.part))
            text->translation.clear();
        HeadCombination &combination = request.combination;
        if (combination.reduction == Reduction::OneHead)
            combination.heads.clear();
        else
            request.head = 0;
        const bool ofSeveralLayers =
            combination.reduction == Reduction::Mean || combination.reduction == Reduction::Maximum;
        if (ofSeveralLayers && metricInfo(request.metric).input != MetricInput::HiddenStates)
            request.layer = 0;
        else
            combination.layers.clear();
    } else {
        AnalysisRequest bare;
        bare.source = std::move(request.source);
        bare.metric = request.metric;
        bare.maxDimension = request.maxDimension;
        bare.engine = request.engine;
        request = std::move(bare);
    }
    return request;
}

/// The space with its tokens called as the vocabulary writes them; words of several tokens keep their name.
TokenSpace spelled(TokenSpace space)
{
    for (std::vector<Token> *tokens : {&space.tokens, &space.attended})
        for (Token &token : *tokens)
            token.label.clear();
    return space;
}

/// The points of `whole` that have a character in `span`.
TokenSpace restrictedTo(const CharacterSpan &span, const TokenSpace &whole)
{
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < whole.tokens.size(); ++i)
        if (touches(span, whole.tokens[i]))
            kept.push_back(i);
    if (kept.empty())
        throw Error("There is no token between characters " + std::to_string(span.start) + " and "
                    + std::to_string(span.end) + " of the text");
    TokenSpace part;
    part.textCutAt = whole.textCutAt;
    part.translationCutAt = whole.translationCutAt;
    part.attended = whole.attended;
    part.pattern = whole.pattern;
    part.attention = Matrix(kept.size(), whole.attention.columns);
    part.distances = SquareMatrix(kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        part.tokens.push_back(whole.tokens[kept[i]]);
        for (std::size_t j = 0; j < part.attention.columns; ++j)
            part.attention(i, j) = whole.attention(kept[i], j);
        for (std::size_t j = 0; j < kept.size(); ++j)
            part.distances(i, j) = whole.distances(kept[i], kept[j]);
    }
    part.edges = edgesByLength(part.distances);
    return part;
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

/// The distances as they are, or their mirrored lower triangle when the two differ in the last digits.
SquareMatrix symmetric(SquareMatrix distances)
{
    for (std::size_t i = 0; i < distances.n(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            distances(j, i) = distances(i, j);
    return distances;
}

} // namespace

Pipeline::Reading Pipeline::readText(const TextSource &source, std::size_t lastLayer, std::stop_token stop,
                                     const Progress &progress)
{
    const TextSource key{source.model, source.text};
    const Model &model = *source.model;
    report(progress, Stage::Tokens);
    auto tokens =
        tokens_.get(key, [&] { return model.tokenizer().tokenize(key.text, model.info().maxTokens); });
    throwIfStopped(stop);
    report(progress, Stage::Attention);
    const auto isOfModel = [&](const TextSource &other) { return other.model == source.model; };
    const auto isOfText = [&](const TextSource &other) { return other == key; };
    auto known = attention_.latest(isOfText);
    if (!known)
        known = attention_.latest(isOfModel);
    auto activations = attention_.get(
        key, [&] { return model.forward(idsOf(tokens->tokens), lastLayer, stop, known.get()); },
        [&](const Activations &found) { return lastLayer < found.layers; });
    return {std::move(tokens), std::move(activations)};
}

Pipeline::Reading Pipeline::readTranslation(const TextSource &source, std::size_t lastLayer,
                                            std::stop_token stop, const Progress &progress)
{
    const Model &model = *source.model;
    const ModelInfo &info = model.info();
    auto tokens = translationTokens_.get(source, [&] {
        return shiftedRight(model.tokenizer().tokenizeTarget(source.translation, info.maxTokens),
                            info.decoder.startId);
    });
    const Reading text = readText(source, info.layers - 1, stop, progress);
    auto activations = translationAttention_.get(
        source,
        [&] { return model.forwardDecoder(*text.activations, idsOf(tokens->tokens), lastLayer, stop); },
        [&](const Activations &found) { return lastLayer < found.layers; });
    return {std::move(tokens), std::move(activations)};
}

Pipeline::Read Pipeline::readSpace(const AnalysisRequest &request, std::stop_token stop,
                                   const Progress &progress)
{
    const auto &source = std::get<TextSource>(request.source);
    const Model &model = *source.model;
    checkSelection(request, model.info());
    const MetricInput input = metricInfo(request.metric).input;
    std::size_t lastLayer =
        lastLayerOf(request.combination, request.layer, choicesOf(request, model.info()).layers);
    if (input == MetricInput::HiddenStates)
        lastLayer = std::max(lastLayer, request.layer);
    const bool translation = readsTranslation(request.part);
    const Reading reading = translation ? readTranslation(source, lastLayer, stop, progress)
                                        : readText(source, lastLayer, stop, progress);
    const bool across = attendsAcross(request.part);
    if (across && input == MetricInput::AttentionWeights) {
        throw Error("1 − attention needs attention among the points themselves, and these attend to another "
                    "text: choose a distance of attention rows, such as Jensen–Shannon");
    }
    if (across && input == MetricInput::HiddenStates) {
        throw Error("Hidden states are those of one text, whatever it attends to: choose the text or the "
                    "translation alone, or a distance of attention rows, such as Jensen–Shannon");
    }
    if (input == MetricInput::HiddenStates && reading.activations->hidden.empty())
        throw Error(model.info().name + " does not give its hidden states: choose a distance of attention");
    Matrix attention = combineHeads(*reading.activations, across ? Attending::ToSource : Attending::Among,
                                    request.layer, request.head, request.combination, [&](std::size_t layer) {
                                        return model.valueNorms(*reading.activations, layer);
                                    });

    const std::string &ownText = translation ? source.translation : source.text;
    const auto pointsOf = [&](const std::vector<Token> &tokens, std::string_view text) {
        return textPoints(tokens, text, request.joinWords, request.dropSpecialTokens);
    };
    TextPoints points = pointsOf(reading.tokens->tokens, ownText);
    TextPoints attended = points;
    TokenSpace space;
    space.textCutAt = reading.tokens->cutAt;
    if (translation) {
        const Reading text = readText(source, model.info().layers - 1, stop, progress);
        space.translationCutAt = std::exchange(space.textCutAt, text.tokens->cutAt);
        if (across)
            attended = pointsOf(text.tokens->tokens, source.text);
        if (request.part == AttentionPart::TextOverTranslation) {
            attention = transposed(attention);
            normaliseRows(attention);
            std::swap(points, attended);
        }
    }
    if (across && attended.groups.empty())
        throw Error("The points attend to nothing: type a translation, or keep special tokens");
    Matrix hidden;
    if (input == MetricInput::HiddenStates)
        hidden = hiddenStates(*reading.activations, request.layer, points.groups);
    space.attention = groupAttention(attention, points.groups, attended.groups);
    space.tokens = std::move(points.tokens);
    space.attended = std::move(attended.tokens);
    if (!across) {
        const bool causal = translation || model.info().causal;
        space.pattern = attentionPattern(space.attention, space.tokens, causal);
    }
    return {std::move(space), std::move(hidden)};
}

TokenSpace Pipeline::makeSpace(const AnalysisRequest &request, std::stop_token stop, const Progress &progress)
{
    TokenSpace space;
    Matrix hidden;
    const MetricInput input = metricInfo(request.metric).input;
    const auto *matrix = std::get_if<MatrixSource>(&request.source);
    if (matrix) {
        space.tokens = numberedTokens(matrix->matrix->n());
        if (matrix->kind == MatrixSource::Kind::Attention) {
            if (input == MetricInput::HiddenStates)
                throw Error("A matrix of attention holds no hidden states: choose a distance of attention");
            space.attended = space.tokens;
            space.attention = *matrix->matrix;
        }
    } else {
        Read read = readSpace(request, stop, progress);
        space = std::move(read.space);
        hidden = std::move(read.hidden);
    }
    report(progress, Stage::Distances);
    if (matrix && matrix->kind == MatrixSource::Kind::Distances)
        space.distances = symmetric(*matrix->matrix);
    else
        space.distances = distanceMatrix(request.metric,
                                         input == MetricInput::HiddenStates ? hidden : space.attention, stop);
    space.edges = edgesByLength(space.distances);
    return space;
}

void Pipeline::runRemainingLayers(const AnalysisRequest &request, std::stop_token stop)
{
    const auto *source = std::get_if<TextSource>(&request.source);
    if (!source)
        return;
    const ModelInfo &info = source->model->info();
    constexpr std::size_t mostBytes = 500'000'000; // more than that is for who asks
    const auto tokens = tokens_.get({source->model, source->text}, [&] {
        return source->model->tokenizer().tokenize(source->text, info.maxTokens);
    });
    const std::size_t n = tokens->tokens.size();
    if (info.layers * info.heads * n * n * sizeof(float) > mostBytes)
        return;
    if (readsTranslation(request.part))
        readTranslation(*source, info.decoder.layers - 1, stop, {});
    else
        readText(*source, info.layers - 1, stop, {});
}

Analysis Pipeline::run(const AnalysisRequest &request, std::stop_token stop, const Progress &progress)
{
    throwIfStopped(stop);
    if (const auto *diagram = std::get_if<DiagramSource>(&request.source))
        return {request, std::make_shared<const TokenSpace>(), diagram->barcode, nullptr,
                nullptr, std::make_shared<const Layout>()};
    const AnalysisRequest barcodeKey = withoutUnused(request);
    SpaceKey spaceKey{barcodeKey};
    spaceKey.request.maxDimension = 0;
    spaceKey.request.engine = PersistenceEngine::Edges;

    Analysis analysis;
    analysis.request = request;
    SpaceKey wholeKey = spaceKey;
    wholeKey.request.span.reset();
    std::shared_ptr<const TokenSpace> space =
        spaces_.get(wholeKey, [&] { return makeSpace(wholeKey.request, stop, progress); });
    if (spaceKey.request.span)
        space = partialSpaces_.get(spaceKey, [&] { return restrictedTo(*spaceKey.request.span, *space); });
    analysis.space =
        request.vocabularySpelling ? spelledSpaces_.get(spaceKey, [&] { return spelled(*space); }) : space;
    const auto reportHomology = [&](const PersistenceProgress &p) {
        const double total = static_cast<double>(std::max<std::size_t>(p.total, 1));
        report(progress, Stage::Persistence, p.dimension, static_cast<double>(p.done) / total);
    };
    if (request.engine == PersistenceEngine::Edges && request.maxDimension >= 1) {
        analysis.loops = loops_.get(spaceKey, [&] {
            report(progress, Stage::Persistence);
            return RipsLoops(edgesUpTo(space->edges, enclosingRadius(space->distances)), space->distances.n(),
                             stop, reportHomology);
        });
    }
    if (analysis.loops && request.maxDimension >= 2)
        analysis.voids = voids_.get(spaceKey, [&] {
            if (progress)
                progress({Stage::Persistence, 2, -1, secondsForVoids(*analysis.loops)});
            return RipsVoids(*analysis.loops, stop, reportHomology);
        });
    analysis.barcode = barcodes_.get(barcodeKey, [&] {
        report(progress, Stage::Persistence);
        return persistentHomology(space->distances, {request.maxDimension, std::nullopt, request.engine},
                                  stop, reportHomology, analysis.loops.get(), analysis.voids.get());
    });
    throwIfStopped(stop);
    analysis.layout = layouts_.get(spaceKey, [&] {
        report(progress, Stage::Placement);
        return multidimensionalScaling(analysis.space->distances, stop);
    });
    return analysis;
}

Pipeline::Counts Pipeline::counts(Stage stage) const
{
    switch (stage) {
    case Stage::Tokens:
        return {tokens_.hits(), tokens_.misses()};
    case Stage::Attention:
        return {attention_.hits(), attention_.misses()};
    case Stage::Distances:
        return {spaces_.hits(), spaces_.misses()};
    case Stage::Persistence:
        return {barcodes_.hits(), barcodes_.misses()};
    case Stage::Placement:
        return {layouts_.hits(), layouts_.misses()};
    }
    return {};
}

} // namespace attopo
