#include "statistics/false_discovery.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attopo {

std::vector<double> benjaminiHochberg(std::span<const double> p)
{
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    std::vector<double> q(p.size());
    double smallest = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const std::size_t k = order[rank - 1];
        smallest = std::min(smallest, p[k] * static_cast<double>(p.size()) / static_cast<double>(rank));
        q[k] = smallest;
    }
    return q;
}

std::uint64_t discoveriesNeeded(double p, std::uint64_t tests, double level)
{
    constexpr double rounding = 1 - 1e-12;
    const double needed = std::ceil(p * static_cast<double>(tests) / level * rounding);
    return std::max<std::uint64_t>(1, static_cast<std::uint64_t>(needed));
}

} // namespace attopo
