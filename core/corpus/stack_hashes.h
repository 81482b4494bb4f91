#pragma once

#include "corpus/result_folder.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace attopo {

/// contentHash() of a stack of attention, found on this thread alone; of one that cannot be read, zeros.
std::string stackHash(const std::filesystem::path &stack);

/// Throws Error that names those stacks of which the folder holds results and that hold something else now,
/// are gone or have come since: rows of both would stand beside each other. What an earlier version wrote has
/// no hashes and is taken as it is. `progress` is told how many of the rows that are there are looked at.
void requireSameStacks(const ResultFolder &folder, const std::filesystem::path &corpus,
                       const std::stop_token &stop, const std::function<void(std::uint64_t done)> &progress);

} // namespace attopo
