#include "model/families/families.h"
#include "model/weights.h"
#include "translatable.h"

namespace attopo {

namespace {

/// Which layers are "local". Most files list the type of each layer, all have it as lists to be repeated.
std::vector<bool> readLocalLayers(const JsonFields &config, std::int64_t layers)
{
    nlohmann::json types = nlohmann::json::array();
    if (const nlohmann::json *listed = config.find("attention_layers")) {
        types = *listed;
    } else {
        for (const nlohmann::json &item : config.array("attention_types")) {
            if (!item.is_array() || item.size() != 2 || !item[0].is_array() || !item[1].is_number_unsigned())
                config.fail("attention_types", TRANSLATABLE("Core", "pairs of a list and a number"));
            const auto times = std::min<std::uint64_t>(item[1].get<std::uint64_t>(), 1024);
            for (std::uint64_t i = 0; i < times; ++i)
                types.insert(types.end(), item[0].begin(), item[0].end());
        }
    }
    const char *const key = config.find("attention_layers") ? "attention_layers" : "attention_types";
    if (!types.is_array() || types.size() != static_cast<std::size_t>(layers))
        config.fail(key, {TRANSLATABLE("Core", "a list of %1 types of layers"), {layers}});
    std::vector<bool> local;
    for (const nlohmann::json &type : types) {
        if (type != "global" && type != "local")
            config.fail(key, TRANSLATABLE("Core", "\"global\" or \"local\" for each layer"));
        local.push_back(type == "local");
    }
    return local;
}

} // namespace

/// GPT-Neo (Black et al. 2021): unscaled scores, a window in every second layer.
Architecture buildGptNeo(const JsonFields &config, const Checkpoint &checkpoint)
{
    TransformerConfig sizes;
    readSizes(config, {"num_layers", "num_heads", "hidden_size", "max_position_embeddings", "vocab_size"},
              sizes);
    const std::int64_t d = sizes.hiddenSize;
    sizes.intermediateSize = config.find("intermediate_size") ? readSize(config, "intermediate_size") : 4 * d;
    sizes.layerNormEpsilon = readLayerNormEpsilon(config, "layer_norm_epsilon", 1e-5);
    sizes.activation = readActivation(config, "activation_function");
    const std::vector<bool> local = readLocalLayers(config, sizes.layers);
    const std::int64_t window = config.find("window_size") ? readSize(config, "window_size") : 256;

    Weights weights(checkpoint, "transformer.");
    Transformer text;
    text.embedding.tokens = weights.takeMatrix("wte.weight", {sizes.vocabularySize, d});
    text.embedding.positions = weights.take("wpe.weight", {sizes.maxTokens, d});
    for (std::int64_t i = 0; i < sizes.layers; ++i) {
        const std::string name = "h." + std::to_string(i) + '.';
        const std::string self = name + "attn.attention.";
        TransformerLayer layer;
        layer.placement = NormPlacement::Before;
        layer.attentionNorm = takeLayerNorm(weights, name + "ln_1", d, sizes.layerNormEpsilon);
        AttentionBlock &attention = layer.attention;
        attention.heads = attention.keyHeads = sizes.heads;
        attention.mask = Mask::Causal;
        if (local[static_cast<std::size_t>(i)])
            attention.window = window - 1; // the token itself is one of them
        attention.query = takeLinear(weights, self + "q_proj", d, d, Bias::No);
        attention.key = takeLinear(weights, self + "k_proj", d, d, Bias::No);
        attention.value = takeLinear(weights, self + "v_proj", d, d, Bias::No);
        attention.output = takeLinear(weights, self + "out_proj", d, d);
        layer.feedForwardNorm = takeLayerNorm(weights, name + "ln_2", d, sizes.layerNormEpsilon);
        layer.feedForward = takeFeedForward(weights, sizes, name + "mlp.c_fc", name + "mlp.c_proj");
        text.layers.push_back(std::move(layer));
    }
    text.finalNorm = takeLayerNorm(weights, "ln_f", d, sizes.layerNormEpsilon);
    weights.requireNothingLeft({"wte.", "wpe.", "h.", "ln_f."},
                               {".attention.bias", ".attention.masked_bias"});
    return causalArchitecture(sizes, std::move(text));
}

} // namespace attopo
