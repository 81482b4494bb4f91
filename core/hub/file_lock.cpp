#include "hub/file_lock.h"

#include "error.h"
#include "translatable.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace attopo {

std::unique_ptr<FileLock> FileLock::tryLock(const std::filesystem::path &file)
{
    const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0)
        throw Error(TRANSLATABLE("Core", "Cannot write %1: %2"),
                    {file.string(), std::string(std::strerror(errno))});
    std::unique_ptr<FileLock> lock(new FileLock(descriptor));
    // A file system without locks (some network ones) must not keep anyone from downloading: what was written
    // is checked in any case.
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return nullptr;
    return lock;
}

FileLock::~FileLock() { close(descriptor_); }

} // namespace attopo
