// Opening a model in a folder and running it: ATTOPO_BENCHMARK_MODEL names the folder. forward_benchmark.py
// and large_model_benchmark.py run this beside transformers.

#include "model/compute_device.h"
#include "model/inference_threads.h"
#include "model/model.h"
#include "model/model_files.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <random>
#include <thread>

namespace {

using namespace attopo;

std::filesystem::path folder()
{
    const char *const name = std::getenv("ATTOPO_BENCHMARK_MODEL");
    return name ? name : "";
}

ComputeDevice device()
{
    return std::getenv("ATTOPO_BENCHMARK_BFLOAT16") ? ComputeDevice::CpuBfloat16 : ComputeDevice::Cpu;
}

std::vector<std::int32_t> randomIds(const Model &model, std::int64_t n)
{
    std::mt19937 generator(1);
    std::vector<std::int32_t> ids(static_cast<std::size_t>(n));
    for (std::int32_t &id : ids)
        id = static_cast<std::int32_t>(generator() % model.info().vocabularySize);
    return ids;
}

void forwardPass(benchmark::State &state)
{
    static const auto model = openModel(modelFolder(folder()));
    const std::vector<std::int32_t> ids = randomIds(*model, state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(model->forward(ids, model->info().layers - 1, {}).attention.data());
}

/// One token more at the end of a text that has been read.
void oneTokenMore(benchmark::State &state)
{
    static const auto model = openModel(modelFolder(folder()));
    const std::vector<std::int32_t> ids = randomIds(*model, state.range(0));
    const std::size_t last = model->info().layers - 1;
    const Activations known = model->forward(std::span(ids).first(ids.size() - 1), last, {});
    for (auto _ : state)
        benchmark::DoNotOptimize(model->forward(ids, last, {}, &known).attention.data());
}

/// From a folder to the attention of the first layer.
void openAndRunFirstLayer(benchmark::State &state)
{
    for (auto _ : state) {
        const auto model = openModel(modelFolder(folder()));
        benchmark::DoNotOptimize(model->forward(randomIds(*model, 32), 0, {}).attention.data());
    }
}

/// From a folder to the attention of one head of the first layer, or (1) of the last.
void openAndRunToHead(benchmark::State &state)
{
    for (auto _ : state) {
        const auto model = openModel(modelFolder(folder()), {.device = device()});
        const std::size_t layer = state.range(1) == 0 ? 0 : model->info().layers - 1;
        const Activations pass = model->forward(randomIds(*model, state.range(0)), layer, {});
        const HeadWeights head = pass.head(layer, 0);
        benchmark::DoNotOptimize(std::span<const float>(head).data());
    }
}

BENCHMARK(forwardPass)->Arg(32)->Arg(128)->Arg(512)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(oneTokenMore)->Arg(128)->Arg(512)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(openAndRunFirstLayer)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(openAndRunToHead)
    ->ArgsProduct({{128, 1000, 4000}, {0, 1}})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    attopo::setInferenceThreads(static_cast<int>(std::thread::hardware_concurrency()));
    benchmark::RunSpecifiedBenchmarks();
}
