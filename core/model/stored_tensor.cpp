#include "model/stored_tensor.h"

namespace attopo {

std::size_t numbersIn(const StoredTensor &tensor)
{
    std::size_t count = 1;
    for (const std::int64_t size : tensor.shape)
        count *= static_cast<std::size_t>(size);
    return count;
}

std::vector<std::byte> rowByRow(const StoredTensor &tensor, std::size_t numberSize)
{
    std::vector<std::byte> result;
    const std::size_t dimensions = tensor.shape.size();
    std::vector<std::int64_t> index(dimensions, 0);
    std::size_t left = numbersIn(tensor);
    result.reserve(left * numberSize);
    for (std::size_t offset = 0; left > 0; --left) {
        const auto number = tensor.bytes.subspan(offset * numberSize, numberSize);
        result.insert(result.end(), number.begin(), number.end());
        for (std::size_t i = dimensions; i-- > 0;) {
            const auto stride = static_cast<std::size_t>(tensor.strides[i]);
            offset += stride;
            if (++index[i] < tensor.shape[i])
                break;
            offset -= stride * static_cast<std::size_t>(index[i]);
            index[i] = 0;
        }
    }
    return result;
}

std::string shownShape(std::span<const std::int64_t> shape)
{
    std::string text = "[";
    for (const std::int64_t size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + ']';
}

} // namespace attopo
