#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace attopo {

/// A tensor as a file holds it: little-endian, row-major, of no particular alignment.
struct StoredTensor {
    std::string dtype;               ///< As safetensors writes it: "F32", "F16", "BF16", "I64", …
    std::vector<std::int64_t> shape; ///< Empty for a scalar.
    std::span<const std::byte> bytes;
    std::string file; ///< For messages.
};

using StoredTensors = std::map<std::string, StoredTensor, std::less<>>;

/// "[768, 3072]"
std::string shownShape(std::span<const std::int64_t> shape);

} // namespace attopo
