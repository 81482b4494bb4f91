#include "model/stored_tensor.h"

namespace attopo {

std::string shownShape(std::span<const std::int64_t> shape)
{
    std::string text = "[";
    for (const std::int64_t size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + ']';
}

} // namespace attopo
