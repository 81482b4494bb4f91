#include "topology/persistence.h"

#include "error.h"
#include "topology/elder_components.h"

// What Ripser's source includes, so that it can be put into a namespace below.
#include <algorithm>
#include <array>
#include <cassert>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <numeric>
#include <queue>
#include <sstream>
#include <tuple>
#include <unordered_map>

namespace {

/// What the patched Ripser reports to (see ripser/RipserSource.cmake). Simplices are indices in the
/// combinatorial number system.
class ripser_observer {
public:
    ripser_observer(std::stop_token stop,
                    const std::function<void(const attopo::PersistenceProgress &)> &progress)
        : stop_(std::move(stop))
        , progress_(progress)
    {
    }

    struct Pair {
        int dimension;
        double birth, death;
        std::int64_t birthIndex, deathIndex; // deathIndex is −1 for an essential class
    };
    struct Merge {
        double length;
        std::int64_t edgeIndex;
    };

    void merging_edge(double length, std::int64_t edge) { merges.push_back({length, edge}); }
    void pair(std::int64_t dim, double birth, std::int64_t birthIndex, double death, std::int64_t deathIndex)
    {
        pairs.push_back({static_cast<int>(dim), birth, death, birthIndex, deathIndex});
    }
    void essential(std::int64_t dim, double birth, std::int64_t birthIndex)
    {
        pairs.push_back({static_cast<int>(dim), birth, attopo::infinity, birthIndex, -1});
    }
    /// One step for every cofacet: too short to look at the clock each time.
    void assembling(std::int64_t dim, std::int64_t done, std::size_t total)
    {
        if (++steps_ % 256 == 0)
            report(dim, static_cast<std::size_t>(done), total);
    }
    void reducing(std::int64_t dim, std::size_t done, std::size_t total) { report(dim, done, total); }
    void adding() { attopo::throwIfStopped(stop_); }

    std::vector<Pair> pairs;
    std::vector<Merge> merges; // in order of length

private:
    void report(std::int64_t dim, std::size_t done, std::size_t total)
    {
        attopo::throwIfStopped(stop_);
        if (!progress_ || std::chrono::steady_clock::now() < nextReport_)
            return;
        nextReport_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(40);
        progress_({static_cast<int>(dim), done, total});
    }

    std::stop_token stop_;
    const std::function<void(const attopo::PersistenceProgress &)> &progress_;
    std::uint64_t steps_ = 0;
    std::chrono::steady_clock::time_point nextReport_;
};

#include <ripser_patched.h>

} // namespace

namespace attopo {

namespace {

using Ripser = ripser<compressed_lower_distance_matrix>;

/// H0 from the merging edges in order of length: of two components that meet, the one whose smallest vertex
/// is larger ends (all are born at 0, so that the elder rule needs a tie-break).
void appendComponents(const Ripser &engine, const ripser_observer &observer, std::size_t n, Barcode &barcode)
{
    ElderComponents components(n);
    for (const ripser_observer::Merge &merge : observer.merges) {
        Simplex edge(2);
        engine.get_simplex_vertices(merge.edgeIndex, 1, static_cast<index_t>(n), edge.rbegin());
        const std::optional<int> younger = components.join(edge[0], edge[1]);
        if (younger && merge.length > 0)
            barcode.bars.push_back({0, 0, merge.length, {*younger}, std::move(edge)});
    }
    for (std::size_t v = 0; v < n; ++v)
        if (components.elder(static_cast<int>(v)) == static_cast<int>(v))
            barcode.bars.push_back({0, 0, infinity, {static_cast<int>(v)}, {}});
}

} // namespace

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
    const auto fail = [](std::size_t i, std::size_t j, const std::string &what) {
        throw Error("Not a distance matrix: row " + std::to_string(i) + ", column " + std::to_string(j)
                    + " (counted from 0) " + what);
    };
    for (std::size_t i = 0; i < distances.n(); ++i)
        for (std::size_t j = 0; j < distances.n(); ++j) {
            const double d = distances(i, j);
            if (std::isnan(d))
                fail(i, j, "is not a number (NaN)");
            if (d < 0)
                fail(i, j, "is negative: " + digits(d));
            if (i == j && d != 0)
                fail(i, j, "is on the diagonal and should be 0, but is " + digits(d));
        }
    for (std::size_t i = 0; i < distances.n(); ++i)
        for (std::size_t j = i + 1; j < distances.n(); ++j) {
            const double d = distances(i, j);
            const double mirrored = distances(j, i);
            if (d != mirrored && !(std::abs(d - mirrored) <= 1e-6 * std::max(d, mirrored)))
                fail(i, j,
                     "is " + digits(d) + ", but its mirror image is " + digits(mirrored)
                         + "; make the matrix symmetric first");
        }
}

Barcode persistentHomology(const SquareMatrix &distances, const PersistenceOptions &options,
                           std::stop_token stop,
                           const std::function<void(const PersistenceProgress &)> &progress)
{
    const std::size_t n = distances.n();
    Barcode barcode;
    barcode.vertices = n;
    barcode.maxDimension = options.maxDimension;
    barcode.cutOff = options.cutOff.value_or(enclosingRadius(distances));
    if (n == 0)
        return barcode;
    if (n == 1) {
        barcode.bars.push_back({0, 0, infinity, {0}, {}});
        return barcode;
    }

    // An edge of infinite length never enters, whatever the cut-off.
    const double threshold = std::min(barcode.cutOff, std::numeric_limits<double>::max());
    std::vector<double> lower;
    lower.reserve(n * (n - 1) / 2);
    for (std::size_t i = 1; i < n; ++i)
        lower.insert(lower.end(), distances.row(i), distances.row(i) + i);

    ripser_observer observer(stop, progress);
    Ripser engine(observer, compressed_lower_distance_matrix(std::move(lower)), options.maxDimension,
                  threshold, 1, 2);
    engine.compute_barcodes();
    throwIfStopped(stop);

    appendComponents(engine, observer, n, barcode);
    for (const ripser_observer::Pair &pair : observer.pairs) {
        const auto vertices = [&](std::int64_t index, int dimension) {
            Simplex simplex(static_cast<std::size_t>(dimension) + 1);
            engine.get_simplex_vertices(index, dimension, static_cast<index_t>(n), simplex.rbegin());
            return simplex;
        };
        barcode.bars.push_back(
            {pair.dimension, pair.birth, pair.death, vertices(pair.birthIndex, pair.dimension),
             pair.deathIndex == -1 ? Simplex() : vertices(pair.deathIndex, pair.dimension + 1)});
    }
    std::sort(barcode.bars.begin(), barcode.bars.end(), [](const Bar &a, const Bar &b) {
        return std::tie(a.dimension, a.birth, a.death, a.birthSimplex, a.deathSimplex)
            < std::tie(b.dimension, b.birth, b.death, b.birthSimplex, b.deathSimplex);
    });
    return barcode;
}

} // namespace attopo
