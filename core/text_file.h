#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace attopo {

inline constexpr std::uint64_t mostBytes = std::uint64_t(1) << 30;       ///< Of a file of numbers.
inline constexpr std::uint64_t mostBytesOfText = std::uint64_t(1) << 28; ///< Of a text.

/// All bytes of a file, a pipe or a device. Throws Error naming it when it cannot be read or there are more
/// than `most`.
std::string readFile(const std::filesystem::path &file, std::uint64_t most = mostBytes);

/// A UTF-8 text file (a byte-order mark is skipped). Throws Error with line and byte when it is not UTF-8,
/// and as readFile() when it is larger than mostBytesOfText.
std::string readTextFile(const std::filesystem::path &file);

/// A text whose lines end in LF, CRLF or CR, with LF in place of all of these.
std::string withLineFeeds(std::string text);

/// The first byte that is no part of UTF-8; nullopt when all are.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

} // namespace attopo
