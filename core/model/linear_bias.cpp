#include "model/linear_bias.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace attopo {

namespace {

/// base^1, base^(1 + step), …, `count` of them, with base = 2^(−8 / of).
at::Tensor powers(std::int64_t of, std::int64_t count, std::int64_t step)
{
    const at::Tensor base = at::full({}, std::exp2(-8.0 / static_cast<double>(of)), at::kFloat);
    return at::pow(base, at::arange(1, 1 + step * count, step, at::kInt));
}

} // namespace

LinearBias makeLinearBias(std::int64_t heads)
{
    const auto whole = static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(heads)));
    at::Tensor slopes = powers(whole, whole, 1);
    if (whole < heads) // those between the slopes of twice as many heads
        slopes = at::cat({slopes, powers(2 * whole, heads - whole, 2)});
    return {slopes};
}

at::Tensor LinearBias::operator()(const ScoreRows &rows) const
{
    const at::ScalarType type = rounded ? at::kBFloat16 : at::kFloat;
    const at::Tensor positions =
        at::arange(rows.keys.size(1), at::TensorOptions(at::kFloat).device(slopes.device()));
    const at::Tensor bias =
        slopes.narrow(0, rows.firstHead, rows.keys.size(0)).to(type).view({-1, 1, 1}) * positions.to(type);
    return bias.to(at::kFloat).mul_(scale);
}

} // namespace attopo
