#include "metric/attention_among.h"

namespace attopo {

SquareMatrix attentionAmong(const SquareMatrix &attention, const std::vector<std::size_t> &kept)
{
    if (kept.size() == attention.n)
        return attention;
    SquareMatrix result(kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < kept.size(); ++j)
            sum += result(i, j) = attention(kept[i], kept[j]);
        for (std::size_t j = 0; j < kept.size(); ++j)
            result(i, j) = sum > 0 ? result(i, j) / sum : 1.0 / static_cast<double>(kept.size());
    }
    return result;
}

} // namespace attopo
