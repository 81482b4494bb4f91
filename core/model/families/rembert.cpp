#include "model/families/bert_parts.h"
#include "model/families/families.h"

namespace attopo {

/// RemBERT (Chung et al. 2021): a narrow embedding.
Architecture buildRemBert(const JsonFields &config, const Checkpoint &checkpoint)
{
    const TransformerConfig sizes = readBertConfig(config);
    const std::int64_t e = readSize(config, "input_embedding_size");
    Weights weights(checkpoint, "rembert.");
    Transformer text;
    text.embedding = takeBertEmbedding(weights, sizes, e, readSize(config, "type_vocab_size"));
    text.embedding.projection =
        takeLinear(weights, "encoder.embedding_hidden_mapping_in", sizes.hiddenSize, e);
    for (std::int64_t i = 0; i < sizes.layers; ++i)
        text.layers.push_back(takeBertLayer(weights, sizes, i));
    weights.requireNothingLeft({"embeddings.", "encoder."}, {"position_ids"});
    return {infoOf(sizes), std::move(text), std::nullopt};
}

} // namespace attopo
