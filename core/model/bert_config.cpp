#include "model/bert_config.h"

namespace attopo {

BertConfig readBertConfig(std::string_view json, const std::string &file)
{
    const nlohmann::json parsed = parseJson(json, file);
    const JsonFields config(parsed, file);

    BertConfig bert;
    readSizes(
        config,
        {"num_hidden_layers", "num_attention_heads", "hidden_size", "max_position_embeddings", "vocab_size"},
        bert);
    bert.intermediateSize = readSize(config, "intermediate_size");
    bert.tokenTypes = readSize(config, "type_vocab_size");
    bert.layerNormEpsilon = readLayerNormEpsilon(config, "layer_norm_eps", 1e-12);
    bert.activation = readActivation(config, "hidden_act");
    if (config.stringOr("position_embedding_type", "absolute") != "absolute")
        config.fail("position_embedding_type", "\"absolute\"; other positions are not computed so far");
    for (const char *decoder : {"is_decoder", "add_cross_attention"}) {
        if (config.booleanOr(decoder, false))
            config.fail(decoder, "false; a BERT is computed as an encoder only");
    }
    return bert;
}

} // namespace attopo
