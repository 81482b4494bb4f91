#include "model/families/bert_parts.h"
#include "model/families/families.h"

namespace attopo {

/// DistilBERT (Sanh et al. 2019).
Architecture buildDistilBert(const JsonFields &config, const Checkpoint &checkpoint)
{
    TransformerConfig sizes;
    readSizes(config, {"n_layers", "n_heads", "dim", "max_position_embeddings", "vocab_size"}, sizes);
    sizes.intermediateSize = readSize(config, "hidden_dim");
    sizes.layerNormEpsilon = 1e-12;
    sizes.activation = readActivation(config, "activation");
    const std::int64_t d = sizes.hiddenSize;

    Weights weights(checkpoint, "distilbert.");
    Transformer text;
    text.embedding = takeBertEmbedding(weights, sizes, d, 0);
    for (std::int64_t i = 0; i < sizes.layers; ++i) {
        const std::string name = "transformer.layer." + std::to_string(i) + '.';
        TransformerLayer layer;
        layer.attention =
            takeBertAttention(weights, sizes, name + "attention.q_lin", name + "attention.k_lin",
                              name + "attention.v_lin", name + "attention.out_lin");
        layer.attentionNorm = takeLayerNorm(weights, name + "sa_layer_norm", d, sizes.layerNormEpsilon);
        layer.feedForward = takeFeedForward(weights, sizes, name + "ffn.lin1", name + "ffn.lin2");
        layer.feedForwardNorm = takeLayerNorm(weights, name + "output_layer_norm", d, sizes.layerNormEpsilon);
        text.layers.push_back(std::move(layer));
    }
    weights.requireNothingLeft({"embeddings.", "transformer."}, {"position_ids"});
    return {infoOf(sizes), std::move(text), std::nullopt};
}

} // namespace attopo
