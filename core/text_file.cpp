#include "text_file.h"

#include "error.h"
#include "translatable.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <vector>

#include <unicode/utf8.h>

namespace attopo {

std::string readFile(const std::filesystem::path &file, std::uint64_t most)
{
    std::error_code failure;
    if (std::filesystem::is_directory(file, failure))
        throw Error(TRANSLATABLE("Core", "%1 is a folder, not a file"), {file.string()});
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Error(TRANSLATABLE("Core", "Cannot open %1: %2"),
                    {file.string(), std::string(std::strerror(errno))});
    const auto tooLarge = [&] {
        return Error(TRANSLATABLE("Core", "%1 is larger than %2 MiB, the most that is read of such a file"),
                     {file.string(), most >> 20});
    };
    std::string bytes;
    const std::uintmax_t size = std::filesystem::file_size(file, failure); // a device or a pipe has none
    if (!failure && size > most)
        throw tooLarge();
    if (!failure)
        bytes.reserve(size);
    std::vector<char> piece(std::size_t(1) << 16);
    while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size())) || stream.gcount() > 0) {
        if (bytes.size() + static_cast<std::size_t>(stream.gcount()) > most)
            throw tooLarge();
        bytes.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad())
        throw Error(TRANSLATABLE("Core", "Cannot read %1: %2"),
                    {file.string(), std::string(std::strerror(errno))});
    return bytes;
}

std::string withLineFeeds(std::string text)
{
    std::size_t kept = 0;
    for (std::size_t k = 0; k < text.size(); ++k)
        if (text[k] != '\r')
            text[kept++] = text[k];
        else if (k + 1 == text.size() || text[k + 1] != '\n')
            text[kept++] = '\n';
    text.resize(kept);
    return text;
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
    std::string text = readFile(file, mostBytesOfText);
    if (const auto at = firstInvalidUtf8(text))
        throw Error(
            TRANSLATABLE("Core",
                         "%1, line %2: not UTF-8 (byte %3 is %4); save the file as UTF-8 and open it again"),
            {file.string(),
             1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*at), '\n'), *at,
             static_cast<unsigned char>(text[*at])});
    if (text.starts_with("\xef\xbb\xbf"))
        text.erase(0, 3);
    return text;
}

} // namespace attopo
