#pragma once

#include "model/stored_tensor.h"

#include <cstddef>
#include <map>
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
    /// What the file says beside them, texts by name ("__metadata__").
    const std::map<std::string, std::string> &metadata() const { return metadata_; }

private:
    std::string file_;
    StoredTensors tensors_;
    std::map<std::string, std::string> metadata_;
};

} // namespace attopo
