#include "model/attention_block.h"

#include "model/in_parts.h"
#include "model/inference_threads.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <limits>

namespace attopo {

namespace {

/// [keyHeads, n, s] → [heads, n, s]
at::Tensor shareAmong(const at::Tensor &x, std::int64_t heads)
{
    return x.size(0) == heads ? x : x.repeat_interleave(heads / x.size(0), 0);
}

/// −∞ where query first + i may not attend to key j, else 0: [m, n].
at::Tensor maskOf(const AttentionBlock &block, std::int64_t first, std::int64_t m, std::int64_t n,
                  at::Device device)
{
    at::Tensor mask = at::full({m, n}, -std::numeric_limits<float>::infinity(), at::kFloat);
    float *row = mask.data_ptr<float>();
    for (std::int64_t query = first; query < first + m; ++query, row += n) {
        const std::int64_t reach = block.window.value_or(n);
        const std::int64_t last = std::min(block.mask == Mask::Causal ? query : n - 1, query + reach);
        std::fill(row + std::max<std::int64_t>(query - reach, 0), row + last + 1, 0.0F);
    }
    return mask.to(device);
}

/// Calls work(head, heads, row, rows) for blocks of the scores [heads, m, n]: some heads with all rows, or
/// some rows of one head; none has much more than `scoresAtOnce`.
void inBlocks(std::int64_t heads, std::int64_t m, std::int64_t n,
              const std::function<void(std::int64_t, std::int64_t, std::int64_t, std::int64_t)> &work)
{
    constexpr std::int64_t scoresAtOnce = 1 << 22;
    const std::int64_t headsAtOnce = std::clamp<std::int64_t>(scoresAtOnce / (m * n), 1, heads);
    const std::int64_t rowsAtOnce = headsAtOnce > 1 ? m : std::clamp<std::int64_t>(scoresAtOnce / n, 1, m);
    for (std::int64_t head = 0; head < heads; head += headsAtOnce)
        for (std::int64_t row = 0; row < m; row += rowsAtOnce)
            work(head, std::min(headsAtOnce, heads - head), row, std::min(rowsAtOnce, m - row));
}

} // namespace

/// [n, count · headSize] → [n, count, headSize]
at::Tensor AttentionBlock::split(const at::Tensor &y, std::int64_t count) const
{
    return y.view({y.size(0), count, y.size(1) / count});
}

/// Softmax of the scores of `rows`, as [heads, m, n].
void AttentionBlock::weigh(const ScoreRows &rows, at::Tensor &weights) const
{
    at::Tensor scores = at::bmm(rows.queries, rows.keys.transpose(1, 2));
    if (softCap)
        scores.div_(*softCap).tanh_().mul_(*softCap);
    if (scoreBias)
        scores.add_(scoreBias(rows));
    if (mask != Mask::None || window)
        scores.add_(maskOf(*this, rows.firstQuery, scores.size(1), scores.size(2), scores.device()));
    at::_softmax_out(weights, scores, -1, /*half_to_float=*/false);
}

at::Tensor AttentionBlock::attend(const at::Tensor &queries, const at::Tensor &keys, const at::Tensor &values,
                                  AttentionPass &pass) const
{
    const at::Tensor q = queries.transpose(0, 1);
    const at::Tensor k = shareAmong(keys.transpose(0, 1), heads);
    const at::Tensor v = shareAmong(values.transpose(0, 1), heads);
    const std::int64_t m = q.size(1);
    const std::int64_t n = k.size(1);
    at::Tensor context = at::empty({m, heads, v.size(2)}, q.options());
    const auto attendWith = [&](std::int64_t firstHead, std::int64_t headCount) {
        inBlocks(headCount, m, n,
                 [&](std::int64_t head, std::int64_t count, std::int64_t row, std::int64_t rows) {
                     head += firstHead;
                     const auto ofHeads = [&](const at::Tensor &x) { return x.narrow(0, head, count); };
                     at::Tensor weights = pass.weights.defined() ? ofHeads(pass.weights).narrow(1, row, rows)
                                                                 : at::empty({count, rows, n}, q.options());
                     weigh({ofHeads(q).narrow(1, row, rows), ofHeads(k), head, pass.first + row}, weights);
                     context.narrow(1, head, count)
                         .narrow(0, row, rows)
                         .copy_(at::bmm(weights, ofHeads(v)).transpose(0, 1));
                 });
    };
    inParts(q.is_cpu(), heads, m * n * (q.size(2) + v.size(2)), attendWith);
    return output(context.view({m, -1}));
}

QueriesAndKeys AttentionBlock::queriesAndKeys(const at::Tensor &x, std::int64_t first) const
{
    const auto normed = [&](const std::optional<Norm> &norm, const at::Tensor &y, std::int64_t count) {
        if (norm && normHeadsTogether)
            return split((*norm)(y), count);
        return norm ? (*norm)(split(y, count)) : split(y, count);
    };
    at::Tensor queries = normed(queryNorm, query(x), heads);
    at::Tensor keys = normed(keyNorm, key(x), keyHeads);
    if (rotary) {
        queries = (*rotary)(queries, first);
        keys = (*rotary)(keys, first);
    }
    if (scale != 1)
        queries.mul_(scale);
    return {queries, keys};
}

QueriesAndKeys AttentionBlock::queriesAndKeys(const at::Tensor &x) const { return queriesAndKeys(x, 0); }

void AttentionBlock::writeWeights(const QueriesAndKeys &found, std::int64_t head,
                                  const at::Tensor &weights) const
{
    const OneThread alone;
    const at::Tensor q = found.queries.narrow(1, head, 1).transpose(0, 1);
    const at::Tensor k = found.keys.narrow(1, head / (heads / keyHeads), 1).transpose(0, 1);
    const std::int64_t n = k.size(1);
    const at::Tensor whole = weights.unsqueeze(0);
    inBlocks(1, n, n, [&](std::int64_t, std::int64_t, std::int64_t row, std::int64_t rows) {
        at::Tensor some = whole.narrow(1, row, rows);
        weigh({q.narrow(1, row, rows), k, head, row}, some);
    });
}

at::Tensor AttentionBlock::operator()(const at::Tensor &x, AttentionPass &pass) const
{
    auto [queries, keys] = queriesAndKeys(x, pass.first);
    at::Tensor values = split(value(x), keyHeads);
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
    const at::Tensor norms = at::empty({heads, values.size(1)}, values.options());
    output.weight.requireFinite();
    const auto normsOf = [&](std::int64_t first, std::int64_t count) {
        for (std::int64_t head = first; head < first + count;
             ++head) { // one by one: as large as a hidden state
            const at::Tensor outputs = output.weight.columns(head * headSize, headSize); // [d, s]
            norms[head].copy_(at::mm(values[head], outputs.t()).norm(2, -1));
        }
    };
    inParts(values.is_cpu(), heads, values.size(1) * output.weight.size(0) * headSize, normsOf);
    return norms;
}

} // namespace attopo
