#include "model/attention_block.h"

#include <ATen/ATen.h>

#include <limits>

namespace attopo {

namespace {

/// [keyHeads, n, s] → [heads, n, s]
at::Tensor shareAmong(const at::Tensor &x, std::int64_t heads)
{
    return x.size(0) == heads ? x : x.repeat_interleave(heads / x.size(0), 0);
}

/// True where query first + i may not attend to key j: [m, n].
at::Tensor maskedOut(const AttentionBlock &block, std::int64_t first, std::int64_t m, std::int64_t n,
                     at::Device device)
{
    const at::TensorOptions options = at::TensorOptions(at::kLong).device(device);
    const at::Tensor offset =
        at::arange(n, options).unsqueeze(0) - at::arange(first, first + m, options).unsqueeze(1);
    at::Tensor masked = block.mask == Mask::Causal ? offset > 0 : at::zeros_like(offset, at::kBool);
    if (block.window)
        masked.logical_or_(offset.abs() > *block.window);
    return masked;
}

} // namespace

/// [n, count · headSize] → [n, count, headSize]
at::Tensor AttentionBlock::split(const at::Tensor &y, std::int64_t count) const
{
    return y.view({y.size(0), count, y.size(1) / count});
}

at::Tensor AttentionBlock::attend(const at::Tensor &queries, const at::Tensor &keys, const at::Tensor &values,
                                  AttentionPass &pass) const
{
    const at::Tensor q = queries.transpose(0, 1);
    const at::Tensor k = shareAmong(keys.transpose(0, 1), heads);
    const at::Tensor v = shareAmong(values.transpose(0, 1), heads);
    at::Tensor scores = at::bmm(q, k.transpose(1, 2));
    if (scoreBias)
        scores.add_(scoreBias(q, k));
    if (mask != Mask::None || window) {
        scores.masked_fill_(maskedOut(*this, pass.first, q.size(1), k.size(1), scores.device()),
                            -std::numeric_limits<float>::infinity());
    }
    if (!pass.weights.defined())
        pass.weights = at::empty_like(scores);
    at::_softmax_out(pass.weights, scores, -1, /*half_to_float=*/false);
    const at::Tensor context = at::bmm(pass.weights, v).transpose(0, 1);
    return output(context.reshape({queries.size(0), -1}));
}

at::Tensor AttentionBlock::operator()(const at::Tensor &x, AttentionPass &pass) const
{
    at::Tensor queries = split(query(x), heads);
    at::Tensor keys = split(key(x), keyHeads);
    at::Tensor values = split(value(x), keyHeads);
    if (queryNorm)
        queries = (*queryNorm)(queries);
    if (keyNorm)
        keys = (*keyNorm)(keys);
    if (rotary) {
        queries = (*rotary)(queries, pass.first);
        keys = (*rotary)(keys, pass.first);
    }
    if (scale != 1)
        queries.mul_(scale);
    if (pass.keys.defined()) {
        const std::int64_t m = x.size(0);
        pass.keys.narrow(0, pass.first, m).copy_(keys.reshape({m, -1}));
        pass.values.narrow(0, pass.first, m).copy_(values.reshape({m, -1}));
        keys = split(pass.keys, keyHeads);
        values = split(pass.values, keyHeads);
    }
    return attend(queries, keys, values, pass);
}

at::Tensor AttentionBlock::across(const at::Tensor &x, const at::Tensor &source, AttentionPass &pass) const
{
    at::Tensor queries = split(query(x), heads);
    if (scale != 1)
        queries.mul_(scale);
    return attend(queries, split(key(source), keyHeads), split(value(source), keyHeads), pass);
}

at::Tensor AttentionBlock::valueNorms(const at::Tensor &x) const
{
    const at::Tensor values = shareAmong(split(value(x), keyHeads).transpose(0, 1), heads); // [heads, n, s]
    const std::int64_t headSize = values.size(2);
    const at::Tensor outputs = output.weight.t().reshape({heads, headSize, -1}); // [heads, s, d]
    return at::bmm(values, outputs).norm(2, -1);
}

} // namespace attopo
