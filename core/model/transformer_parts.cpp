#include "model/transformer_parts.h"

#include "error.h"
#include "model/in_parts.h"
#include "model/weights.h"
#include "translatable.h"

#include <ATen/ATen.h>

namespace attopo {

at::Tensor Linear::operator()(const at::Tensor &x) const
{
    weight.requireFinite();
    const at::Tensor y = at::empty({x.size(0), weight.size(0)}, x.options());
    const auto multiply = [&](std::int64_t first, std::int64_t count) {
        weight.rows(first, count).forRows([&](std::int64_t row, const at::Tensor &rows) {
            at::Tensor columns = y.narrow(1, first + row, rows.size(0));
            if (rows.scalar_type() != x.scalar_type()) {
                columns.copy_(at::mm(x.to(rows.scalar_type()), rows.t()));
                if (bias.defined())
                    columns.add_(bias.narrow(0, first + row, rows.size(0)));
            } else if (bias.defined()) {
                at::addmm_out(columns, bias.narrow(0, first + row, rows.size(0)), x, rows.t());
            } else {
                at::mm_out(columns, x, rows.t());
            }
        });
    };
    // Of the weights, which are more than x, each thread reads its own.
    inParts(x.is_cpu(), weight.size(0), x.numel(), multiply);
    return y;
}

Linear Linear::part(std::int64_t start, std::int64_t count) const
{
    return {weight.rows(start, count), bias.defined() ? bias.narrow(0, start, count) : bias};
}

Linear Linear::blocksOf(Blocks stored, std::int64_t start, std::int64_t count) const
{
    return {weight.blocksOf(stored.groups, stored.blocks, start, count),
            bias.defined()
                ? bias.view({stored.groups, stored.blocks, -1}).narrow(1, start, count).reshape({-1})
                : bias};
}

at::Tensor Norm::operator()(const at::Tensor &x) const
{
    switch (kind) {
    case Kind::Layer:
        if (weight.defined() && weight.dim() > 1)
            return at::layer_norm(x, {x.size(-1)}, {}, {}, epsilon).mul_(weight);
        return at::layer_norm(x, {x.size(-1)}, weight, bias, epsilon);
    case Kind::RootMeanSquare:
        return (x * at::rsqrt(at::mean(x * x, -1, /*keepdim=*/true).add_(epsilon))).mul_(weight);
    }
    throw Error(TRANSLATABLE("Core", "a norm without a formula"));
}

at::Tensor FeedForward::operator()(const at::Tensor &x) const
{
    if (gate)
        return down(activate(activation, (*gate)(x)).mul_(up(x)));
    return down(activate(activation, up(x)));
}

Linear takeLinear(Weights &weights, const std::string &name, std::int64_t out, std::int64_t in, Bias bias)
{
    return {weights.takeMatrix(name + ".weight", {out, in}),
            bias == Bias::Yes ? weights.take(name + ".bias", {out}) : at::Tensor()};
}

Norm takeLayerNorm(Weights &weights, const std::string &name, std::int64_t size, double epsilon, Bias bias)
{
    return {Norm::Kind::Layer, weights.take(name + ".weight", name + ".gamma", {size}),
            bias == Bias::Yes ? weights.take(name + ".bias", name + ".beta", {size}) : at::Tensor(), epsilon};
}

Norm takeRootMeanSquareNorm(Weights &weights, const std::string &name, std::int64_t size, double epsilon)
{
    return {Norm::Kind::RootMeanSquare, weights.take(name + ".weight", {size}), at::Tensor(), epsilon};
}

WeightMatrix takeSharedEmbedding(Weights &weights, const TransformerConfig &config)
{
    std::string found = "shared.weight";
    for (const char *name : {"decoder.embed_tokens.weight", "encoder.embed_tokens.weight", "shared.weight"}) {
        if (weights.has(name))
            found = name;
    }
    return weights.takeMatrix(found, {config.vocabularySize, config.hiddenSize});
}

FeedForward takeFeedForward(Weights &weights, const TransformerConfig &config, const std::string &up,
                            const std::string &down)
{
    return {takeLinear(weights, up, config.intermediateSize, config.hiddenSize), std::nullopt,
            takeLinear(weights, down, config.hiddenSize, config.intermediateSize), config.activation};
}

at::Tensor multiplyHeads(const at::Tensor &a, const at::Tensor &b)
{
    const at::Tensor product = at::empty({a.size(0), a.size(1), b.size(2)}, a.options());
    inParts(a.is_cpu(), a.size(0), a.size(1) * a.size(2) * b.size(2),
            [&](std::int64_t first, std::int64_t count) {
                at::Tensor part = product.narrow(0, first, count);
                at::bmm_out(part, a.narrow(0, first, count), b.narrow(0, first, count));
            });
    return product;
}

at::Tensor activate(Activation activation, const at::Tensor &x)
{
    switch (activation) {
    case Activation::Gelu:
        return at::gelu(x);
    case Activation::GeluTanh:
        return at::gelu(x, "tanh");
    case Activation::QuickGelu:
        return x * at::sigmoid(x * 1.702);
    case Activation::Relu:
        return at::relu(x);
    case Activation::Silu:
        return at::silu(x);
    case Activation::Mish:
        return at::mish(x);
    }
    throw Error(TRANSLATABLE("Core", "an activation without a formula"));
}

} // namespace attopo
