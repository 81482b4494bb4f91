#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace attopo {

/// SHA-256 of bytes that come piece by piece, by OpenSSL, which uses the processor's instructions for it.
/// Throws Error when OpenSSL is set up to refuse it.
class Sha256 {
public:
    Sha256();

    void add(std::span<const std::byte> bytes);
    /// 64 hexadecimal digits, as sha256sum prints them. Nothing can be added afterwards.
    std::string hex();

private:
    std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st *)> context_;
};

/// Of the bytes of a text.
std::string sha256Of(std::string_view text);

/// Of a whole file, read piece by piece. Throws Error naming it when it cannot be read.
std::string sha256OfFile(const std::filesystem::path &file);

} // namespace attopo
