#include "files/zip_archive.h"

#include "error.h"
#include "files/little_endian.h"
#include "translatable.h"

#include <algorithm>

namespace attopo {

namespace {

constexpr std::uint32_t endSignature = 0x06054b50;
constexpr std::uint32_t end64Signature = 0x06064b50;
constexpr std::uint32_t locator64Signature = 0x07064b50;
constexpr std::uint32_t entrySignature = 0x02014b50;
constexpr std::uint32_t localSignature = 0x04034b50;
constexpr std::uint32_t in64 = 0xffffffff; ///< The number stands in a ZIP64 record.

/// The archive's bytes, read with every bound checked.
class Archive {
public:
    Archive(std::span<const std::byte> bytes, const std::string &file)
        : bytes_(bytes)
        , file_(file)
    {
    }

    std::size_t size() const { return bytes_.size(); }

    std::span<const std::byte> part(std::uint64_t start, std::uint64_t count) const
    {
        if (start > bytes_.size() || count > bytes_.size() - start)
            fail({TRANSLATABLE("Core", "it ends before byte %1 + %2"), {start, count}});
        return bytes_.subspan(static_cast<std::size_t>(start), static_cast<std::size_t>(count));
    }

    std::uint64_t number(std::uint64_t start, std::size_t count) const
    {
        return littleEndian(part(start, count));
    }

    std::string text(std::uint64_t start, std::uint64_t count) const
    {
        const auto found = part(start, count);
        return {reinterpret_cast<const char *>(found.data()), found.size()};
    }

    [[noreturn]] void fail(const Message &what) const
    {
        throw Error(
            TRANSLATABLE("Core", "%1: is no readable ZIP archive: %2; it may have been copied incompletely"),
            {file_, what});
    }

private:
    std::span<const std::byte> bytes_;
    const std::string &file_;
};

struct Directory {
    std::uint64_t start;
    std::uint64_t entries;
};

Directory findDirectory(const Archive &archive)
{
    constexpr std::size_t endSize = 22;
    constexpr std::size_t longestComment = 0xffff;
    if (archive.size() < endSize)
        archive.fail({TRANSLATABLE("Core", "it is %1 bytes long"), {archive.size()}});
    const std::size_t last = archive.size() - endSize;
    const std::size_t first = last > longestComment ? last - longestComment : 0;
    for (std::size_t end = last + 1; end-- > first;) {
        if (archive.number(end, 4) != endSignature)
            continue;
        Directory directory{archive.number(end + 16, 4), archive.number(end + 10, 2)};
        constexpr std::size_t locatorSize = 20;
        if (end >= locatorSize && archive.number(end - locatorSize, 4) == locator64Signature) {
            const std::uint64_t end64 = archive.number(end - locatorSize + 8, 8);
            if (archive.number(end64, 4) != end64Signature)
                archive.fail(TRANSLATABLE("Core", "it has no ZIP64 record where its locator says"));
            directory = {archive.number(end64 + 48, 8), archive.number(end64 + 32, 8)};
        }
        return directory;
    }
    archive.fail(TRANSLATABLE("Core", "it has no directory at its end"));
}

struct Entry {
    std::uint64_t compressedSize;
    std::uint64_t size;
    std::uint64_t localHeader;
};

/// Sizes and place from the extra fields of an entry, for those that do not fit into 32 bits.
void readZip64(const Archive &archive, std::uint64_t extra, std::uint64_t extraSize, Entry &entry)
{
    constexpr std::uint64_t zip64Tag = 1;
    for (std::uint64_t at = extra; at + 4 <= extra + extraSize;) {
        const std::uint64_t tag = archive.number(at, 2);
        const std::uint64_t length = archive.number(at + 2, 2);
        std::uint64_t value = at + 4;
        at = value + length;
        if (tag != zip64Tag)
            continue;
        for (std::uint64_t *number : {&entry.size, &entry.compressedSize, &entry.localHeader}) {
            if (*number != in64)
                continue;
            if (value + 8 > at)
                archive.fail(TRANSLATABLE("Core", "it has a ZIP64 field that is too short"));
            *number = archive.number(value, 8);
            value += 8;
        }
        return;
    }
}

} // namespace

std::map<std::string, ZipEntry, std::less<>> readZipEntries(std::span<const std::byte> bytes,
                                                            const std::string &file)
{
    const Archive archive(bytes, file);
    const Directory directory = findDirectory(archive);
    std::map<std::string, ZipEntry, std::less<>> entries;
    std::uint64_t at = directory.start;
    for (std::uint64_t i = 0; i < directory.entries; ++i) {
        if (archive.number(at, 4) != entrySignature)
            archive.fail(TRANSLATABLE("Core", "it has a damaged directory"));
        const std::uint64_t flags = archive.number(at + 8, 2);
        const std::uint64_t method = archive.number(at + 10, 2);
        Entry entry{archive.number(at + 20, 4), archive.number(at + 24, 4), archive.number(at + 42, 4)};
        const std::uint64_t nameSize = archive.number(at + 28, 2);
        const std::uint64_t extraSize = archive.number(at + 30, 2);
        const std::uint64_t commentSize = archive.number(at + 32, 2);
        constexpr std::uint64_t headerSize = 46;
        const std::string name = archive.text(at + headerSize, nameSize);
        readZip64(archive, at + headerSize + nameSize, extraSize, entry);
        at += headerSize + nameSize + extraSize + commentSize;

        constexpr std::uint64_t encrypted = 1;
        constexpr std::uint64_t stored = 0;
        constexpr std::uint64_t deflated = 8;
        if ((method != stored && method != deflated) || (flags & encrypted)
            || (method == stored && entry.compressedSize != entry.size))
            throw Error(TRANSLATABLE(
                            "Core", "%1: \"%2\" in it is encrypted, or compressed in a way that is not read"),
                        {file, name});
        if (archive.number(entry.localHeader, 4) != localSignature)
            archive.fail(TRANSLATABLE("Core", "it has no file where its directory says"));
        constexpr std::uint64_t localSize = 30;
        const std::uint64_t data = entry.localHeader + localSize + archive.number(entry.localHeader + 26, 2)
            + archive.number(entry.localHeader + 28, 2);
        const ZipEntry found{archive.part(data, entry.compressedSize), method == deflated, entry.size};
        if (!entries.emplace(name, found).second)
            throw Error(TRANSLATABLE("Core", "%1: \"%2\" is in it twice"), {file, name});
    }
    return entries;
}

ZipEntries readZip(std::span<const std::byte> bytes, const std::string &file)
{
    ZipEntries stored;
    for (const auto &[name, entry] : readZipEntries(bytes, file)) {
        if (entry.deflated)
            throw Error(
                TRANSLATABLE("Core", "%1: \"%2\" in it is compressed or encrypted, expected stored as it is"),
                {file, name});
        stored.emplace(name, entry.bytes);
    }
    return stored;
}

} // namespace attopo
