#include "model/families/bert_parts.h"
#include "model/families/families.h"

#include <ATen/ATen.h>

namespace attopo {

/// ERNIE 1 to 3 (Sun et al. 2019, 2021): BERT, perhaps with a row for the task, of which the first is read.
Architecture buildErnie(const JsonFields &config, const Checkpoint &checkpoint)
{
    const TransformerConfig sizes = readBertConfig(config);
    const std::int64_t d = sizes.hiddenSize;
    Weights weights(checkpoint, "ernie.");
    Transformer text;
    text.embedding = takeBertEmbedding(weights, sizes, d, readSize(config, "type_vocab_size"));
    const bool task = config.booleanOr("use_task_id", false);
    if (task) {
        const at::Tensor tasks = weights.take("embeddings.task_type_embeddings.weight",
                                              {readSize(config, "task_type_vocab_size"), d});
        text.embedding.tokenTypes = *text.embedding.tokenTypes + tasks[0];
    }
    for (std::int64_t i = 0; i < sizes.layers; ++i)
        text.layers.push_back(takeBertLayer(weights, sizes, i));
    weights.requireNothingLeft({"embeddings.", "encoder."},
                               {"position_ids", task ? "position_ids" : "task_type_embeddings.weight"});
    return {infoOf(sizes), std::move(text), std::nullopt};
}

} // namespace attopo
