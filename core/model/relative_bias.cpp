#include "model/relative_bias.h"

#include <ATen/ATen.h>

#include <cmath>

namespace attopo {

namespace {

/// The bucket of each offset key − query. In float32 and in the order of transformers, where the logarithm's
/// rounding decides at the edges of buckets.
at::Tensor bucketsOf(const at::Tensor &offsets, bool bothWays, std::int64_t buckets, std::int64_t maxDistance)
{
    at::Tensor start = at::zeros_like(offsets);
    at::Tensor distance = -offsets;
    if (bothWays) {
        buckets /= 2;
        start = (offsets > 0).to(at::kLong) * buckets;
        distance = distance.abs();
    } else {
        distance = distance.clamp_min(0);
    }
    const std::int64_t exact = buckets / 2;
    const double logSpan = std::log(static_cast<double>(maxDistance) / static_cast<double>(exact));
    const at::Tensor far =
        exact + ((distance.to(at::kFloat) / exact).log() / logSpan * (buckets - exact)).to(at::kLong);
    return start + at::where(distance < exact, distance, far.clamp_max(buckets - 1));
}

} // namespace

RelativeBias makeRelativeBias(const at::Tensor &table, bool bothWays, std::int64_t maxDistance,
                              std::int64_t positions)
{
    const at::Tensor offsets = at::arange(1 - positions, positions, at::kLong);
    const at::Tensor buckets = bucketsOf(offsets, bothWays, table.size(0), maxDistance);
    return {at::index_select(table, 0, buckets.to(table.device())).t().contiguous()};
}

at::Tensor RelativeBias::operator()(const ScoreRows &rows) const
{
    const std::int64_t zero = byOffset.size(1) / 2;
    const std::int64_t m = rows.queries.size(1);
    const std::int64_t n = rows.keys.size(1);
    const auto options = at::TensorOptions(at::kLong).device(byOffset.device());
    const at::Tensor queries = at::arange(rows.firstQuery, rows.firstQuery + m, options);
    const at::Tensor offsets = at::arange(n, options).unsqueeze(0) - queries.unsqueeze(1) + zero;
    const at::Tensor heads = byOffset.narrow(0, rows.firstHead, rows.keys.size(0));
    return at::index_select(heads, 1, offsets.view(-1)).view({heads.size(0), m, n});
}

} // namespace attopo
