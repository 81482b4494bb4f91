#include "files/sha256.h"

#include "error.h"
#include "translatable.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <new>
#include <vector>

#include <openssl/evp.h>

namespace attopo {

namespace {

void require(int success)
{
    if (success != 1)
        throw Error(TRANSLATABLE("Core", "OpenSSL does not compute SHA-256: is it set up to refuse it?"));
}

} // namespace

Sha256::Sha256()
    : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free)
{
    if (!context_)
        throw std::bad_alloc();
    require(EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr));
}

void Sha256::add(std::span<const std::byte> bytes)
{
    require(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()));
}

std::string Sha256::hex()
{
    std::array<unsigned char, 32> digest{};
    require(EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr));
    std::string text;
    for (const unsigned char byte : digest) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 0xf];
    }
    return text;
}

std::string sha256Of(std::string_view text)
{
    Sha256 hash;
    hash.add(std::as_bytes(std::span(text)));
    return hash.hex();
}

std::string sha256OfFile(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Error(TRANSLATABLE("Core", "Cannot open %1: %2"),
                    {file.string(), std::string(std::strerror(errno))});
    Sha256 hash;
    std::vector<char> bytes(1 << 20);
    while (stream) {
        stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        hash.add(std::as_bytes(std::span(bytes).first(static_cast<std::size_t>(stream.gcount()))));
    }
    if (stream.bad())
        throw Error(TRANSLATABLE("Core", "Cannot read %1: %2"),
                    {file.string(), std::string(std::strerror(errno))});
    return hash.hex();
}

} // namespace attopo
