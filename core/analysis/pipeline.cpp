#include "analysis/pipeline.h"

#include "analysis/combine_heads.h"
#include "analysis/first_points.h"
#include "analysis/parallel_each.h"
#include "analysis/text_points.h"
#include "error.h"
#include "metric/group_attention.h"
#include "metric/normalise_rows.h"
#include "metric/submatrix.h"
#include "topology/persistence_estimate.h"
#include "translatable.h"

#include <algorithm>
#include <mutex>

namespace attopo {

namespace {

void report(const Pipeline::Progress &progress, Stage stage, int dimension = 0, double fraction = -1)
{
    if (progress)
        progress({stage, dimension, fraction});
}

bool readsTranslation(AttentionPart part) { return part != AttentionPart::Text; }

void checkSelection(const AnalysisRequest &request, const ModelInfo &model)
{
    if (readsTranslation(request.part) && model.decoder.layers == 0)
        throw Error(TRANSLATABLE("Core", "%1 reads one text, not a text and its translation"), {model.name});
    const auto [layers, heads] = headCounts(request);
    if (request.layer >= layers)
        throw Error(TRANSLATABLE("Core", "There is no layer %1: %2 has layers 0 to %3"),
                    {request.layer, model.name, layers - 1});
    if (request.head >= heads)
        throw Error(TRANSLATABLE("Core", "There is no head %1: %2 has heads 0 to %3"),
                    {request.head, model.name, heads - 1});
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

/// The numbers of the points that have a character in `span`.
std::vector<std::size_t> pointsWithin(const CharacterSpan &span, const std::vector<Token> &points)
{
    std::vector<std::size_t> within;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (touches(span, points[i]))
            within.push_back(i);
    if (within.empty())
        throw Error(TRANSLATABLE("Core", "There is no token between characters %1 and %2 of the text"),
                    {span.start, span.end});
    return within;
}

/// The points of `whole` that have a character in `span`.
TokenSpace restrictedTo(const CharacterSpan &span, const TokenSpace &whole)
{
    const std::vector<std::size_t> kept = pointsWithin(span, whole.tokens);
    TokenSpace part;
    part.textCutAt = whole.textCutAt;
    part.translationCutAt = whole.translationCutAt;
    part.attended = whole.attended;
    part.pattern = whole.pattern;
    part.attention = Matrix(kept.size(), whole.attention.columns);
    part.distances = submatrix(whole.distances, kept);
    for (std::size_t i = 0; i < kept.size(); ++i) {
        part.tokens.push_back(whole.tokens[kept[i]]);
        for (std::size_t j = 0; j < part.attention.columns; ++j)
            part.attention(i, j) = whole.attention(kept[i], j);
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

AnalysisRequest ofOneHead(AnalysisRequest request, std::size_t layer, std::size_t head)
{
    request.layer = layer;
    request.head = head;
    const bool valueWeighted = request.combination.valueWeighted;
    request.combination = {};
    request.combination.valueWeighted = valueWeighted;
    return request;
}

std::pair<std::size_t, std::size_t> headCounts(const AnalysisRequest &request)
{
    const ModelInfo &model = std::get<TextSource>(request.source).model->info();
    return readsTranslation(request.part) ? std::pair(model.decoder.layers, model.decoder.heads)
                                          : std::pair(model.layers, model.heads);
}

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

struct Pipeline::ReadPoints {
    Reading reading; ///< Of the text or the translation whose tokens attend.
    TextPoints points;
    TextPoints attended; ///< What they attend to.
    std::optional<std::size_t> textCutAt, translationCutAt;

    /// The attention of the points under the request's choice of heads.
    Matrix attention(const AnalysisRequest &request, const ValueNorms &valueNorms) const
    {
        const bool across = attendsAcross(request.part);
        Matrix matrix = combineHeads(*reading.activations, across ? Attending::ToSource : Attending::Among,
                                     request.layer, request.head, request.combination, valueNorms);
        if (request.part == AttentionPart::TextOverTranslation) {
            matrix = transposed(matrix);
            normaliseRows(matrix);
        }
        return groupAttention(matrix, points.groups, attended.groups);
    }
};

Pipeline::ReadPoints Pipeline::readPoints(const AnalysisRequest &request, std::size_t lastLayer,
                                          std::stop_token stop, const Progress &progress)
{
    const auto &source = std::get<TextSource>(request.source);
    const Model &model = *source.model;
    const MetricInput input = metricInfo(request.metric).input;
    const bool translation = readsTranslation(request.part);
    const bool across = attendsAcross(request.part);
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
        if (request.part == AttentionPart::TextOverTranslation)
            std::swap(read.points, read.attended);
    }
    if (across && read.attended.groups.empty())
        throw Error(
            TRANSLATABLE("Core", "The points attend to nothing: type a translation, or keep special tokens"));
    return read;
}

Pipeline::Read Pipeline::readSpace(const AnalysisRequest &request, std::stop_token stop,
                                   const Progress &progress)
{
    const Model &model = *std::get<TextSource>(request.source).model;
    checkSelection(request, model.info());
    const MetricInput input = metricInfo(request.metric).input;
    std::size_t lastLayer = lastLayerOf(request.combination, request.layer, headCounts(request).first);
    if (input == MetricInput::HiddenStates)
        lastLayer = std::max(lastLayer, request.layer);
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
        hidden = hiddenStates(activations, request.layer, read.points.groups);
    space.textCutAt = read.textCutAt;
    space.translationCutAt = read.translationCutAt;
    space.tokens = std::move(read.points.tokens);
    space.attended = std::move(read.attended.tokens);
    if (!attendsAcross(request.part)) {
        const bool causal = readsTranslation(request.part) || model.info().causal;
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
                throw Error(TRANSLATABLE(
                    "Core", "A matrix of attention holds no hidden states: choose a distance of attention"));
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

Pipeline::SpaceKey Pipeline::spaceKeyOf(const AnalysisRequest &request)
{
    SpaceKey key{withoutUnused(request)};
    key.request.maxDimension = 0;
    key.request.engine = PersistenceEngine::Edges;
    return key;
}

std::shared_ptr<const TokenSpace> Pipeline::space(const AnalysisRequest &request, std::stop_token stop,
                                                  const Progress &progress)
{
    throwIfStopped(stop);
    if (std::holds_alternative<DiagramSource>(request.source))
        return std::make_shared<const TokenSpace>();
    const SpaceKey key = spaceKeyOf(request);
    SpaceKey allKey = key; // read to the end
    allKey.request.pointsRead.reset();
    SpaceKey wholeKey = allKey;
    wholeKey.request.span.reset();
    auto points = spaces_.get(wholeKey, [&] { return makeSpace(wholeKey.request, stop, progress); });
    if (key.request.span)
        points = partialSpaces_.get(allKey, [&] { return restrictedTo(*key.request.span, *points); });
    if (const auto count = key.request.pointsRead; count && *count < points->tokens.size()) {
        if (!readsInOrder(key.request))
            throw Error(TRANSLATABLE(
                "Core", "The points attend to later ones: there is no part of the text that was read first"));
        points = partialSpaces_.get(key, [&] { return firstPoints(*points, *count, key.request, stop); });
    }
    return request.vocabularySpelling ? spelledSpaces_.get(key, [&] { return spelled(*points); }) : points;
}

Analysis Pipeline::run(const AnalysisRequest &request, std::stop_token stop, const Progress &progress)
{
    throwIfStopped(stop);
    if (const auto *diagram = std::get_if<DiagramSource>(&request.source))
        return {request, std::make_shared<const TokenSpace>(), diagram->barcode, nullptr,
                nullptr, std::make_shared<const Layout>()};
    const AnalysisRequest barcodeKey = withoutUnused(request);
    const SpaceKey spaceKey = spaceKeyOf(request);
    Analysis analysis;
    analysis.request = request;
    const std::shared_ptr<const TokenSpace> points = space(request, stop, progress);
    analysis.space = points;
    const auto reportHomology = [&](const PersistenceProgress &p) {
        const double total = static_cast<double>(std::max<std::size_t>(p.total, 1));
        report(progress, Stage::Persistence, p.dimension, static_cast<double>(p.done) / total);
    };
    if (request.engine == PersistenceEngine::Edges && request.maxDimension >= 1) {
        analysis.loops = loops_.get(spaceKey, [&] {
            report(progress, Stage::Persistence);
            return RipsLoops(edgesUpTo(points->edges, enclosingRadius(points->distances)),
                             points->distances.n(), stop, reportHomology);
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
        return persistentHomology(points->distances, {request.maxDimension, std::nullopt, request.engine},
                                  stop, reportHomology, analysis.loops.get(), analysis.voids.get());
    });
    throwIfStopped(stop);
    analysis.layout = layouts_.get(spaceKey, [&] {
        report(progress, Stage::Placement);
        return multidimensionalScaling(points->distances, stop);
    });
    return analysis;
}

HeadReading Pipeline::readHeads(const AnalysisRequest &request, std::stop_token stop)
{
    if (!std::holds_alternative<TextSource>(request.source))
        throw Error(TRANSLATABLE(
            "Core", "A matrix or a diagram is that of one head: type a text to see all heads of a model"));
    if (attendsAcross(request.part))
        throw Error(TRANSLATABLE(
            "Core",
            "Heads are compared among the tokens of one text: choose the text or the translation alone"));
    const AnalysisRequest common = withoutUnused(ofOneHead(request, 0, 0));
    checkSelection(common, std::get<TextSource>(common.source).model->info());
    ReadPoints read = readPoints(common, headCounts(common).first - 1, stop, {});
    return {read.reading.activations, std::move(read.points), read.textCutAt};
}

HeadBarcodes Pipeline::headBarcodes(const AnalysisRequest &request, std::stop_token stop,
                                    const std::function<void(const HeadBarcodes &)> &deliver)
{
    const auto *source = std::get_if<TextSource>(&request.source);
    if (!source)
        throw Error(TRANSLATABLE(
            "Core", "A matrix or a diagram is that of one head: type a text to see all heads of a model"));
    if (metricInfo(request.metric).input == MetricInput::HiddenStates)
        throw Error(TRANSLATABLE(
            "Core", "Hidden states belong to a layer, not to its heads: choose a distance of attention"));
    AnalysisRequest common = withoutUnused(ofOneHead(request, 0, 0));
    common.pointsRead.reset(); // of the whole text
    const Model &model = *source->model;
    checkSelection(common, model.info());
    const auto [layers, heads] = headCounts(common);

    const auto kept = std::find_if(headBarcodes_.begin(), headBarcodes_.end(),
                                   [&](const auto &entry) { return entry.first == common; });
    constexpr std::size_t mostKept = 8;
    if (kept != headBarcodes_.end())
        headBarcodes_.splice(headBarcodes_.begin(), headBarcodes_, kept);
    else
        headBarcodes_.emplace_front(common, HeadBarcodes(layers * heads));
    if (headBarcodes_.size() > mostKept)
        headBarcodes_.pop_back();
    HeadBarcodes &barcodes = headBarcodes_.front().second;

    std::vector<std::size_t> missing;
    for (std::size_t k = 0; k < barcodes.size(); ++k)
        if (!barcodes[k])
            missing.push_back(k);
    if (missing.empty())
        return barcodes;
    const ReadPoints read = readPoints(common, layers - 1, stop, {});
    std::vector<std::size_t> within;
    if (common.span)
        within = pointsWithin(*common.span, read.points.tokens);
    std::vector<std::vector<float>> norms(layers); // beforehand: a model has threads of its own
    if (common.combination.valueWeighted)
        for (std::size_t layer = 0; layer < layers; ++layer)
            norms[layer] = model.valueNorms(*read.reading.activations, layer);
    std::mutex mutex; // guards the barcodes
    parallelEach(
        missing.size(),
        [&](std::size_t k) {
            const AnalysisRequest one = ofOneHead(common, missing[k] / heads, missing[k] % heads);
            SquareMatrix distances = distanceMatrix(
                one.metric, read.attention(one, [&](std::size_t l) { return norms[l]; }), stop);
            if (common.span)
                distances = submatrix(distances, within);
            auto barcode = std::make_shared<const Barcode>(
                persistentHomology(distances, {one.maxDimension, std::nullopt, one.engine}, stop));
            const std::lock_guard lock(mutex);
            barcodes[missing[k]] = std::move(barcode);
        },
        stop,
        [&](std::size_t) {
            if (!deliver)
                return;
            const std::lock_guard lock(mutex);
            deliver(barcodes);
        });
    return barcodes;
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
