#pragma once

#include "model/attention_block.h"

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace attopo {

/// What attention scores gain by how far apart two tokens are (Raffel et al. 2020, section 2.1): distances
/// share a number per head in buckets that widen with distance, as T5 and MPNet have them.
struct RelativeBias {
    at::Tensor byOffset; ///< [heads, 2 · positions − 1]: key − query from −(positions − 1) on

    /// [heads, m, n]
    at::Tensor operator()(const ScoreRows &rows) const;
};

/// `table` [buckets, heads]. `bothWays`: half of the buckets are for keys after the query; else these share
/// the first. Distances of `maxDistance` and more share the last.
RelativeBias makeRelativeBias(const at::Tensor &table, bool bothWays, std::int64_t maxDistance,
                              std::int64_t positions);

} // namespace attopo
