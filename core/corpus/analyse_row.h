#pragma once

#include "corpus/batch_settings.h"
#include "corpus/row_result.h"
#include "model/model.h"

namespace attopo {

/// What `settings`, whose layers and heads are listed, ask of one row of a corpus: the line of pipeline.h for
/// each of their heads. A row that has a problem, or is one (no token, a text that the tokenizer or the model
/// fails on), comes back as one. Depends on nothing else, given that forward passes take one thread
/// (inference_threads.h). Of files of attention `model` plays no part. Throws NotEnoughMemory or
/// std::bad_alloc when there is too little of it.
RowResult analyseRow(const Model &model, const BatchSettings &settings, CorpusRow row);

/// `settings` with layers and heads listed. Throws Error when the model has none of these, or cannot be asked
/// so.
BatchSettings resolvedSettings(BatchSettings settings, const ModelInfo &model);

} // namespace attopo
