#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <vector>

namespace attopo {

/// Connected components as edges arrive (union-find). A component is known by its smallest vertex, its elder.
class ElderComponents {
public:
    explicit ElderComponents(std::size_t vertices)
        : parent_(vertices)
    {
        std::iota(parent_.begin(), parent_.end(), 0);
    }

    /// The smallest vertex of the component of `v`.
    int elder(int v)
    {
        while (parent(v) != v)
            v = parent(v) = parent(parent(v));
        return v;
    }

    /// Joins two components: the elder of the one that ends, which is the larger; nullopt when they are one.
    std::optional<int> join(int u, int v)
    {
        const auto [older, younger] = std::minmax({elder(u), elder(v)});
        if (older == younger)
            return std::nullopt;
        parent(younger) = older;
        return younger;
    }

private:
    int &parent(int v) { return parent_[static_cast<std::size_t>(v)]; }

    std::vector<int> parent_;
};

} // namespace attopo
