#include "model/available_memory.h"

#include "error.h"
#include "translatable.h"

#include <cstdio>
#include <fstream>
#include <string_view>

namespace attopo {

namespace {

/// What Linux says of its memory under a name such as "MemTotal:".
std::size_t memoryOf(std::string_view name)
{
    std::ifstream file("/proc/meminfo");
    for (std::string word; file >> word;) {
        std::size_t kibibytes = 0;
        if (word == name && file >> kibibytes)
            return kibibytes * 1024;
    }
    return 0;
}

} // namespace

std::size_t availableMemory() { return memoryOf("MemAvailable:"); }

std::size_t totalMemory() { return memoryOf("MemTotal:"); }

std::string shownBytes(std::size_t bytes)
{
    const double megabytes = static_cast<double>(bytes) / 1e6;
    char text[32];
    if (megabytes >= 1000)
        std::snprintf(text, sizeof(text), "%.1f GB", megabytes / 1000);
    else
        std::snprintf(text, sizeof(text), "%.0f MB", megabytes);
    return text;
}

void requireMemory(std::size_t bytes, const Message &what, const Message &advice)
{
    const std::size_t available = availableMemory();
    if (available > 0 && bytes > available) {
        throw NotEnoughMemory(TRANSLATABLE("Core", "%1 needs %2 of memory, %3 are free; %4"),
                              {what, shownBytes(bytes), shownBytes(available), advice});
    }
}

} // namespace attopo
