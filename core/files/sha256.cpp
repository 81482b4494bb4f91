#include "files/sha256.h"

#include "error.h"
#include "translatable.h"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <vector>

namespace attopo {

namespace {

constexpr std::array<std::uint32_t, 64> roundConstants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

} // namespace

void Sha256::addBlock(const std::byte *block)
{
    std::array<std::uint32_t, 64> w{};
    for (std::size_t t = 0; t < 16; ++t)
        for (std::size_t b = 0; b < 4; ++b)
            w[t] = w[t] << 8 | std::to_integer<std::uint32_t>(block[4 * t + b]);
    for (std::size_t t = 16; t < 64; ++t) {
        const std::uint32_t s0 = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ w[t - 15] >> 3;
        const std::uint32_t s1 = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ w[t - 2] >> 10;
        w[t] = w[t - 16] + s0 + w[t - 7] + s1;
    }
    auto [a, b, c, d, e, f, g, h] = state_;
    for (std::size_t t = 0; t < 64; ++t) {
        const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const std::uint32_t t1 = h + s1 + ((e & f) ^ (~e & g)) + roundConstants[t] + w[t];
        const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const std::uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + t1;
        d = c;
        c = b;
        b = a;
        a = t1 + t2;
    }
    const std::array<std::uint32_t, 8> added{a, b, c, d, e, f, g, h};
    for (std::size_t k = 0; k < state_.size(); ++k)
        state_[k] += added[k];
}

void Sha256::add(std::span<const std::byte> bytes)
{
    std::size_t waits = added_ % waiting_.size();
    added_ += bytes.size();
    while (!bytes.empty()) {
        if (waits == 0 && bytes.size() >= waiting_.size()) {
            addBlock(bytes.data());
            bytes = bytes.subspan(waiting_.size());
            continue;
        }
        const std::size_t taken = std::min(bytes.size(), waiting_.size() - waits);
        std::copy_n(bytes.begin(), taken, waiting_.begin() + static_cast<std::ptrdiff_t>(waits));
        waits += taken;
        bytes = bytes.subspan(taken);
        if (waits == waiting_.size()) {
            addBlock(waiting_.data());
            waits = 0;
        }
    }
}

std::string Sha256::hex()
{
    const std::uint64_t bits = added_ * 8;
    std::vector<std::byte> end{std::byte(0x80)};
    while ((added_ + end.size()) % waiting_.size() != waiting_.size() - 8)
        end.push_back(std::byte(0));
    for (int shift = 56; shift >= 0; shift -= 8)
        end.push_back(static_cast<std::byte>(bits >> shift & 0xff));
    add(end);
    std::string text;
    for (const std::uint32_t word : state_)
        for (int shift = 28; shift >= 0; shift -= 4)
            text += "0123456789abcdef"[word >> shift & 0xf];
    return text;
}

std::string sha256OfFile(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Error(TRANSLATABLE("Core", "Cannot open %1: %2"),
                    {file.string(), std::string(std::strerror(errno))});
    Sha256 hash;
    std::vector<char> bytes(1 << 20);
    while (stream) {
        stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        hash.add(std::as_bytes(std::span(bytes).first(static_cast<std::size_t>(stream.gcount()))));
    }
    if (stream.bad())
        throw Error(TRANSLATABLE("Core", "Cannot read %1: %2"),
                    {file.string(), std::string(std::strerror(errno))});
    return hash.hex();
}

} // namespace attopo
