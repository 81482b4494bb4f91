#include "text_file.h"

#include "error.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>

#include <unicode/utf8.h>

namespace attopo {

std::string readFile(const std::filesystem::path &file)
{
    std::error_code failure;
    if (std::filesystem::is_directory(file, failure))
        throw Error(file.string() + " is a folder, not a file");
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Error("Cannot open " + file.string() + ": " + std::strerror(errno));
    const std::uintmax_t size = std::filesystem::file_size(file, failure);
    if (!failure && size > (std::uintmax_t(4) << 30))
        throw Error(file.string() + " is larger than 4 GiB");
    std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    if (stream.bad())
        throw Error("Cannot read " + file.string() + ": " + std::strerror(errno));
    return bytes;
}

std::optional<std::size_t> firstInvalidUtf8(std::string_view text)
{
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        UChar32 c = 0;
        // ICU's macro counts in 32 bits: it is given a short window instead of the whole text.
        const auto window = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - at, 8));
        std::int32_t used = 0;
        U8_NEXT(bytes + at, used, window, c);
        if (c < 0)
            return at;
        at += static_cast<std::size_t>(used);
    }
    return std::nullopt;
}

std::string readTextFile(const std::filesystem::path &file)
{
    std::string text = readFile(file);
    if (const auto at = firstInvalidUtf8(text))
        throw Error(file.string() + ", line "
                    + std::to_string(
                        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*at), '\n'))
                    + ": not UTF-8 (byte " + std::to_string(*at) + " is "
                    + std::to_string(static_cast<unsigned char>(text[*at]))
                    + "); save the file as UTF-8 and open it again");
    if (text.starts_with("\xef\xbb\xbf"))
        text.erase(0, 3);
    return text;
}

} // namespace attopo
