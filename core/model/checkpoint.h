#pragma once

#include "model/compute_device.h"
#include "model/stored_tensor.h"
#include "model/weight_sizes.h"

#include <memory>
#include <string>
#include <vector>

namespace attopo {

class ModelFiles;

/// The weights of a model where they lie in its files: model.safetensors or pytorch_model.bin, whole or in
/// the parts that an index names (model.safetensors.index.json, pytorch_model.bin.index.json). Of two,
/// safetensors.
struct Checkpoint {
    std::string file; ///< The weights or their index, for messages.
    StoredTensors tensors;
    ComputeDevice device = ComputeDevice::Cpu; ///< Where the model made of it is to lie.
    /// What a model under construction has taken of it.
    std::shared_ptr<WeightSizes> taken = std::make_shared<WeightSizes>();
};

/// Whether there is any of these files.
bool hasCheckpoint(const ModelFiles &files);

/// The names of the files that openCheckpoint() reads; none when there are none. Throws Error for an index
/// that is none.
std::vector<std::string> checkpointFiles(const ModelFiles &files);

/// `files` must outlive the tensors. Throws Error naming the file and tensor at fault.
Checkpoint openCheckpoint(const ModelFiles &files);

} // namespace attopo
