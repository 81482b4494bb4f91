// Each stage of the line at n = 32, 128 and 512 tokens on the bundled model, and a model of BERT-base's size.

#include "analysis/layout.h"
#include "analysis/pipeline.h"
#include "core/model/memory_files.h"
#include "core/model/safetensors_text.h"
#include "model/inference_threads.h"
#include "model/model_files.h"
#include "models/bundled_models.h"
#include "topology/diagram_distance.h"

#include <benchmark/benchmark.h>

#include <atomic>
#include <random>
#include <thread>

using namespace attopo;

namespace {

constexpr std::size_t layer = 2;
constexpr std::size_t head = 1;

const std::shared_ptr<const Model> &model()
{
    static const std::shared_ptr<const Model> opened = openModel(modelFiles("small-bert"));
    return opened;
}

/// A text of exactly n tokens, special ones included.
const Tokenization &tokens(std::size_t n)
{
    static std::map<std::size_t, Tokenization> made;
    if (!made.contains(n)) {
        std::string text;
        for (int k = 0; k < 60; ++k)
            text +=
                "And it came to pass in those days, that there went out a decree from the king that all the "
                "people should be numbered, number "
                + std::to_string(k) + ". ";
        made[n] = model()->tokenizer().tokenize(text, n);
    }
    return made[n];
}

std::vector<std::int32_t> ids(const Tokenization &tokenization)
{
    std::vector<std::int32_t> result;
    for (const Token &token : tokenization.tokens)
        result.push_back(token.id);
    return result;
}

SquareMatrix toMatrix(std::span<const float> values, std::size_t n)
{
    SquareMatrix matrix(n);
    std::copy(values.begin(), values.end(), matrix.values.begin());
    return matrix;
}

const SquareMatrix &attention(std::size_t n)
{
    static std::map<std::size_t, SquareMatrix> made;
    if (!made.contains(n))
        made[n] = toMatrix(model()->forward(ids(tokens(n)), layer, {}).head(layer, head), n);
    return made[n];
}

const SquareMatrix &distances(std::size_t n)
{
    static std::map<std::size_t, SquareMatrix> made;
    if (!made.contains(n))
        made[n] = distanceMatrix(Metric::JensenShannon, attention(n));
    return made[n];
}

void tokenise(benchmark::State &state)
{
    const auto n = static_cast<std::size_t>(state.range(0));
    std::string text;
    while (text.size() < 6 * n)
        text += "And it came to pass in those days. ";
    for (auto _ : state)
        benchmark::DoNotOptimize(model()->tokenizer().tokenize(text, n));
}

void forwardPass(benchmark::State &state)
{
    const auto input = ids(tokens(static_cast<std::size_t>(state.range(0))));
    for (auto _ : state)
        benchmark::DoNotOptimize(model()->forward(input, model()->info().layers - 1, {}));
}

void jensenShannon(benchmark::State &state)
{
    const SquareMatrix &input = attention(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(distanceMatrix(Metric::JensenShannon, input));
}

void persistence(benchmark::State &state)
{
    const SquareMatrix &input = distances(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(persistentHomology(input, {static_cast<int>(state.range(1)), {}}));
}

void layout(benchmark::State &state)
{
    const SquareMatrix &input = distances(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(multidimensionalScaling(input));
}

void complexAtThreshold(benchmark::State &state)
{
    const SquareMatrix &input = distances(static_cast<std::size_t>(state.range(0)));
    const std::vector<Edge> edges = edgesByLength(input);
    const Barcode barcode = persistentHomology(input);
    for (auto _ : state)
        benchmark::DoNotOptimize(ripsComplexAt(0.5 * barcode.cutOff, edges, barcode));
}

void diagramMatching(benchmark::State &state)
{
    std::mt19937 generator(1);
    std::uniform_real_distribution<double> uniform(0, 1);
    const auto random = [&] {
        Diagram diagram;
        for (std::int64_t k = 0; k < state.range(0); ++k) {
            const double birth = uniform(generator);
            diagram.emplace_back(birth, birth + 0.3 * uniform(generator));
        }
        return diagram;
    };
    const Diagram a = random();
    const Diagram b = random();
    for (auto _ : state)
        benchmark::DoNotOptimize(
            matchDiagrams(static_cast<DiagramDistance>(state.range(1)), a, b, GroundNorm::Infinity));
}

/// A model of BERT-base's size (12 layers × 12 heads, hidden 768) with random weights and a small vocabulary.
std::shared_ptr<const Model> bertBaseSized()
{
    constexpr std::size_t hidden = 768;
    constexpr std::size_t inner = 3072;
    constexpr std::size_t layers = 12;
    auto files = std::make_shared<MemoryFiles>();
    std::string vocabulary = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n";
    for (int k = 0; k < 995; ++k)
        vocabulary += "w" + std::to_string(k) + "\n";
    files->files["vocab.txt"] = vocabulary;
    files->files["config.json"] =
        R"({"model_type": "bert", "vocab_size": 1000, "hidden_size": 768, "num_hidden_layers": 12,
              "num_attention_heads": 12, "intermediate_size": 3072, "hidden_act": "gelu",
              "max_position_embeddings": 512, "type_vocab_size": 2, "layer_norm_eps": 1e-12})";
    SafetensorsText weights;
    std::mt19937 generator(7);
    const auto add = [&](const std::string &name, std::vector<std::size_t> shape, float mean) {
        std::size_t count = 1;
        for (const std::size_t size : shape)
            count *= size;
        std::string bytes(count * sizeof(float), '\0');
        for (std::size_t k = 0; k < count; ++k) {
            const float value = mean + 0.08F * (static_cast<float>(generator() >> 8) / 8388608.0F - 1);
            std::memcpy(bytes.data() + k * sizeof value, &value, sizeof value);
        }
        weights.add(name, "F32", shape, bytes);
    };
    const auto linear = [&](const std::string &name, std::size_t out, std::size_t in) {
        add(name + ".weight", {out, in}, 0);
        add(name + ".bias", {out}, 0);
    };
    const auto norm = [&](const std::string &name) {
        add(name + ".weight", {hidden}, 1);
        add(name + ".bias", {hidden}, 0);
    };
    add("embeddings.word_embeddings.weight", {1000, hidden}, 0);
    add("embeddings.position_embeddings.weight", {512, hidden}, 0);
    add("embeddings.token_type_embeddings.weight", {2, hidden}, 0);
    norm("embeddings.LayerNorm");
    for (std::size_t k = 0; k < layers; ++k) {
        const std::string prefix = "encoder.layer." + std::to_string(k) + ".";
        for (const char *part : {"query", "key", "value"})
            linear(prefix + "attention.self." + part, hidden, hidden);
        linear(prefix + "attention.output.dense", hidden, hidden);
        norm(prefix + "attention.output.LayerNorm");
        linear(prefix + "intermediate.dense", inner, hidden);
        linear(prefix + "output.dense", hidden, inner);
        norm(prefix + "output.LayerNorm");
    }
    files->files["model.safetensors"] = weights.file();
    return openModel(files);
}

/// Forward pass, then Jensen–Shannon distances and H0–H1 of all 144 heads on all cores.
void allHeadsOfBertBase(benchmark::State &state)
{
    static const std::shared_ptr<const Model> bert = bertBaseSized();
    std::vector<std::int32_t> input;
    for (std::int64_t k = 0; k < state.range(0); ++k)
        input.push_back(static_cast<std::int32_t>(5 + (k * 37) % 990));
    for (auto _ : state) {
        const Activations activations = bert->forward(input, bert->info().layers - 1, {});
        std::atomic<std::size_t> next = 0;
        std::atomic<std::size_t> bars = 0;
        {
            std::vector<std::jthread> workers;
            for (unsigned t = 0; t < std::thread::hardware_concurrency(); ++t)
                workers.emplace_back([&] {
                    for (std::size_t k = next++; k < activations.layers * activations.heads; k = next++) {
                        const SquareMatrix rows = toMatrix(
                            activations.head(k / activations.heads, k % activations.heads), input.size());
                        bars += persistentHomology(distanceMatrix(Metric::JensenShannon, rows)).bars.size();
                    }
                });
        }
        state.counters["bars"] = static_cast<double>(bars.load());
    }
}

BENCHMARK(tokenise)->Arg(32)->Arg(128)->Arg(512)->Unit(benchmark::kMillisecond);
BENCHMARK(forwardPass)->Arg(32)->Arg(128)->Arg(512)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(jensenShannon)->Arg(32)->Arg(128)->Arg(512)->Unit(benchmark::kMillisecond);
BENCHMARK(persistence)
    ->ArgsProduct({{32, 128, 512}, {1}})
    ->Args({32, 2})
    ->Args({128, 2})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(layout)->Arg(32)->Arg(128)->Arg(512)->Unit(benchmark::kMillisecond);
BENCHMARK(complexAtThreshold)->Arg(32)->Arg(128)->Arg(512)->Unit(benchmark::kMillisecond);
BENCHMARK(diagramMatching)->ArgsProduct({{32, 128, 512}, {0, 1, 2}})->Unit(benchmark::kMillisecond);
BENCHMARK(allHeadsOfBertBase)
    ->Arg(128)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

} // namespace

int main(int argc, char **argv)
{
    setInferenceThreads(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
