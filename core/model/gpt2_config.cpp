#include "model/gpt2_config.h"

namespace attopo {

Gpt2Config readGpt2Config(std::string_view json, const std::string &file)
{
    const nlohmann::json parsed = parseJson(json, file);
    const JsonFields config(parsed, file);

    Gpt2Config gpt2;
    readSizes(config, {"n_layer", "n_head", "n_embd", "n_positions", "vocab_size"}, gpt2);
    gpt2.intermediateSize = config.find("n_inner") ? readSize(config, "n_inner") : 4 * gpt2.hiddenSize;
    gpt2.layerNormEpsilon = readLayerNormEpsilon(config, "layer_norm_epsilon", 1e-5);
    gpt2.activation = config.find("activation_function") ? readActivation(config, "activation_function")
                                                         : Activation::GeluTanh;
    gpt2.scaleByHeadSize = config.booleanOr("scale_attn_weights", true);
    gpt2.scaleByLayerIndex = config.booleanOr("scale_attn_by_inverse_layer_idx", false);
    if (config.booleanOr("add_cross_attention", false))
        config.fail("add_cross_attention", "false; attention to a second text is not computed");
    return gpt2;
}

} // namespace attopo
