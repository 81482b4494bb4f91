#include "model/transformer.h"

#include "model/rows_of.h"

#include <ATen/ATen.h>

namespace attopo {

namespace {

/// The rows of the position table for the tokens from `first` on.
at::Tensor positionsOf(const Embedding &embedding, std::span<const std::int32_t> ids, std::int64_t first)
{
    std::vector<std::int32_t> rows;
    auto next = static_cast<std::int32_t>(embedding.firstPosition);
    for (const std::int32_t id : ids)
        rows.push_back(id == embedding.paddingId ? id : next++);
    return rowsOf(*embedding.positions, std::span(rows).subspan(static_cast<std::size_t>(first)));
}

} // namespace

at::Tensor Embedding::operator()(std::span<const std::int32_t> ids, std::span<const std::int32_t> segments,
                                 std::int64_t first) const
{
    at::Tensor sum = tokens.gather(ids.subspan(static_cast<std::size_t>(first)));
    if (scale != 1)
        sum.mul_(scale);
    if (adjust)
        adjust(ids, sum);
    if (tokenTypes)
        sum.add_(segments.empty() ? (*tokenTypes)[0]
                                  : rowsOf(*tokenTypes, segments.subspan(static_cast<std::size_t>(first))));
    if (positions)
        sum.add_(positionsOf(*this, ids, first));
    if (norm)
        sum = (*norm)(sum);
    return projection ? (*projection)(sum) : sum;
}

at::Tensor TransformerLayer::operator()(const at::Tensor &x, AttentionPass &pass, const at::Tensor *source,
                                        AttentionPass *crossPass) const
{
    const auto before = [&](const std::optional<Norm> &norm, const at::Tensor &y) {
        return norm && placement != NormPlacement::After ? (*norm)(y) : y;
    };
    const auto after = [&](const std::optional<Norm> &norm, const at::Tensor &y) {
        return norm && placement == NormPlacement::After ? (*norm)(y) : y;
    };
    const auto fed = [&](const at::Tensor &y) { return experts ? (*experts)(y) : feedForward(y); };
    const auto given = [&](const std::optional<Norm> &norm, const at::Tensor &y) {
        const at::Tensor z = norm ? (*norm)(y) : y;
        return outputScale != 1 ? z * outputScale : z;
    };
    const at::Tensor attended = given(attentionOutputNorm, attention(normed(x), pass));
    if (placement == NormPlacement::Parallel)
        return given(feedForwardOutputNorm, fed(before(feedForwardNorm, x))).add_(attended).add_(x);

    at::Tensor y = after(attentionNorm, attended + x);
    if (cross)
        y = after(cross->norm, cross->attention.across(before(cross->norm, y), *source, *crossPass).add_(y));
    return after(feedForwardNorm, given(feedForwardOutputNorm, fed(before(feedForwardNorm, y))).add_(y));
}

/// What attention gets of x.
at::Tensor TransformerLayer::normed(const at::Tensor &x) const
{
    return attentionNorm && placement != NormPlacement::After ? (*attentionNorm)(x) : x;
}

QueriesAndKeys TransformerLayer::queriesAndKeys(const at::Tensor &x) const
{
    return attention.queriesAndKeys(normed(x));
}

at::Tensor TransformerLayer::valueNorms(const at::Tensor &x) const { return attention.valueNorms(normed(x)); }

void Transformer::gatherOnDevice()
{
    if (embedding.positions)
        embedding.positions = embedding.positions->to(device());
    for (TransformerLayer &layer : layers) {
        if (std::optional<Rotary> &rotary = layer.attention.rotary)
            rotary = Rotary{rotary->cosine.to(device()), rotary->sine.to(device()), rotary->pairs};
    }
}

at::Tensor Transformer::runLayer(std::size_t index, const at::Tensor &x, AttentionPass &pass,
                                 const at::Tensor *source, AttentionPass *crossPass) const
{
    const at::Tensor y = layers[index](x, pass, source, crossPass);
    return finalNorm && index + 1 == layers.size() ? (*finalNorm)(y) : y;
}

} // namespace attopo
