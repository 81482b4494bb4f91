#include "model/widen.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace attopo {

namespace {

float float16(std::uint16_t half)
{
    // Exponent and fraction at float32's place, then 2^112 moves the exponent's bias from 15 to 127; this is
    // exact for subnormals too. What comes out as 2^16 or more had the exponent of infinity and NaN.
    const std::uint32_t magnitude = std::uint32_t(half & 0x7fff) << 13;
    const float value = std::bit_cast<float>(magnitude) * 0x1p112f;
    const std::uint32_t sign = std::uint32_t(half & 0x8000) << 16;
    const std::uint32_t special = value >= 0x1p16f ? 0x7f800000 : 0;
    return std::bit_cast<float>(std::bit_cast<std::uint32_t>(value) | special | sign);
}

float bfloat16(std::uint16_t upper) { return std::bit_cast<float>(std::uint32_t(upper) << 16); }

/// In blocks of fixed length, which compilers turn into vector instructions at -O2.
template <float (*widen)(std::uint16_t)>
void widenAll(std::span<const std::byte> numbers, std::span<float> values)
{
    constexpr std::size_t block = 64;
    std::array<std::uint16_t, block> stored = {};
    std::array<float, block> widened;
    for (std::size_t start = 0; start < values.size(); start += block) {
        const std::size_t count = std::min(block, values.size() - start);
        std::memcpy(stored.data(), numbers.data() + start * sizeof(stored[0]), count * sizeof(stored[0]));
        for (std::size_t i = 0; i < block; ++i)
            widened[i] = widen(stored[i]);
        std::memcpy(values.data() + start, widened.data(), count * sizeof(float));
    }
}

} // namespace

void widenFloat16(std::span<const std::byte> numbers, std::span<float> values)
{
    widenAll<float16>(numbers, values);
}

void widenBfloat16(std::span<const std::byte> numbers, std::span<float> values)
{
    widenAll<bfloat16>(numbers, values);
}

} // namespace attopo
