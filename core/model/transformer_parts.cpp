#include "model/transformer_parts.h"

#include "error.h"
#include "model/weights.h"

#include <ATen/ATen.h>

#include <limits>

namespace attopo {

at::Tensor Linear::operator()(const at::Tensor &x) const { return at::addmm(bias, x, weight.t()); }

at::Tensor LayerNorm::operator()(const at::Tensor &x) const
{
    return at::layer_norm(x, weight.sizes(), weight, bias, epsilon);
}

Linear takeLinear(Weights &weights, const std::string &name, std::int64_t out, std::int64_t in)
{
    return {weights.take(name + ".weight", {out, in}), weights.take(name + ".bias", {out})};
}

LayerNorm takeLayerNorm(Weights &weights, const std::string &name, std::int64_t size, double epsilon)
{
    return {weights.take(name + ".weight", {size}), weights.take(name + ".bias", {size}), epsilon};
}

at::Tensor rowsOf(const at::Tensor &table, std::span<const std::int32_t> ids)
{
    const std::vector<std::int64_t> rows(ids.begin(), ids.end());
    return at::index_select(table, 0, at::tensor(rows, at::kLong));
}

at::Tensor activate(Activation activation, const at::Tensor &x)
{
    switch (activation) {
    case Activation::Gelu:
        return at::gelu(x);
    case Activation::GeluTanh:
        return at::gelu(x, "tanh");
    case Activation::Relu:
        return at::relu(x);
    case Activation::Silu:
        return at::silu(x);
    }
    throw Error("an activation without a formula");
}

at::Tensor attend(const at::Tensor &query, const at::Tensor &key, const at::Tensor &value, Mask mask,
                  at::Tensor &attention)
{
    const std::int64_t n = query.size(0);
    const std::int64_t d = query.size(1);
    const std::int64_t heads = attention.size(0);
    const auto splitHeads = [&](const at::Tensor &y) { // [n, d] → [heads, n, d / heads]
        return y.view({n, heads, d / heads}).transpose(0, 1);
    };
    at::Tensor scores = at::bmm(splitHeads(query), splitHeads(key).transpose(1, 2));
    if (mask == Mask::Causal) {
        const at::Tensor later = at::ones({n, n}, at::kBool).triu_(1);
        scores.masked_fill_(later, -std::numeric_limits<float>::infinity());
    }
    at::_softmax_out(attention, scores, -1, /*half_to_float=*/false);
    return at::bmm(attention, splitHeads(value)).transpose(0, 1).reshape({n, d});
}

} // namespace attopo
