#include "topology/barcode.h"

#include <algorithm>

namespace attopo {

double Barcode::largestValue() const
{
    double largest = cutOff < infinity ? cutOff : 0;
    for (const Bar &bar : bars)
        largest = std::max(largest, bar.essential() ? bar.birth : bar.death);
    return largest;
}

std::vector<double> Barcode::criticalValues() const
{
    std::vector<double> values{0};
    for (const Bar &bar : bars) {
        values.push_back(bar.birth);
        if (!bar.essential())
            values.push_back(bar.death);
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

std::optional<std::size_t> Barcode::longestFiniteBar(int dimension) const
{
    std::optional<std::size_t> longest;
    for (std::size_t k = 0; k < bars.size(); ++k)
        if (bars[k].dimension == dimension && !bars[k].essential()
            && (!longest || bars[k].death - bars[k].birth > bars[*longest].death - bars[*longest].birth))
            longest = k;
    return longest;
}

double Barcode::suggestedThreshold() const
{
    for (int dimension = maxDimension; dimension >= 0; --dimension)
        if (const auto longest = longestFiniteBar(dimension))
            return 0.5 * (bars[*longest].birth + bars[*longest].death);
    return 0;
}

} // namespace attopo
