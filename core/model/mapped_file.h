#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace attopo {

/// A file mapped read-only into memory for as long as this object lives. The file must not shrink meanwhile.
class MappedFile {
public:
    /// Throws Error when the path is no regular file or cannot be read.
    explicit MappedFile(const std::filesystem::path &path);
    ~MappedFile();
    MappedFile(const MappedFile &) = delete;
    MappedFile &operator=(const MappedFile &) = delete;

    std::span<const std::byte> bytes() const { return {data_, size_}; }

private:
    const std::byte *data_ = nullptr;
    std::size_t size_ = 0;
};

} // namespace attopo
