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

double Barcode::suggestedThreshold() const
{
    const Bar *longest = nullptr;
    for (const Bar &bar : bars) {
        if (bar.essential())
            continue;
        if (!longest || bar.dimension > longest->dimension
            || (bar.dimension == longest->dimension
                && bar.death - bar.birth > longest->death - longest->birth))
            longest = &bar;
    }
    return longest ? 0.5 * (longest->birth + longest->death) : 0;
}

} // namespace attopo
