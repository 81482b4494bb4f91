#include "model/input_check.h"

#include "error.h"

namespace attopo {

void requireReadable(const ModelInfo &info, std::span<const std::int32_t> ids)
{
    if (ids.empty() || ids.size() > info.maxTokens) {
        throw Error(info.name + ": reads 1 to " + std::to_string(info.maxTokens) + " tokens, got "
                    + std::to_string(ids.size()));
    }
    for (const std::int32_t id : ids) {
        if (id >= 0 && (info.vocabularySize == 0 || static_cast<std::size_t>(id) < info.vocabularySize))
            continue;
        throw Error(info.name + ": token id " + std::to_string(id) + " is not in the model's vocabulary"
                    + (info.vocabularySize == 0
                           ? ""
                           : ", whose ids are 0 to " + std::to_string(info.vocabularySize - 1)));
    }
}

void requireLayer(const ModelInfo &info, std::size_t layer, std::size_t layers)
{
    if (layer >= layers) {
        throw Error(info.name + ": has layers 0 to " + std::to_string(layers - 1) + ", not "
                    + std::to_string(layer));
    }
}

} // namespace attopo
