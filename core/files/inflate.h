#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace attopo {

/// Bytes `start` … `start` + `count` − 1 of what a deflated stream (RFC 1951, as ZIP archives hold it) holds,
/// by zlib. What stands before them is read over. Throws Error naming `file` when the stream is damaged or
/// ends before them.
std::vector<std::byte> inflated(std::span<const std::byte> stream, std::size_t start, std::size_t count,
                                const std::string &file);

} // namespace attopo
