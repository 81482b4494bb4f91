#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>

namespace attopo {

/// The files in a ZIP archive (APPNOTE 6.3.10, with ZIP64) that are stored without compression, as PyTorch
/// writes them: spans of the archive's own bytes, by name. Libraries for ZIP copy what they read.
using ZipEntries = std::map<std::string, std::span<const std::byte>, std::less<>>;

/// `bytes` must outlive the entries. Throws Error naming `file` when the archive is damaged, an entry is
/// compressed, encrypted, outside the archive or there twice.
ZipEntries readZip(std::span<const std::byte> bytes, const std::string &file);

} // namespace attopo
