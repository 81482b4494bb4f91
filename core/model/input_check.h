#pragma once

#include "model/model.h"

namespace attopo {

/// Throws Error unless there are 1 … maxTokens ids, all of them in the vocabulary.
void requireReadable(const ModelInfo &info, std::span<const std::int32_t> ids);

/// Throws Error unless each of the ids has a segment that the model knows.
void requireSegments(const ModelInfo &info, std::span<const std::int32_t> ids,
                     std::span<const std::int32_t> segments);

/// Throws Error unless `layer` is one of `layers`.
void requireLayer(const ModelInfo &info, std::size_t layer, std::size_t layers);

} // namespace attopo
