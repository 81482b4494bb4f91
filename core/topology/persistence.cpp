#include "topology/persistence.h"

#include "error.h"
#include "topology/component_bars.h"
#include "topology/rips_loops.h"
#include "topology/rips_voids.h"
#include "topology/ripser_engine.h"
#include "translatable.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <sstream>
#include <tuple>

namespace attopo {

double enclosingRadius(const SquareMatrix &distances)
{
    if (distances.n() <= 1)
        return 0;
    double radius = infinity;
    for (std::size_t i = 0; i < distances.n(); ++i)
        radius = std::min(radius, *std::max_element(distances.row(i), distances.row(i) + distances.n()));
    return radius;
}

void checkDistanceMatrix(const SquareMatrix &distances)
{
    const auto digits = [](double value) {
        std::ostringstream text;
        text << std::setprecision(9) << value;
        return text.str();
    };
    for (std::size_t i = 0; i < distances.n(); ++i)
        for (std::size_t j = 0; j < distances.n(); ++j) {
            const double d = distances(i, j);
            if (std::isnan(d))
                throw Error(
                    TRANSLATABLE(
                        "Core",
                        "Not a distance matrix: row %1, column %2 (counted from 0) is not a number (NaN)"),
                    {i, j});
            if (d < 0)
                throw Error(
                    TRANSLATABLE("Core",
                                 "Not a distance matrix: row %1, column %2 (counted from 0) is negative: %3"),
                    {i, j, digits(d)});
            if (i == j && d != 0)
                throw Error(
                    TRANSLATABLE(
                        "Core",
                        "Not a distance matrix: row %1, column %2 (counted from 0) is on the diagonal and "
                        "should be 0, but is %3"),
                    {i, j, digits(d)});
        }
    for (std::size_t i = 0; i < distances.n(); ++i)
        for (std::size_t j = i + 1; j < distances.n(); ++j) {
            const double d = distances(i, j);
            const double mirrored = distances(j, i);
            if (d != mirrored && !(std::abs(d - mirrored) <= 1e-6 * std::max(d, mirrored)))
                throw NotSymmetric(
                    TRANSLATABLE("Core",
                                 "Not a distance matrix: row %1, column %2 (counted from 0) is %3, but its "
                                 "mirror image is %4; say which of the two is meant (the larger, the mean or "
                                 "the smaller), or make the matrix symmetric first"),
                    {i, j, digits(d), digits(mirrored)});
        }
}

std::vector<Edge> edgesUpTo(std::vector<Edge> edges, double cutOff)
{
    std::erase_if(edges, [&](const Edge &edge) { return edge.length > cutOff; });
    return edges;
}

Barcode persistentHomology(const SquareMatrix &distances, const PersistenceOptions &options,
                           std::stop_token stop,
                           const std::function<void(const PersistenceProgress &)> &progress,
                           const RipsLoops *loops, const RipsVoids *voids)
{
    const std::size_t n = distances.n();
    Barcode barcode;
    barcode.vertices = n;
    barcode.maxDimension = options.maxDimension;
    barcode.cutOff = options.cutOff.value_or(enclosingRadius(distances));
    const auto append = [&](const std::vector<Bar> &bars) {
        barcode.bars.insert(barcode.bars.end(), bars.begin(), bars.end());
    };
    const auto edges = [&] { return edgesUpTo(edgesByLength(distances), barcode.cutOff); };
    if (options.engine == PersistenceEngine::Ripser && n > 1) {
        append(ripserBars(distances, options.maxDimension, barcode.cutOff, stop, progress));
    } else if (options.maxDimension == 0) {
        append(componentBars(edges(), n));
    } else {
        std::optional<RipsLoops> madeLoops;
        if (!loops)
            loops = &madeLoops.emplace(edges(), n, stop, progress);
        append(componentBars(loops->edges(), n));
        append(loops->bars());
        if (options.maxDimension > 1)
            append(voids ? voids->bars() : RipsVoids(*loops, stop, progress).bars());
    }
    std::sort(barcode.bars.begin(), barcode.bars.end(), [](const Bar &a, const Bar &b) {
        return std::tie(a.dimension, a.birth, a.death, a.birthSimplex, a.deathSimplex)
            < std::tie(b.dimension, b.birth, b.death, b.birthSimplex, b.deathSimplex);
    });
    return barcode;
}

} // namespace attopo
