#include "topology/persistence_landscape.h"

#include <algorithm>
#include <functional>

namespace attopo {

Matrix persistenceLandscape(const Diagram &bars, std::size_t levels, std::span<const double> positions)
{
    Matrix landscape(levels, positions.size());
    std::vector<double> tents;
    for (std::size_t j = 0; j < positions.size(); ++j) {
        tents.clear();
        for (const auto &[birth, death] : bars)
            if (const double tent = std::min(positions[j] - birth, death - positions[j]); tent > 0)
                tents.push_back(tent);
        const std::size_t found = std::min(levels, tents.size());
        std::partial_sort(tents.begin(), tents.begin() + static_cast<std::ptrdiff_t>(found), tents.end(),
                          std::greater<>());
        for (std::size_t k = 0; k < found; ++k)
            landscape(k, j) = tents[k];
    }
    return landscape;
}

} // namespace attopo
