#include "model/mapped_file.h"

#include "error.h"
#include "translatable.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <mutex>
#include <system_error>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace attopo {

namespace {

/// Where files are mapped. A handler of signals may not wait for a lock: each entry is written by one thread
/// and looked at by all.
struct Mapping {
    std::atomic<std::uintptr_t> begin = 0; ///< 0: none.
    std::atomic<std::uintptr_t> end = 0;
};
std::array<Mapping, 4096>
    mappings; // those that find no place end the process when they are cut off, as always

struct sigaction before; ///< What SIGBUS did.

bool isMapped(std::uintptr_t address)
{
    return std::any_of(mappings.begin(), mappings.end(), [address](const Mapping &mapping) {
        return mapping.begin <= address && address < mapping.end;
    });
}

/// Puts a page of zeros where a file has none any more.
void onBusError(int number, siginfo_t *info, void *context)
{
    const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    if (isMapped(address)
        && mmap(reinterpret_cast<void *>(address / page * page), page, PROT_READ,
                MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0)
            != MAP_FAILED)
        return;
    if ((before.sa_flags & SA_SIGINFO) != 0)
        return before.sa_sigaction(number, info, context);
    sigaction(SIGBUS, &before, nullptr); // the access is made again, and does what it did
}

void handleBusErrors()
{
    static std::once_flag once;
    std::call_once(once, [] {
        struct sigaction action = {};
        action.sa_sigaction = onBusError;
        action.sa_flags = SA_SIGINFO;
        sigaction(SIGBUS, &action, &before);
    });
}

void note(const void *data, std::size_t size)
{
    const auto begin = reinterpret_cast<std::uintptr_t>(data);
    for (Mapping &mapping : mappings) {
        std::uintptr_t none = 0;
        if (mapping.end == 0 && mapping.begin.compare_exchange_strong(none, begin)) {
            mapping.end = begin + size;
            return;
        }
    }
}

void forget(const void *data)
{
    const auto begin = reinterpret_cast<std::uintptr_t>(data);
    for (Mapping &mapping : mappings)
        if (mapping.begin == begin) {
            mapping.end = 0;
            mapping.begin = 0;
            return;
        }
}

} // namespace

MappedFile::Descriptor::~Descriptor()
{
    if (number_ >= 0)
        close(number_);
}

MappedFile::MappedFile(const std::filesystem::path &path)
    // O_NONBLOCK: opening a pipe would wait for its writer.
    : descriptor_(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
{
    const auto fail = [&] {
        throw Error(TRANSLATABLE("Core", "%1: cannot be read: %2"),
                    {path.string(), std::generic_category().message(errno)});
    };
    struct stat status = {};
    if (descriptor_.number() < 0 || fstat(descriptor_.number(), &status) != 0)
        fail();
    if (!S_ISREG(status.st_mode))
        throw Error(TRANSLATABLE("Core", "%1: cannot be read: it is no regular file"), {path.string()});
    size_ = static_cast<std::size_t>(status.st_size);
    stamp_ = stampOf(descriptor_.number());
    if (size_ == 0)
        return; // an empty mapping is an error to mmap
    void *const mapping = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor_.number(), 0);
    if (mapping == MAP_FAILED)
        fail();
    data_ = static_cast<const std::byte *>(mapping);
    handleBusErrors();
    note(data_, size_);
}

MappedFile::~MappedFile()
{
    if (!data_)
        return;
    forget(data_);
    munmap(const_cast<std::byte *>(data_), size_);
}

bool MappedFile::hasChanged() const { return stampOf(descriptor_.number()) != stamp_; }

} // namespace attopo
