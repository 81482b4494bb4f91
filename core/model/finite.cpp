#include "model/finite.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace attopo {

std::optional<std::size_t> firstNonFinite(std::span<const float> values)
{
    // Infinities and NaNs have all exponent bits set: adding one to the exponent carries into the sign bit.
    // A fixed block of independent lanes is what compilers turn into vector instructions at -O2.
    constexpr std::size_t block = 64;
    constexpr std::uint32_t withoutSign = 0x7fffffff;
    constexpr std::uint32_t one = 0x00800000;
    constexpr std::uint32_t carry = 0x80000000;

    const std::size_t whole = values.size() / block * block;
    std::size_t start = 0;
    for (; start < whole; start += block) {
        std::uint32_t carries = 0;
        for (std::size_t i = 0; i < block; ++i)
            carries |= (std::bit_cast<std::uint32_t>(values[start + i]) & withoutSign) + one;
        if (carries & carry)
            break;
    }
    const auto rest = values.begin() + static_cast<std::ptrdiff_t>(start);
    const auto found = std::find_if(rest, values.end(), [](float value) { return !std::isfinite(value); });
    if (found == values.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - values.begin());
}

} // namespace attopo
