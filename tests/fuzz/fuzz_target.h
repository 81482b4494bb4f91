#pragma once

#include "error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>

#include <unistd.h>

// A target: what a reader does with any bytes. It reads them or throws Error; all else is a fault.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace attopo {

inline std::string_view textOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}

/// Calls `read`; to be refused is no fault.
template <typename Read>
int readOrRefuse(const Read &read)
{
    try {
        read();
    } catch (const Error &) {
    }
    return 0;
}

/// The bytes as a file, for readers that take one.
class InputFile {
public:
    InputFile(std::string_view bytes, const std::string &ending)
        : path_(std::filesystem::temp_directory_path() / ("fuzz-" + std::to_string(getpid()) + ending))
    {
        std::ofstream(path_, std::ios::binary)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    ~InputFile()
    {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    InputFile(const InputFile &) = delete;
    InputFile &operator=(const InputFile &) = delete;

    const std::filesystem::path &path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// Of several endings or kinds the one that the first byte chooses; the rest is the input.
template <std::size_t count>
std::pair<const char *, std::string_view> chosen(const std::uint8_t *data, std::size_t size,
                                                 const char *const (&kinds)[count])
{
    const std::string_view bytes = textOf(data, size);
    if (bytes.empty())
        return {kinds[0], bytes};
    return {kinds[static_cast<unsigned char>(bytes[0]) % count], bytes.substr(1)};
}

} // namespace attopo
