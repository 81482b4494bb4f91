#include "analysis/first_points.h"

#include "metric/submatrix.h"

#include <algorithm>
#include <ranges>

namespace attopo {

namespace {

/// How many of the attended tokens there are when the first `count` points are read: up to the last of them.
std::size_t attendedBy(const TokenSpace &space, std::size_t count, bool across)
{
    if (across)
        return space.attended.size();
    std::size_t next = 0;
    for (std::size_t k = 0; k < count; ++k, ++next)
        while (next < space.attended.size() && space.attended[next] != space.tokens[k])
            ++next;
    return std::min(next, space.attended.size());
}

Matrix corner(const Matrix &matrix, std::size_t rows, std::size_t columns)
{
    Matrix result(rows, columns);
    for (std::size_t i = 0; i < rows; ++i)
        std::copy_n(matrix.row(i), columns, result.values.begin() + static_cast<std::ptrdiff_t>(i * columns));
    return result;
}

Matrix firstAttention(const TokenSpace &whole, std::size_t count, const AnalysisRequest &request)
{
    return corner(whole.attention, count, attendedBy(whole, count, attendsAcross(request.attention.part)));
}

} // namespace

bool readsInOrder(const AnalysisRequest &request)
{
    const auto *source = std::get_if<TextSource>(&request.source);
    return source && (request.attention.part != AttentionPart::Text || source->model->info().causal)
        && request.attention.part != AttentionPart::TextOverTranslation;
}

SquareMatrix firstDistances(const TokenSpace &whole, std::size_t count, const AnalysisRequest &request,
                            const std::stop_token &stop)
{
    if (count == whole.tokens.size())
        return whole.distances;
    if (metricInfo(request.metric).countsZeros)
        return distanceMatrix(request.metric, firstAttention(whole, count, request), stop);
    return submatrix(whole.distances, std::views::iota(std::size_t(0), count));
}

TokenSpace firstPoints(const TokenSpace &whole, std::size_t count, const AnalysisRequest &request,
                       const std::stop_token &stop)
{
    TokenSpace part;
    part.textCutAt = whole.textCutAt;
    part.translationCutAt = whole.translationCutAt;
    part.tokens.assign(whole.tokens.begin(), whole.tokens.begin() + static_cast<std::ptrdiff_t>(count));
    part.attention = firstAttention(whole, count, request);
    part.attended.assign(whole.attended.begin(),
                         whole.attended.begin() + static_cast<std::ptrdiff_t>(part.attention.columns));
    if (!attendsAcross(request.attention.part) && part.attended.size() == part.tokens.size())
        part.pattern = attentionPattern(part.attention, part.tokens, true);
    part.distances = firstDistances(whole, count, request, stop);
    part.edges = edgesByLength(part.distances);
    part.shortenedFrom = shortenedFrom(part.distances);
    return part;
}

} // namespace attopo
