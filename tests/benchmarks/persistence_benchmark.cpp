// Persistent homology of one distance matrix up to dimension 1 or 2 by either engine: ATTOPO_BENCHMARK_MATRIX
// names its file (.npy). persistence_benchmark.py runs this beside other programs.

#include "metric/matrix_file.h"
#include "topology/persistence.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>

namespace {

using namespace attopo;

const SquareMatrix &matrix()
{
    static const SquareMatrix read = [] {
        const char *const name = std::getenv("ATTOPO_BENCHMARK_MATRIX");
        return readSquareMatrix(name ? name : "");
    }();
    return read;
}

void homology(benchmark::State &state)
{
    const SquareMatrix &distances = matrix();
    const auto engine = static_cast<PersistenceEngine>(state.range(0));
    const auto dimension = static_cast<int>(state.range(1));
    Barcode barcode;
    for (auto _ : state)
        barcode = persistentHomology(distances, {dimension, std::nullopt, engine});
    state.counters["bars"] =
        static_cast<double>(std::count_if(barcode.bars.begin(), barcode.bars.end(),
                                          [&](const Bar &bar) { return bar.dimension == dimension; }));
}

BENCHMARK(homology)
    ->ArgNames({"engine", "dimension"})
    ->ArgsProduct({{static_cast<int>(PersistenceEngine::Edges), static_cast<int>(PersistenceEngine::Ripser)},
                   {1, 2}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace

BENCHMARK_MAIN();
