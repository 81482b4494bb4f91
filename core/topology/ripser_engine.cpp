#include "topology/ripser_engine.h"

#include "error.h"
#include "topology/component_bars.h"

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

/// H0 from the merging edges in order of length.
std::vector<Bar> componentBars(const Ripser &engine, const ripser_observer &observer, std::size_t n)
{
    std::vector<Edge> edges;
    for (const ripser_observer::Merge &merge : observer.merges) {
        Simplex ends(2);
        engine.get_simplex_vertices(merge.edgeIndex, 1, static_cast<index_t>(n), ends.rbegin());
        edges.push_back({ends[0], ends[1], merge.length});
    }
    return attopo::componentBars(edges, n);
}

} // namespace

std::vector<Bar> ripserBars(const SquareMatrix &distances, int maxDimension, double cutOff,
                            std::stop_token stop,
                            const std::function<void(const PersistenceProgress &)> &progress)
{
    const std::size_t n = distances.n();
    // An edge of infinite length never enters, whatever the cut-off.
    const double threshold = std::min(cutOff, std::numeric_limits<double>::max());
    std::vector<double> lower;
    lower.reserve(n * (n - 1) / 2);
    for (std::size_t i = 1; i < n; ++i)
        lower.insert(lower.end(), distances.row(i), distances.row(i) + i);

    ripser_observer observer(stop, progress);
    Ripser engine(observer, compressed_lower_distance_matrix(std::move(lower)), maxDimension, threshold, 1,
                  2);
    engine.compute_barcodes();
    throwIfStopped(stop);

    std::vector<Bar> bars = componentBars(engine, observer, n);
    for (const ripser_observer::Pair &pair : observer.pairs) {
        const auto vertices = [&](std::int64_t index, int dimension) {
            Simplex simplex(static_cast<std::size_t>(dimension) + 1);
            engine.get_simplex_vertices(index, dimension, static_cast<index_t>(n), simplex.rbegin());
            return simplex;
        };
        bars.push_back({pair.dimension, pair.birth, pair.death, vertices(pair.birthIndex, pair.dimension),
                        pair.deathIndex == -1 ? Simplex() : vertices(pair.deathIndex, pair.dimension + 1)});
    }
    return bars;
}

} // namespace attopo
