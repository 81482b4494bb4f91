#pragma once

#include "model/model.h"

#include <memory>

namespace attopo {

// A model that is a TorchScript program, as torch.jit.trace or torch.jit.script and save() write it: the file
// model.pt beside the tokenizer's files. Unlike weights, a program is no data: whoever runs it runs whatever
// its author has put in it.
//
// It takes token ids [1, n] (int64) and, if it has a second argument, a mask of ones of the same shape, and
// returns, anywhere in nested tuples, lists and dictionaries, its attentions: one tensor [1, heads, n, n] per
// layer whose rows sum to 1, or to less, by which they are divided then. Hidden states are taken too where it
// returns layers + 1 tensors [1, n, d]; without them ModelInfo::hiddenSize is 0. It runs on the CPU, one call
// at a time, always through all layers; forward() can be cancelled only before and after a call.
//
// config.json may be there: "model_type", "vocab_size", and "max_position_embeddings" or "n_positions"; and
// tokenizer_config.json with "model_max_length", the longest text if it is less.

/// Whether model.pt is there.
bool hasTorchScript(const ModelFiles &files);

/// Loads the program and runs it once on a few tokens, from which all sizes are learned. Throws NeedsTrust
/// unless options.trustCode, without having run anything; Error when model.pt is no such program or there is
/// not enough memory.
std::shared_ptr<const Model> openTorchScript(const ModelFiles &files, const OpenOptions &options);

} // namespace attopo
