#include "files/content_hash.h"

#include "analysis/parallel_each.h"
#include "error.h"
#include "files/sha256.h"
#include "translatable.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <span>
#include <vector>

namespace attopo {

namespace {

constexpr std::uint64_t pieceSize = std::uint64_t(16) << 20;

std::string hashOfPiece(const std::filesystem::path &file, std::uint64_t begin, std::uint64_t size)
{
    std::ifstream stream(file, std::ios::binary);
    stream.seekg(static_cast<std::streamoff>(begin));
    Sha256 hash;
    std::vector<char> bytes(1 << 18);
    while (size > 0) {
        const std::uint64_t count = std::min<std::uint64_t>(size, bytes.size());
        if (!stream.read(bytes.data(), static_cast<std::streamsize>(count)))
            throw Error(TRANSLATABLE("Core", "Cannot read %1: %2"),
                        {file.string(), std::string(std::strerror(errno))});
        hash.add(std::as_bytes(std::span(bytes).first(count)));
        size -= count;
    }
    return hash.hex();
}

} // namespace

std::string contentHash(const std::filesystem::path &file, const std::stop_token &stop, std::size_t threads)
{
    std::error_code failure;
    const std::uint64_t size = std::filesystem::file_size(file, failure); // of what is no file: a failure
    if (failure)
        throw Error(TRANSLATABLE("Core", "Cannot open %1: %2"), {file.string(), failure.message()});
    std::vector<std::string> hashes((size + pieceSize - 1) / pieceSize);
    parallelEach(
        hashes.size(),
        [&](std::size_t k) {
            hashes[k] = hashOfPiece(file, k * pieceSize, std::min(pieceSize, size - k * pieceSize));
        },
        stop, {}, threads);
    std::string list = std::to_string(size);
    for (const std::string &hash : hashes)
        list += ' ' + hash;
    return sha256Of(list);
}

} // namespace attopo
