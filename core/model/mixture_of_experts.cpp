#include "model/mixture_of_experts.h"

#include <ATen/ATen.h>

namespace attopo {

at::Tensor MixtureOfExperts::operator()(const at::Tensor &x) const
{
    auto [shares, indices] = at::topk(at::softmax(router(x), -1), chosen, -1); // [m, chosen]
    if (sharesSumToOne)
        shares = shares / shares.sum(-1, /*keepdim=*/true);
    at::Tensor sum = at::zeros_like(x);
    for (std::size_t i = 0; i < experts.size(); ++i) {
        const at::Tensor places = at::nonzero(indices == static_cast<std::int64_t>(i)); // [k, 2]
        if (places.size(0) == 0)
            continue;
        const at::Tensor tokens = places.select(1, 0);
        const at::Tensor share = shares.index({tokens, places.select(1, 1)}).unsqueeze(1);
        sum.index_add_(0, tokens, experts[i](x.index_select(0, tokens)) * share);
    }
    return sum;
}

} // namespace attopo
