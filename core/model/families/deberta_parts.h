#pragma once

#include "model/families/bert_parts.h"

#include <functional>

namespace attopo {

// What the versions of DeBERTa (He et al. 2021) have in common. Needs LibTorch.

struct RelativePositions {
    std::int64_t span;        ///< Relative positions lie in [−span, span).
    std::int64_t buckets;     ///< 0: every distance has a position of its own.
    std::int64_t maxDistance; ///< From here on distances share the last bucket.
    bool contentToPosition;
    bool positionToContent;
    bool shareKeys; ///< Positions go through the matrices of queries and keys, not through their own.
};

RelativePositions readRelativePositions(const JsonFields &config, const TransformerConfig &sizes);

/// Throws Error for widths that are not computed.
Embedding takeDebertaEmbedding(Weights &weights, const JsonFields &config, const TransformerConfig &sizes);

/// One layer's AttentionBlock::scoreBias of what a model has of the two, [heads, 2 span, headSize]: content
/// to position and position to content (He et al. 2021, eq. 4). The queries are scaled as those of the
/// tokens.
std::function<at::Tensor(const ScoreRows &rows)>
disentangledBias(const RelativePositions &positions, at::Tensor positionKeys, at::Tensor positionQueries);

/// [2 span, d] → [heads, 2 span, headSize]
at::Tensor splitPositions(const at::Tensor &y, std::int64_t heads);

} // namespace attopo
