#include "model/input_check.h"

#include "error.h"
#include "translatable.h"

#include <algorithm>

namespace attopo {

void requireReadable(const ModelInfo &info, std::span<const std::int32_t> ids)
{
    if (ids.empty() || ids.size() > info.maxTokens) {
        throw Error(TRANSLATABLE("Core", "%1: reads 1 to %2 tokens, got %3"),
                    {info.name, info.maxTokens, ids.size()});
    }
    for (const std::int32_t id : ids) {
        if (id >= 0 && (info.vocabularySize == 0 || static_cast<std::size_t>(id) < info.vocabularySize))
            continue;
        if (info.vocabularySize == 0)
            throw Error(TRANSLATABLE("Core", "%1: token id %2 is not in the model's vocabulary"),
                        {info.name, id});
        throw Error(
            TRANSLATABLE("Core", "%1: token id %2 is not in the model's vocabulary, whose ids are 0 to %3"),
            {info.name, id, info.vocabularySize - 1});
    }
}

void requireSegments(const ModelInfo &info, std::span<const std::int32_t> ids,
                     std::span<const std::int32_t> segments)
{
    const auto isKnown = [&](std::int32_t segment) {
        return segment >= 0 && static_cast<std::size_t>(segment) < info.segments;
    };
    if (segments.size() != ids.size() || !std::all_of(segments.begin(), segments.end(), isKnown))
        throw Error(TRANSLATABLE("Core", "%1: each token needs a segment from 0 to %2"),
                    {info.name, info.segments - 1});
}

void requireLayer(const ModelInfo &info, std::size_t layer, std::size_t layers)
{
    if (layer >= layers) {
        throw Error(TRANSLATABLE("Core", "%1: has layers 0 to %2, not %3"), {info.name, layers - 1, layer});
    }
}

} // namespace attopo
