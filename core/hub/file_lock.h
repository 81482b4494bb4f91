#pragma once

#include <filesystem>
#include <memory>

namespace attopo {

/// An exclusive lock between processes, of the kind that huggingface_hub takes (flock). It goes with this
/// object, or with the process.
class FileLock {
public:
    /// The lock on this file, which is made when it is missing; null while someone else has it. Throws Error
    /// when the file cannot be made.
    static std::unique_ptr<FileLock> tryLock(const std::filesystem::path &file);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    explicit FileLock(int descriptor)
        : descriptor_(descriptor)
    {
    }

    int descriptor_;
};

} // namespace attopo
