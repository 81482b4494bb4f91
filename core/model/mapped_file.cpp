#include "model/mapped_file.h"

#include "error.h"
#include "translatable.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace attopo {

namespace {

class FileDescriptor {
public:
    explicit FileDescriptor(int descriptor)
        : descriptor_(descriptor)
    {
    }
    ~FileDescriptor()
    {
        if (descriptor_ >= 0)
            close(descriptor_);
    }
    FileDescriptor(const FileDescriptor &) = delete;
    FileDescriptor &operator=(const FileDescriptor &) = delete;
    int get() const { return descriptor_; }

private:
    int descriptor_;
};

} // namespace

MappedFile::MappedFile(const std::filesystem::path &path)
{
    const auto fail = [&] {
        throw Error(TRANSLATABLE("Core", "%1: cannot be read: %2"),
                    {path.string(), std::generic_category().message(errno)});
    };
    // O_NONBLOCK: opening a pipe would wait for its writer.
    const FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status = {};
    if (file.get() < 0 || fstat(file.get(), &status) != 0)
        fail();
    if (!S_ISREG(status.st_mode))
        throw Error(TRANSLATABLE("Core", "%1: cannot be read: it is no regular file"), {path.string()});
    size_ = static_cast<std::size_t>(status.st_size);
    if (size_ == 0)
        return; // an empty mapping is an error to mmap
    void *const mapping = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file.get(), 0);
    if (mapping == MAP_FAILED)
        fail();
    data_ = static_cast<const std::byte *>(mapping);
}

MappedFile::~MappedFile()
{
    if (data_)
        munmap(const_cast<std::byte *>(data_), size_);
}

} // namespace attopo
