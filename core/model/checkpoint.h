#pragma once

#include "model/stored_tensor.h"

#include <memory>
#include <string>

namespace attopo {

class ModelFiles;

/// The weights of a model where they lie in its files: model.safetensors, or the parts that
/// model.safetensors.index.json names.
struct Checkpoint {
    std::string file; ///< The weights or their index, for messages.
    StoredTensors tensors;
};

/// `files` must outlive the tensors. Throws Error naming the file and tensor at fault.
Checkpoint openCheckpoint(const ModelFiles &files);

} // namespace attopo
