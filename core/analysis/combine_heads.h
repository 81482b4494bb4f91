#pragma once

#include "analysis/head_combination.h"
#include "metric/matrix.h"
#include "model/activations.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace attopo {

/// Which of the attentions of a forward pass is combined.
enum class Attending { Among, ToSource };

/// ‖f(x_j)‖ [heads, n] of a layer (Model::valueNorms).
using ValueNorms = std::function<std::vector<float>(std::size_t layer)>;

/// One matrix, rows summing to 1, of the attention of several heads: n×n, or n×m of attention to the source.
/// `layer` and `head`: the one head, or the layer up to which attention is rolled out. All layers that take
/// part are in `activations`. Rollout: R = Ā_layer ⋯ Ā_0 with Ā = (mean over heads + 1) / 2, the 1 for the
/// residual connection. Throws Error for layers and heads that there are not, and for what has no meaning
/// across texts (rollout, value norms).
Matrix combineHeads(const Activations &activations, Attending attending, std::size_t layer, std::size_t head,
                    const HeadCombination &combination, const ValueNorms &valueNorms);

/// The last layer, of `layers`, that takes part: no later one needs to be computed.
std::size_t lastLayerOf(const HeadCombination &combination, std::size_t layer, std::size_t layers);

} // namespace attopo
