#include "topology/diagram_points.h"

#include "error.h"
#include "translatable.h"

#include <algorithm>
#include <cmath>

namespace attopo {

Diagram diagram(const Barcode &barcode, std::optional<int> dimension)
{
    Diagram points;
    for (const Bar &bar : barcode.bars)
        if (!dimension || bar.dimension == *dimension)
            points.emplace_back(bar.birth, bar.death);
    return points;
}

DiagramPoints diagramPoints(const Diagram &diagram)
{
    DiagramPoints points;
    for (std::size_t place = 0; place < diagram.size(); ++place) {
        const auto &[birth, death] = diagram[place];
        if (!std::isfinite(birth) || !(death >= birth))
            throw Error(TRANSLATABLE("Core",
                                     "A persistence diagram holds the point (%1, %2): expected a finite "
                                     "birth and a death not before it"),
                        {std::to_string(birth), std::to_string(death)});
        if (death == infinity) {
            points.essentialPlaces.push_back(place);
        } else if (birth != death) {
            points.finite.push_back(diagram[place]);
            points.finitePlaces.push_back(place);
        }
    }
    std::stable_sort(points.essentialPlaces.begin(), points.essentialPlaces.end(),
                     [&](std::size_t i, std::size_t j) { return diagram[i].first < diagram[j].first; });
    return points;
}

std::vector<DiagramMatching::Pair> essentialPairs(const Diagram &a, const DiagramPoints &left,
                                                  const Diagram &b, const DiagramPoints &right)
{
    std::vector<DiagramMatching::Pair> pairs;
    if (left.essentialPlaces.size() != right.essentialPlaces.size())
        return pairs;
    for (std::size_t k = 0; k < left.essentialPlaces.size(); ++k) {
        const std::size_t i = left.essentialPlaces[k];
        const std::size_t j = right.essentialPlaces[k];
        pairs.push_back({i, j, std::abs(a[i].first - b[j].first)});
    }
    return pairs;
}

double groundDistance(GroundNorm norm, std::pair<double, double> a, std::pair<double, double> b)
{
    const double births = std::abs(a.first - b.first);
    const double deaths = std::abs(a.second - b.second);
    return norm == GroundNorm::Infinity ? std::max(births, deaths)
                                        : std::sqrt(births * births + deaths * deaths);
}

double distanceToDiagonal(GroundNorm norm, std::pair<double, double> point)
{
    const double length = point.second - point.first;
    // Not length / √2: this is rounded as groundDistance() is, and what is equal stays so.
    return norm == GroundNorm::Infinity ? length / 2 : std::sqrt(length * length / 2);
}

} // namespace attopo
