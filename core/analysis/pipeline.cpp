#include "analysis/pipeline.h"

#include "analysis/first_points.h"
#include "analysis/head_barcodes.h"
#include "analysis/parallel_each.h"
#include "error.h"
#include "metric/submatrix.h"
#include "topology/persistence_estimate.h"
#include "translatable.h"

#include <algorithm>
#include <mutex>
#include <numeric>
#include <tuple>

namespace attopo {

namespace {

void report(const Pipeline::Progress &progress, Stage stage, int dimension = 0, double fraction = -1)
{
    if (progress)
        progress({stage, dimension, fraction});
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
        if (!readsTranslation(request.attention.part))
            text->translation.clear();
        HeadCombination &combination = request.attention.combination;
        if (combination.reduction == Reduction::OneHead)
            combination.heads.clear();
        else
            request.attention.head = 0;
        const bool ofSeveralLayers =
            combination.reduction == Reduction::Mean || combination.reduction == Reduction::Maximum;
        if (ofSeveralLayers && metricInfo(request.metric).input != MetricInput::HiddenStates)
            request.attention.layer = 0;
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
    part.shortenedFrom = shortenedFrom(part.distances);
    return part;
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
        ReadSpace read = reader_.readSpace(request, stop, progress);
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
    space.shortenedFrom = shortenedFrom(space.distances);
    return space;
}

void Pipeline::runRemainingLayers(const AnalysisRequest &request, std::stop_token stop)
{
    reader_.runRemainingLayers(request, std::move(stop));
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
    if (attendsAcross(request.attention.part))
        throw Error(TRANSLATABLE(
            "Core",
            "Heads are compared among the tokens of one text: choose the text or the translation alone"));
    const AnalysisRequest common = withoutUnused(ofOneHead(request, 0, 0));
    requireHead(common);
    ReadPoints read = reader_.readPoints(common, headCounts(common).first - 1, stop, {});
    return {read.reading.activations, std::move(read.points), read.textCutAt};
}

std::vector<std::vector<float>> Pipeline::valueNormsOf(const AnalysisRequest &common,
                                                       const Reading &reading) const
{
    const std::size_t layers = headCounts(common).first;
    std::vector<std::vector<float>> norms(layers); // beforehand: a model has threads of its own
    if (common.attention.combination.valueWeighted)
        for (std::size_t layer = 0; layer < layers; ++layer)
            norms[layer] = std::get<TextSource>(common.source).model->valueNorms(*reading.activations, layer);
    return norms;
}

TokenAttention Pipeline::tokenAttention(const AnalysisRequest &request, std::size_t token,
                                        std::stop_token stop)
{
    if (const auto *matrix = std::get_if<MatrixSource>(&request.source);
        matrix && matrix->kind == MatrixSource::Kind::Attention)
        return attopo::tokenAttention(
            token, token, 1, 1, [matrix](std::size_t) -> Matrix { return *matrix->matrix; }, stop);
    if (!std::holds_alternative<TextSource>(request.source))
        throw Error(TRANSLATABLE("Core", "There is no attention in distances or in a diagram"));
    const AnalysisRequest common = withoutUnused(ofOneHead(request, 0, 0));
    requireHead(common);
    const auto [layers, heads] = headCounts(common);
    const ReadPoints read = reader_.readPoints(common, layers - 1, stop, {});
    const std::vector<std::vector<float>> norms = valueNormsOf(common, read.reading);
    std::vector<std::size_t> kept(read.points.tokens.size());
    std::iota(kept.begin(), kept.end(), std::size_t{0});
    if (common.span)
        kept = pointsWithin(*common.span, read.points.tokens);
    const bool across = attendsAcross(common.attention.part);
    const auto attention = [&, heads = heads](std::size_t k) {
        if (!across && !read.reading.activations->has(k / heads, k % heads))
            return Matrix();
        const Matrix whole = read.attention(ofOneHead(common, k / heads, k % heads),
                                            [&](std::size_t layer) { return norms[layer]; });
        Matrix part(kept.size(), whole.columns);
        for (std::size_t i = 0; i < kept.size(); ++i)
            std::copy_n(whole.row(kept[i]), whole.columns,
                        part.values.begin() + static_cast<std::ptrdiff_t>(i * whole.columns));
        return part;
    };
    return attopo::tokenAttention(token, across ? std::nullopt : std::optional(kept.at(token)), layers, heads,
                                  attention, stop);
}

AnalysisRequest Pipeline::commonOfHeads(const AnalysisRequest &request)
{
    if (!std::holds_alternative<TextSource>(request.source))
        throw Error(TRANSLATABLE(
            "Core", "A matrix or a diagram is that of one head: type a text to see all heads of a model"));
    requireOfHeads(request.metric);
    AnalysisRequest common = withoutUnused(ofOneHead(request, 0, 0));
    common.pointsRead.reset(); // of the whole text
    requireHead(common);
    return common;
}

bool Pipeline::HeadAttentions::has(std::size_t head) const
{
    return read.reading.activations->has(head / heads, head % heads);
}

Matrix Pipeline::HeadAttentions::of(std::size_t head) const
{
    return read.attention(ofOneHead(common, head / heads, head % heads),
                          [this](std::size_t layer) { return norms[layer]; });
}

SquareMatrix Pipeline::HeadAttentions::distances(std::size_t head, const std::stop_token &stop) const
{
    SquareMatrix whole = distanceMatrix(common.metric, of(head), stop);
    return within.empty() ? whole : submatrix(whole, within);
}

std::vector<Token> Pipeline::HeadAttentions::points() const
{
    if (within.empty())
        return read.points.tokens;
    std::vector<Token> points;
    for (const std::size_t k : within)
        points.push_back(read.points.tokens[k]);
    return points;
}

Pipeline::HeadAttentions Pipeline::readAttentions(const AnalysisRequest &common, const std::stop_token &stop)
{
    HeadAttentions all{.common = common};
    std::tie(all.layers, all.heads) = headCounts(common);
    all.read = reader_.readPoints(common, all.layers - 1, stop, {});
    all.norms = valueNormsOf(common, all.read.reading);
    if (common.span)
        all.within = pointsWithin(*common.span, all.read.points.tokens);
    return all;
}

HeadBarcodes Pipeline::headBarcodes(const AnalysisRequest &request, std::stop_token stop,
                                    const std::function<void(const HeadBarcodes &)> &deliver)
{
    const AnalysisRequest common = commonOfHeads(request);
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
    const HeadAttentions attentions = readAttentions(common, stop);
    findHeadBarcodes(
        missing,
        [&](std::size_t k) { return attentions.has(k) ? std::optional(attentions.of(k)) : std::nullopt; },
        {common.metric, common.maxDimension, common.engine, attentions.within, attentions.threads()},
        [&](std::size_t k, Barcode barcode) {
            barcodes[k] = std::make_shared<const Barcode>(std::move(barcode));
            if (deliver)
                deliver(barcodes);
        },
        stop);
    return barcodes;
}

std::vector<AttentionPattern> Pipeline::headPatterns(const AnalysisRequest &request, std::stop_token stop)
{
    const AnalysisRequest common = commonOfHeads(request);
    if (attendsAcross(common.attention.part))
        return {};
    const HeadAttentions attentions = readAttentions(common, stop);
    const bool causal =
        readsTranslation(common.attention.part) || std::get<TextSource>(common.source).model->info().causal;
    std::vector<AttentionPattern> patterns(attentions.layers * attentions.heads);
    parallelEach(
        patterns.size(),
        [&](std::size_t k) {
            if (attentions.has(k))
                patterns[k] = attentionPattern(attentions.of(k), attentions.read.points.tokens, causal);
        },
        stop, {}, attentions.threads());
    return patterns;
}

Pipeline::Sketches &Pipeline::keptSketches(const AnalysisRequest &common, const ThresholdChoice &threshold)
{
    const auto known = std::find_if(sketches_.begin(), sketches_.end(),
                                    [&](const Sketches &entry) { return entry.common == common; });
    const auto [layers, heads] = headCounts(common);
    constexpr std::size_t mostKept = 3;
    if (known != sketches_.end())
        sketches_.splice(sketches_.begin(), sketches_, known);
    else
        sketches_.push_front({common, threshold, std::vector<HeadSketch>(layers * heads),
                              std::vector<std::shared_ptr<const Layout>>(layers * heads)});
    if (sketches_.size() > mostKept)
        sketches_.pop_back();
    Sketches &kept = sketches_.front();
    if (kept.threshold != threshold) {
        kept.threshold = threshold;
        kept.heads.assign(layers * heads, {});
    }
    return kept;
}

std::vector<HeadSketch>
Pipeline::sketchHeads(const AnalysisRequest &request, const SketchWish &wish, std::stop_token stop,
                      const std::function<void(const std::vector<HeadSketch> &)> &deliver)
{
    const HeadBarcodes barcodes = headBarcodes(request, stop);
    const AnalysisRequest common = commonOfHeads(request);
    Sketches &kept = keptSketches(common, wish.threshold);
    std::vector<bool> begun;
    for (std::size_t k = 0; k < barcodes.size(); ++k)
        begun.push_back(!barcodes[k] || kept.heads[k].analysis);
    const auto missing = static_cast<std::size_t>(std::count(begun.begin(), begun.end(), false));
    if (missing == 0)
        return kept.heads;
    const HeadAttentions attentions = readAttentions(common, stop);
    std::mutex mutex; // guards what is begun and found
    const auto begin = [&] {
        const std::lock_guard lock(mutex);
        const std::size_t head = wish.next(begun);
        begun[head] = true;
        return head;
    };
    parallelEach(
        missing,
        [&](std::size_t) {
            const std::size_t head = begin();
            const SquareMatrix distances = attentions.distances(head, stop);
            const Barcode &barcode = *barcodes[head];
            const double threshold = thresholdOf(wish.threshold, barcode, barcode.largestValue());
            auto space = std::make_shared<TokenSpace>();
            space->tokens = attentions.points();
            space->shortenedFrom = shortenedFrom(distances);
            space->edges = sketchedEdges(edgesByLength(distances), distances.n(), threshold);
            auto analysis = std::make_shared<Analysis>();
            analysis->request = ofOneHead(common, head / attentions.heads, head % attentions.heads);
            analysis->space = std::move(space);
            analysis->barcode = barcodes[head];
            analysis->layout = kept.layouts[head]
                ? kept.layouts[head]
                : std::make_shared<const Layout>(multidimensionalScaling(distances, stop));
            const std::lock_guard lock(mutex);
            kept.layouts[head] = analysis->layout;
            kept.heads[head] = {std::move(analysis), threshold};
            if (deliver)
                deliver(kept.heads);
        },
        stop, {}, attentions.threads());
    return kept.heads;
}

Pipeline::Counts Pipeline::counts(Stage stage) const
{
    switch (stage) {
    case Stage::Tokens:
        return {reader_.tokens().hits(), reader_.tokens().misses()};
    case Stage::Attention:
        return {reader_.attention().hits(), reader_.attention().misses()};
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
