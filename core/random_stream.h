#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace attopo {

/// Stream `number` of the random numbers of `seed`: Philox4x64-10 (Salmon, Moraes, Dror & Shaw 2011, Parallel
/// random numbers: as easy as 1, 2, 3), which enciphers 1, 2, … with seed and number as its key, as
/// numpy.random.Philox(key=[seed, number]) does. No stream is another one moved on, nor are those of
/// neighbouring seeds or numbers alike, so that work can be split by number and comes out the same in any
/// order.
class RandomStream {
public:
    RandomStream(std::uint64_t seed, std::uint64_t number)
        : key_{seed, number}
    {
    }

    /// All 64 bits.
    std::uint64_t next()
    {
        if (used_ == block_.size()) {
            block_ = enciphered(++counter_);
            used_ = 0;
        }
        return block_[used_++];
    }

    /// A number below `count` (at least 1), each as likely as the others but for count / 2^64.
    std::uint64_t below(std::uint64_t count) { return product(next(), count)[1]; }

private:
    using Block = std::array<std::uint64_t, 4>;

    /// The lower and the upper half.
    static std::array<std::uint64_t, 2> product(std::uint64_t a, std::uint64_t b)
    {
        __extension__ using Wide = unsigned __int128;
        const Wide all = Wide(a) * b;
        return {static_cast<std::uint64_t>(all), static_cast<std::uint64_t>(all >> 64)};
    }

    Block enciphered(std::uint64_t counter) const
    {
        constexpr int rounds = 10;
        Block x{counter, 0, 0, 0};
        auto [k0, k1] = key_;
        for (int round = 0; round < rounds; ++round) {
            const auto [low0, high0] = product(x[0], 0xd2e7470ee14c6c93);
            const auto [low1, high1] = product(x[2], 0xca5a826395121157);
            x = {high1 ^ x[1] ^ k0, low1, high0 ^ x[3] ^ k1, low0};
            k0 += 0x9e3779b97f4a7c15;
            k1 += 0xbb67ae8584caa73b;
        }
        return x;
    }

    std::array<std::uint64_t, 2> key_;
    std::uint64_t counter_ = 0;
    Block block_{};
    std::size_t used_ = block_.size();
};

} // namespace attopo
