// H0 and H1 of one distance matrix by either engine: ATTOPO_BENCHMARK_MATRIX names its file (.npy).
// persistence_benchmark.py runs this beside other programs.

#include "metric/matrix_file.h"
#include "topology/persistence.h"

#include <benchmark/benchmark.h>

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
    std::size_t loops = 0;
    for (auto _ : state)
        loops = persistentHomology(distances, {1, std::nullopt, engine}).bars.size() - distances.n();
    state.counters["loops"] = static_cast<double>(loops);
}

BENCHMARK(homology)
    ->ArgName("engine")
    ->Arg(static_cast<int>(PersistenceEngine::Edges))
    ->Arg(static_cast<int>(PersistenceEngine::Ripser))
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace

BENCHMARK_MAIN();
