#include "model/families/bert_parts.h"
#include "model/families/families.h"

namespace attopo {

namespace {

Architecture build(const JsonFields &config, const Checkpoint &checkpoint, const char *prefix,
                   bool positionsAfterPadding, bool embeddingSize)
{
    TransformerConfig sizes = readBertConfig(config);
    const std::int64_t e = embeddingSize && config.find("embedding_size") ? readSize(config, "embedding_size")
                                                                          : sizes.hiddenSize;

    Weights weights(checkpoint, prefix);
    Transformer text;
    text.embedding = takeBertEmbedding(weights, sizes, e, readSize(config, "type_vocab_size"));
    if (positionsAfterPadding)
        countPositionsAfterPadding(text.embedding, config, sizes);
    if (e != sizes.hiddenSize)
        text.embedding.projection = takeLinear(weights, "embeddings_project", sizes.hiddenSize, e);
    for (std::int64_t i = 0; i < sizes.layers; ++i)
        text.layers.push_back(takeBertLayer(weights, sizes, i));
    weights.requireNothingLeft({"embeddings", "encoder."}, {"position_ids"});
    return {infoOf(sizes), std::move(text), std::nullopt};
}

} // namespace

/// BERT (Devlin et al. 2018), also multilingual BERT, AlephBERT, MiniLM, …
Architecture buildBert(const JsonFields &config, const Checkpoint &checkpoint)
{
    return build(config, checkpoint, "bert.", false, false);
}

/// RoBERTa (Liu et al. 2019), XLM-RoBERTa (Conneau et al. 2020), CamemBERT (Martin et al. 2020).
Architecture buildRoberta(const JsonFields &config, const Checkpoint &checkpoint)
{
    return build(config, checkpoint, "roberta.", true, false);
}

/// ELECTRA (Clark et al. 2020), generators and discriminators.
Architecture buildElectra(const JsonFields &config, const Checkpoint &checkpoint)
{
    return build(config, checkpoint, "electra.", false, true);
}

} // namespace attopo
