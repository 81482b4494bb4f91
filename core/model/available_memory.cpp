#include "model/available_memory.h"

#include "error.h"

#include <cstdio>
#include <fstream>

namespace attopo {

std::size_t availableMemory()
{
    std::ifstream file("/proc/meminfo");
    for (std::string word; file >> word;) {
        std::size_t kibibytes = 0;
        if (word == "MemAvailable:" && file >> kibibytes)
            return kibibytes * 1024;
    }
    return 0;
}

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

void requireMemory(std::size_t bytes, const std::string &what, const std::string &advice)
{
    const std::size_t available = availableMemory();
    if (available > 0 && bytes > available) {
        throw NotEnoughMemory(what + " needs " + shownBytes(bytes) + " of memory, " + shownBytes(available)
                              + " are free; " + advice);
    }
}

} // namespace attopo
