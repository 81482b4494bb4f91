#pragma once

#include "model/transformer_parts.h"

#include <vector>

namespace attopo {

/// Several feed-forward blocks, of which every token goes through the `chosen` that a router gives the
/// largest shares (Shazeer et al. 2017, as Mixtral has it). Included only by the .cpp files of model
/// families, for it needs LibTorch.
struct MixtureOfExperts {
    Linear router; ///< d → experts
    std::vector<FeedForward> experts;
    std::int64_t chosen = 1; ///< At most experts.
    bool sharesSumToOne = true;

    at::Tensor operator()(const at::Tensor &x) const;
};

} // namespace attopo
