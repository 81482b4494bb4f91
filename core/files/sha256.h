#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace attopo {

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece.
class Sha256 {
public:
    void add(std::span<const std::byte> bytes);
    /// 64 hexadecimal digits, as sha256sum prints them. Nothing can be added afterwards.
    std::string hex();

private:
    void addBlock(const std::byte *block);

    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::byte, 64> waiting_{}; ///< The first bytes of a block.
    std::uint64_t added_ = 0;             ///< Bytes.
};

/// Of a whole file, read piece by piece. Throws Error naming it when it cannot be read.
std::string sha256OfFile(const std::filesystem::path &file);

} // namespace attopo
