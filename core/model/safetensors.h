#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// A tensor of a safetensors file: little-endian, row-major, of no particular alignment.
struct StoredTensor {
    std::string dtype;               ///< As the file writes it: "F32", "F16", "BF16", "I64", …
    std::vector<std::int64_t> shape; ///< Empty for a scalar.
    std::span<const std::byte> bytes;
};

/// "[768, 3072]"
std::string shownShape(std::span<const std::int64_t> shape);

/// The tensors of a safetensors file (https://github.com/huggingface/safetensors, "Format"), by name. The
/// file is checked whole, as strictly as the reference implementation does: header of at most 100 MB,
/// tensors inside the file, as long as shape and dtype say, without overlap or gap.
class Safetensors {
public:
    /// `bytes` must outlive this object and its tensors. Throws Error naming `file`, the tensor, what was
    /// expected and what was found.
    Safetensors(std::span<const std::byte> bytes, std::string file);

    const std::string &file() const { return file_; }
    const std::map<std::string, StoredTensor, std::less<>> &tensors() const { return tensors_; }

private:
    std::string file_;
    std::map<std::string, StoredTensor, std::less<>> tensors_;
};

} // namespace attopo
