#pragma once

#include "model/stored_tensor.h"

#include <cstddef>
#include <span>
#include <string>

namespace attopo {

/// The tensors of a safetensors file (https://github.com/huggingface/safetensors, "Format"), by name. The
/// file is checked whole, as strictly as the reference implementation does: header of at most 100 MB,
/// tensors inside the file, as long as shape and dtype say, without overlap or gap.
class Safetensors {
public:
    /// `bytes` must outlive this object and its tensors. Throws Error naming `file`, the tensor, what was
    /// expected and what was found.
    Safetensors(std::span<const std::byte> bytes, std::string file);

    const std::string &file() const { return file_; }
    const StoredTensors &tensors() const { return tensors_; }

private:
    std::string file_;
    StoredTensors tensors_;
};

} // namespace attopo
