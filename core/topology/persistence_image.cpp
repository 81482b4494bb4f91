#include "topology/persistence_image.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace attopo {

namespace {

/// Of the integral of a Gaussian around `centre` what lies in each of `count` equal parts of [from, to].
std::vector<double> gaussianParts(double centre, double sigma, double from, double to, std::size_t count)
{
    const auto below = [&](std::size_t k) {
        const double edge = from + (to - from) * static_cast<double>(k) / static_cast<double>(count);
        return 0.5 * std::erf((edge - centre) / (sigma * std::sqrt(2.0)));
    };
    std::vector<double> parts;
    for (std::size_t k = 0; k < count; ++k)
        parts.push_back(below(k + 1) - below(k));
    return parts;
}

} // namespace

PersistenceImageGrid persistenceImageGrid(double largest)
{
    PersistenceImageGrid grid;
    grid.birthTo = grid.persistenceTo = grid.fullWeight = largest;
    grid.sigma = largest / static_cast<double>(grid.columns);
    return grid;
}

Matrix persistenceImage(const Diagram &bars, const PersistenceImageGrid &grid)
{
    Matrix image(grid.rows, grid.columns);
    for (const auto &[birth, death] : bars) {
        const double persistence = death - birth;
        const double weight = std::min(1.0, persistence / grid.fullWeight);
        const std::vector<double> across =
            gaussianParts(birth, grid.sigma, grid.birthFrom, grid.birthTo, grid.columns);
        const std::vector<double> up =
            gaussianParts(persistence, grid.sigma, 0, grid.persistenceTo, grid.rows);
        for (std::size_t i = 0; i < grid.rows; ++i)
            for (std::size_t j = 0; j < grid.columns; ++j)
                image(i, j) += weight * up[i] * across[j];
    }
    return image;
}

} // namespace attopo
