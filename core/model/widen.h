#pragma once

#include <cstddef>
#include <span>

namespace attopo {

// Stored 16-bit numbers (little-endian, unaligned) to float32, exactly: every value, subnormal, infinity and
// NaN keeps its meaning. `numbers` holds two bytes for each of `values`.

/// IEEE 754 binary16 ("F16").
void widenFloat16(std::span<const std::byte> numbers, std::span<float> values);
/// The upper half of a float32 ("BF16").
void widenBfloat16(std::span<const std::byte> numbers, std::span<float> values);

} // namespace attopo
