#pragma once

#include <filesystem>
#include <string>

namespace attopo {

/// All bytes of a file. Throws Error naming it when it cannot be read or is larger than 4 GiB.
std::string readFile(const std::filesystem::path &file);

/// A UTF-8 text file (a byte-order mark is skipped). Throws Error with line and byte when it is not UTF-8.
std::string readTextFile(const std::filesystem::path &file);

} // namespace attopo
