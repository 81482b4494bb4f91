#pragma once

#include "model/stored_tensor.h"

#include <cstddef>
#include <span>
#include <string>

namespace attopo {

/// The tensors of a file that torch.save has written of a state_dict (pytorch_model.bin): the ZIP archive of
/// PyTorch 1.6 and later, or the older sequence of pickles. The file is read as data: names that tensors are
/// made of are known, any other is an error, and nothing is ever called.
///
/// `bytes` must outlive the tensors, which stay where they lie. Throws Error naming `file` and the tensor or
/// name at fault.
StoredTensors readTorchFile(std::span<const std::byte> bytes, const std::string &file);

/// Likewise, also of a list or tuple of tensors, as torch.save(outputs.attentions, …) writes it: they are
/// called "0", "1", ….
StoredTensors readTorchTensors(std::span<const std::byte> bytes, const std::string &file);

} // namespace attopo
