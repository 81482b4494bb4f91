#pragma once

#include <cstdint>
#include <filesystem>

namespace attopo {

/// By which it is seen that a file has been written to, or that another one stands in its place.
struct FileStamp {
    std::uint64_t device = 0;
    std::uint64_t number = 0; ///< Of the file on its device.
    std::uint64_t bytes = 0;
    std::int64_t seconds = 0; ///< When it was written last,
    std::int64_t nanoseconds = 0;

    bool operator==(const FileStamp &) const = default;
};

/// Of the file that a path leads to now; all 0 when there is none.
FileStamp stampOf(const std::filesystem::path &file);
/// Of one that is open.
FileStamp stampOf(int descriptor);

} // namespace attopo
