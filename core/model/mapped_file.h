#pragma once

#include "file_stamp.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace attopo {

/// A file mapped read-only into memory for as long as this object lives. Where it has been cut off meanwhile,
/// zeros are read instead of the system ending the process (SIGBUS): whoever uses what was read asks
/// hasChanged() before. To put another file in its place by renaming does no harm.
class MappedFile {
public:
    /// Throws Error when the path is no regular file or cannot be read.
    explicit MappedFile(const std::filesystem::path &path);
    ~MappedFile();
    MappedFile(const MappedFile &) = delete;
    MappedFile &operator=(const MappedFile &) = delete;

    std::span<const std::byte> bytes() const { return {data_, size_}; }
    /// It has been written to, or cut off, since it was mapped.
    bool hasChanged() const;

private:
    class Descriptor {
    public:
        explicit Descriptor(int number)
            : number_(number)
        {
        }
        ~Descriptor();
        Descriptor(const Descriptor &) = delete;
        Descriptor &operator=(const Descriptor &) = delete;
        int number() const { return number_; }

    private:
        int number_;
    };

    Descriptor descriptor_;
    FileStamp stamp_;
    const std::byte *data_ = nullptr;
    std::size_t size_ = 0;
};

} // namespace attopo
