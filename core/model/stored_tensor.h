#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace attopo {

/// A tensor as a file holds it: little-endian, of no particular alignment.
struct StoredTensor {
    std::string dtype;               ///< As safetensors writes it: "F32", "F16", "BF16", "I64", …
    std::vector<std::int64_t> shape; ///< Empty for a scalar.
    /// From the first number to the last.
    std::span<const std::byte> bytes;
    std::string file; ///< For messages.
    /// How many numbers further on the next one of each dimension lies; empty when they lie row by row.
    std::vector<std::int64_t> strides = {};
};

using StoredTensors = std::map<std::string, StoredTensor, std::less<>>;

/// The product of its shape.
std::size_t numbersIn(const StoredTensor &tensor);

/// The bytes of its numbers row by row; each of `numberSize` bytes.
std::vector<std::byte> rowByRow(const StoredTensor &tensor, std::size_t numberSize);

/// "[768, 3072]"
std::string shownShape(std::span<const std::int64_t> shape);

} // namespace attopo
