#include "model/bert_config.h"

#include "error.h"
#include "json_fields.h"

namespace attopo {

namespace {

// No BERT comes near these; larger values are damage, or an attempt to have all memory allocated.
constexpr std::uint64_t mostLayers = 1024;
constexpr std::uint64_t largestSize = 1 << 20;
constexpr std::uint64_t largestVocabulary = 1 << 26;

Activation readActivation(const JsonFields &config)
{
    struct Name {
        std::string_view name;
        Activation activation;
    };
    static constexpr Name names[] = {
        {"gelu", Activation::Gelu},          {"gelu_new", Activation::GeluTanh},
        {"gelu_fast", Activation::GeluTanh}, {"gelu_pytorch_tanh", Activation::GeluTanh},
        {"relu", Activation::Relu},          {"silu", Activation::Silu},
        {"swish", Activation::Silu},
    };
    const std::string found = config.string("hidden_act");
    std::string known;
    for (const Name &name : names) {
        if (name.name == found)
            return name.activation;
        known += (known.empty() ? "" : ", ") + std::string(name.name);
    }
    config.fail("hidden_act", "one of " + known);
}

} // namespace

BertConfig readBertConfig(std::string_view json, const std::string &file)
{
    const nlohmann::json parsed = parseJson(json, file);
    const JsonFields config(parsed, file);
    const auto size = [&](const char *key, std::uint64_t smallest, std::uint64_t largest) {
        return static_cast<std::int64_t>(config.integer(key, smallest, largest));
    };

    BertConfig bert;
    bert.layers = size("num_hidden_layers", 1, mostLayers);
    bert.heads = size("num_attention_heads", 1, largestSize);
    bert.hiddenSize = size("hidden_size", 1, largestSize);
    bert.intermediateSize = size("intermediate_size", 1, largestSize);
    bert.maxTokens = size("max_position_embeddings", 2, largestSize);
    bert.vocabularySize = size("vocab_size", 1, largestVocabulary);
    bert.tokenTypes = size("type_vocab_size", 1, largestSize);
    if (bert.hiddenSize % bert.heads != 0) {
        config.fail("hidden_size",
                    "a multiple of \"num_attention_heads\" (" + std::to_string(bert.heads) + ")");
    }
    bert.layerNormEpsilon = config.numberOr("layer_norm_eps", bert.layerNormEpsilon);
    if (!(bert.layerNormEpsilon >= 0 && bert.layerNormEpsilon <= 1))
        config.fail("layer_norm_eps", "a number from 0 to 1");
    bert.activation = readActivation(config);
    if (config.stringOr("position_embedding_type", "absolute") != "absolute")
        config.fail("position_embedding_type", "\"absolute\"; other positions are not computed so far");
    for (const char *decoder : {"is_decoder", "add_cross_attention"}) {
        if (config.booleanOr(decoder, false))
            config.fail(decoder, "false; only encoders are computed so far");
    }
    return bert;
}

} // namespace attopo
