#include "analysis/pipeline.h"

#include "error.h"
#include "metric/attention_among.h"

#include <algorithm>

namespace attopo {

namespace {

void report(const Pipeline::Progress &progress, Stage stage, int dimension = 0, double fraction = -1)
{
    if (progress)
        progress({stage, dimension, fraction});
}

void checkSelection(const AnalysisRequest &request, const ModelInfo &model)
{
    if (request.layer >= model.layers)
        throw Error("There is no layer " + std::to_string(request.layer) + ": " + model.name
                    + " has layers 0 to " + std::to_string(model.layers - 1));
    if (request.head >= model.heads)
        throw Error("There is no head " + std::to_string(request.head) + ": " + model.name
                    + " has heads 0 to " + std::to_string(model.heads - 1));
}

std::vector<Token> numberedTokens(std::size_t n)
{
    std::vector<Token> tokens(n);
    for (std::size_t i = 0; i < n; ++i)
        tokens[i].text = std::to_string(i);
    return tokens;
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
    if (const auto *matrix = std::get_if<MatrixSource>(&request.source)) {
        space.tokens = numberedTokens(matrix->matrix->n());
        if (matrix->kind == MatrixSource::Kind::Distances)
            space.distances = symmetric(*matrix->matrix);
        else
            space.attention = *matrix->matrix;
    } else {
        const auto &source = std::get<TextSource>(request.source);
        checkSelection(request, source.model->info());
        report(progress, Stage::Tokens);
        const auto tokens = tokens_.get(source, [&] {
            return source.model->tokenizer().tokenize(source.text, source.model->info().maxTokens);
        });
        throwIfStopped(stop);
        report(progress, Stage::Attention);
        const auto activations = attention_.get(
            source,
            [&] {
                std::vector<std::int32_t> ids;
                for (const Token &token : tokens->tokens)
                    ids.push_back(token.id);
                return source.model->forward(ids, request.layer, stop);
            },
            [&](const Activations &known) { return request.layer < known.layers; });
        std::vector<std::size_t> kept;
        for (std::size_t i = 0; i < tokens->tokens.size(); ++i)
            if (!request.dropSpecialTokens || !tokens->tokens[i].special) {
                kept.push_back(i);
                space.tokens.push_back(tokens->tokens[i]);
            }
        space.cutAt = tokens->cutAt;
        space.attention = attentionAmong(
            SquareMatrix(activations->tokens, activations->head(request.layer, request.head)), kept);
        space.pattern = attentionPattern(space.attention, space.tokens, source.model->info().causal);
    }
    report(progress, Stage::Distances);
    const auto *matrix = std::get_if<MatrixSource>(&request.source);
    if (!matrix || matrix->kind == MatrixSource::Kind::Attention)
        space.distances = distanceMatrix(request.metric, space.attention, stop);
    space.edges = edgesByLength(space.distances);
    return space;
}

Analysis Pipeline::run(const AnalysisRequest &request, std::stop_token stop, const Progress &progress)
{
    throwIfStopped(stop);
    AnalysisRequest spaceRequest = request;
    spaceRequest.maxDimension = 0;
    const SpaceKey spaceKey{spaceRequest};

    Analysis analysis;
    analysis.request = request;
    analysis.space = spaces_.get(spaceKey, [&] { return makeSpace(request, stop, progress); });
    analysis.barcode = barcodes_.get(request, [&] {
        report(progress, Stage::Persistence);
        return persistentHomology(
            analysis.space->distances, {request.maxDimension, std::nullopt}, stop,
            [&](const PersistenceProgress &p) {
                const double total = static_cast<double>(std::max<std::size_t>(p.total, 1));
                report(progress, Stage::Persistence, p.dimension, static_cast<double>(p.done) / total);
            });
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
