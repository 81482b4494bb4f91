// Compiled once per instruction set (see core/CMakeLists.txt) with ENTROPY_KERNEL naming the function.
// Nothing from the standard library may be used here: an inline function compiled for AVX-512 could be the
// copy that the linker keeps for the whole program.

#include "metric/entropy_kernel.h"

namespace attopo {

namespace {

// Eight lanes whatever the instruction set: the compiler makes one, two or four registers of them.
constexpr std::size_t lanes = 8;
using Doubles = double __attribute__((vector_size(lanes * sizeof(double))));
using Bits = unsigned long long __attribute__((vector_size(lanes * sizeof(double))));

constexpr unsigned long long mantissaMask = 0x000fffffffffffff;
constexpr unsigned long long sqrtHalfBits = 0x3fe6a09e667f3bcd; // sqrt(1/2)
constexpr double smallestNormal = 2.2250738585072014e-308;

/// Adds x·log2(x) to `sum`, for x = 0 or smallestNormal ≤ x < 2^1023. log(m) = 2·artanh((m − 1)/(m + 1)) on
/// sqrt(1/2) ≤ m < sqrt(2), where |(m − 1)/(m + 1)| < 0.172: the first term left out is 2·0.172^23/23 <
/// 3e-19.
inline void addXLog2X(const Doubles &x, Doubles &sum)
{
    const Doubles safe = x < smallestNormal ? Doubles{} + smallestNormal : x;
    const Bits shifted = (Bits)safe - sqrtHalfBits;                // exponent relative to sqrt(1/2)
    const Bits biasedExponent = (shifted + (1100ULL << 52)) >> 52; // exponent + 1100, never negative
    const Doubles m = (Doubles)((shifted & mantissaMask) + sqrtHalfBits);
    // An integer below 2^52 becomes a double by placing it in the mantissa of 2^52.
    const Doubles exponent =
        (Doubles)(biasedExponent | 0x4330000000000000ULL) - (4503599627370496.0 + 1100.0);
    const Doubles s = (m - 1) / (m + 1);
    const Doubles s2 = s * s;
    Doubles series = s2 * (1.0 / 21) + 1.0 / 19;
    series = series * s2 + 1.0 / 17;
    series = series * s2 + 1.0 / 15;
    series = series * s2 + 1.0 / 13;
    series = series * s2 + 1.0 / 11;
    series = series * s2 + 1.0 / 9;
    series = series * s2 + 1.0 / 7;
    series = series * s2 + 1.0 / 5;
    series = series * s2 + 1.0 / 3;
    series = series * s2 + 1.0;
    constexpr double twoOverLn2 = 2.8853900817779268;
    sum += x * (exponent + twoOverLn2 * (s * series));
}

} // namespace

double ENTROPY_KERNEL(const double *p, const double *q, std::size_t size)
{
    Doubles sum = {};
    std::size_t k = 0;
    for (; k + lanes <= size; k += lanes) {
        Doubles a;
        Doubles b;
        __builtin_memcpy(&a, p + k, sizeof a);
        __builtin_memcpy(&b, q + k, sizeof b);
        addXLog2X(0.5 * (a + b), sum);
    }
    if (k < size) {
        Doubles rest = {};
        for (std::size_t lane = 0; k + lane < size; ++lane)
            rest[lane] = 0.5 * (p[k + lane] + q[k + lane]);
        addXLog2X(rest, sum);
    }
    return ((sum[0] + sum[4]) + (sum[2] + sum[6])) + ((sum[1] + sum[5]) + (sum[3] + sum[7]));
}

} // namespace attopo
