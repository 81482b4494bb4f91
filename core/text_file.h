#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace attopo {

/// All bytes of a file. Throws Error naming it when it cannot be read or is larger than 4 GiB.
std::string readFile(const std::filesystem::path &file);

/// A UTF-8 text file (a byte-order mark is skipped). Throws Error with line and byte when it is not UTF-8.
std::string readTextFile(const std::filesystem::path &file);

/// The first byte that is no part of UTF-8; nullopt when all are.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

} // namespace attopo
