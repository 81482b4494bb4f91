#include "file_stamp.h"

#include <sys/stat.h>

namespace attopo {

namespace {

FileStamp from(const struct stat &status)
{
    return {status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size), status.st_mtim.tv_sec,
            status.st_mtim.tv_nsec};
}

} // namespace

FileStamp stampOf(const std::filesystem::path &file)
{
    struct stat status = {};
    return stat(file.c_str(), &status) == 0 ? from(status) : FileStamp{};
}

FileStamp stampOf(int descriptor)
{
    struct stat status = {};
    return fstat(descriptor, &status) == 0 ? from(status) : FileStamp{};
}

} // namespace attopo
