#include "stack/stack_padding.h"

#include "error.h"
#include "stack/stack_text.h"
#include "translatable.h"

#include <algorithm>
#include <numeric>

namespace attopo {

std::optional<std::vector<std::size_t>>
tokensSaidToBeNoPadding(const StackFile &file, const std::string &prefix, std::size_t text, std::size_t count)
{
    std::vector<std::size_t> left;
    if (const auto mask = file.numbersCalled(prefix + "attention_mask")) {
        const std::size_t row = mask->size() > count ? text * count : 0;
        if (mask->size() % std::max<std::size_t>(count, 1) != 0 || row + count > mask->size())
            throw Error(TRANSLATABLE("Core", "%1: the attention mask has %2 numbers, expected %3"),
                        {file.file, mask->size(), count});
        for (std::size_t k = 0; k < count; ++k)
            if ((*mask)[row + k] != 0)
                left.push_back(k);
        return left;
    }
    const auto tokens = file.textsCalled(prefix + "tokens");
    if (!tokens || tokens->size() != count)
        return std::nullopt;
    for (std::size_t k = 0; k < count; ++k)
        if (!isPadding((*tokens)[k]))
            left.push_back(k);
    return left;
}

std::vector<std::size_t> tokensAttendedTo(const StackArray &heads, const std::vector<std::size_t> &leading)
{
    const std::size_t columns = heads.length(heads.axes() - 1);
    std::size_t first = columns;
    std::size_t last = 0;
    std::vector<std::size_t> place = leading;
    place.push_back(0);
    for (place.back() = 0; place.back() < heads.length(heads.axes() - 3); ++place.back()) {
        const std::vector<float> weights = matrixAt(heads, place);
        for (std::size_t k = 0; k < weights.size(); ++k)
            if (const std::size_t column = k % columns;
                weights[k] != 0 && (column < first || column > last)) {
                first = std::min(first, column);
                last = std::max(last, column);
            }
        if (first == 0 && last + 1 == columns)
            break;
    }
    std::vector<std::size_t> attended(first > last ? 0 : last + 1 - first);
    std::iota(attended.begin(), attended.end(), first);
    return attended;
}

} // namespace attopo
