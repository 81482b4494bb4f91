#include "model/transformer_config.h"

#include "translatable.h"

namespace attopo {

namespace {

constexpr std::uint64_t mostLayers = 1024;
constexpr std::uint64_t largestSize = 1 << 20;
constexpr std::uint64_t largestVocabulary = 1 << 26;

struct ActivationName {
    std::string_view name;
    Activation activation;
};
constexpr ActivationName activationNames[] = {
    {"gelu", Activation::Gelu},
    {"gelu_python", Activation::Gelu},
    {"gelu_new", Activation::GeluTanh},
    {"gelu_fast", Activation::GeluTanh},
    {"gelu_accurate", Activation::GeluTanh},
    {"gelu_pytorch_tanh", Activation::GeluTanh},
    {"gelu_python_tanh", Activation::GeluTanh},
    {"quick_gelu", Activation::QuickGelu},
    {"relu", Activation::Relu},
    {"silu", Activation::Silu},
    {"swish", Activation::Silu},
    {"mish", Activation::Mish},
};

std::int64_t readInteger(const JsonFields &config, const char *key, std::uint64_t smallest,
                         std::uint64_t largest)
{
    return static_cast<std::int64_t>(config.integer(key, smallest, largest));
}

} // namespace

const char *eitherKey(const JsonFields &config, const char *key, const char *olderKey)
{
    return config.find(olderKey) && !config.find(key) ? olderKey : key;
}

std::int64_t readSize(const JsonFields &config, const char *key)
{
    return readInteger(config, key, 1, largestSize);
}

void readSizes(const JsonFields &config, const SizeKeys &keys, TransformerConfig &sizes)
{
    sizes.layers = readInteger(config, keys.layers, 1, mostLayers);
    sizes.heads = readSize(config, keys.heads);
    sizes.hiddenSize = readSize(config, keys.hiddenSize);
    sizes.maxTokens = keys.maxTokens ? readInteger(config, keys.maxTokens, 2, largestSize) : anyLength;
    sizes.vocabularySize = readInteger(config, keys.vocabularySize, 1, largestVocabulary);
    if (sizes.hiddenSize % sizes.heads != 0) {
        config.fail(
            keys.hiddenSize,
            {TRANSLATABLE("Core", "a multiple of \"%1\" (%2)"), {std::string(keys.heads), sizes.heads}});
    }
}

double readLayerNormEpsilon(const JsonFields &config, const char *key, double otherwise)
{
    const double epsilon = config.numberOr(key, otherwise);
    if (!(epsilon >= 0 && epsilon <= 1))
        config.fail(key, TRANSLATABLE("Core", "a number from 0 to 1"));
    return epsilon;
}

std::optional<Activation> activationNamed(std::string_view name)
{
    for (const ActivationName &known : activationNames) {
        if (known.name == name)
            return known.activation;
    }
    return std::nullopt;
}

Activation readActivation(const JsonFields &config, const char *key)
{
    if (const auto activation = activationNamed(config.string(key)))
        return *activation;
    std::string known;
    for (const ActivationName &name : activationNames)
        known += (known.empty() ? "" : ", ") + std::string(name.name);
    config.fail(key, {TRANSLATABLE("Core", "one of %1"), {known}});
}

std::vector<bool> readSlidingLayers(const JsonFields &config, std::int64_t layers)
{
    std::vector<bool> sliding;
    const nlohmann::json *types = config.find("layer_types");
    if (!types)
        return sliding;
    if (!types->is_array() || types->size() != static_cast<std::size_t>(layers))
        config.fail("layer_types", {TRANSLATABLE("Core", "a list of %1 types of layers"), {layers}});
    for (const nlohmann::json &type : *types) {
        if (type != "full_attention" && type != "sliding_attention")
            config.fail("layer_types",
                        TRANSLATABLE("Core", "\"full_attention\" or \"sliding_attention\" for each layer"));
        sliding.push_back(type == "sliding_attention");
    }
    return sliding;
}

void requireEven(const JsonFields &config, const char *key, std::int64_t size)
{
    if (size < 2 || size % 2 != 0)
        config.fail(
            key,
            {TRANSLATABLE("Core",
                          "a value for which positions turn an even number of each head's numbers, not %1"),
             {size}});
}

} // namespace attopo
