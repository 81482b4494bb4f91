#include "statistics/smallest_p.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace attopo {

namespace {

/// log n!
double logFactorial(std::size_t n)
{
    int sign = 1;
    return lgamma_r(static_cast<double>(n) + 1, &sign);
}

} // namespace

double shareOfSameSplits(std::span<const std::size_t> groupSizes)
{
    std::size_t rows = 0;
    double share = 0; // its logarithm
    std::map<std::size_t, std::size_t> alike;
    for (const std::size_t size : groupSizes) {
        rows += size;
        share += logFactorial(size);
        ++alike[size];
    }
    for (const auto &[size, groups] : alike)
        share += logFactorial(groups);
    return std::min(1.0, std::exp(share - logFactorial(rows)));
}

double smallestP(std::span<const std::size_t> groupSizes, std::uint64_t permutations)
{
    return std::max(shareOfSameSplits(groupSizes), 1 / (static_cast<double>(permutations) + 1));
}

} // namespace attopo
