#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>

namespace attopo {

/// A file in a ZIP archive (APPNOTE 6.3.10, with ZIP64): a span of the archive's own bytes, as it is stored
/// or compressed. Libraries for ZIP copy what they read.
struct ZipEntry {
    std::span<const std::byte> bytes;
    bool deflated = false;  ///< They are compressed (inflate.h).
    std::uint64_t size = 0; ///< Of what is in them.
};

/// By name. `bytes` must outlive the entries. Throws Error naming `file` when the archive is damaged, an
/// entry is encrypted, compressed in another way, outside the archive or there twice.
std::map<std::string, ZipEntry, std::less<>> readZipEntries(std::span<const std::byte> bytes,
                                                            const std::string &file);

/// Those of an archive without compression, as PyTorch writes it. Throws Error also when an entry is
/// compressed.
using ZipEntries = std::map<std::string, std::span<const std::byte>, std::less<>>;
ZipEntries readZip(std::span<const std::byte> bytes, const std::string &file);

} // namespace attopo
