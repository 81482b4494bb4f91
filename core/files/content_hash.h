#pragma once

#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <string>

namespace attopo {

/// Tells the content of a file from any other, wherever the file lies: SHA-256 of its size and of the SHA-256
/// of each 16 MiB, 64 hexadecimal digits. All of it is read, so that no change is missed, on `threads`
/// threads (0: one per core), so that files of gigabytes take about as long as reading them. Throws Error
/// when the file cannot be read, Cancelled when `stop` is requested.
std::string contentHash(const std::filesystem::path &file, const std::stop_token &stop = {},
                        std::size_t threads = 0);

} // namespace attopo
