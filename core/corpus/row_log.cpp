#include "corpus/row_log.h"

#include "error.h"
#include "translatable.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace attopo {

namespace {

constexpr std::string_view magic("attopo\x01\n", 8);

/// What stands before the bytes of an entry.
struct EntryHead {
    std::uint64_t size;
    std::uint64_t sum;
};

/// FNV-1a over words of eight bytes instead of bytes: against what is torn or was never written, not against
/// malice.
std::uint64_t checkSum(std::string_view bytes)
{
    std::uint64_t sum = 0xcbf29ce484222325 ^ bytes.size();
    while (!bytes.empty()) {
        std::uint64_t word = 0;
        const std::size_t count = std::min(bytes.size(), sizeof word);
        std::memcpy(&word, bytes.data(), count);
        sum = (sum ^ word) * 0x100000001b3;
        sum ^= sum >> 29;
        bytes.remove_prefix(count);
    }
    return sum;
}

} // namespace

RowLogReader::RowLogReader(const std::filesystem::path &file)
    : file_(file)
    , stream_(std::fopen(file.c_str(), "rbe"))
{
    if (!stream_)
        throw Error(TRANSLATABLE("Core", "Cannot open %1: %2"),
                    {file_.string(), std::string(std::strerror(errno))});
    std::setvbuf(stream_, nullptr, _IOFBF, std::size_t(64) << 10);
    std::error_code failure;
    size_ = std::filesystem::file_size(file_, failure);
    char found[magic.size()];
    if (read(found, sizeof found) < sizeof found || std::string_view(found, sizeof found) != magic) {
        std::fclose(stream_);
        throw Error(TRANSLATABLE("Core", "%1 holds no results of a corpus"), {file_.string()});
    }
    offset_ = magic.size();
}

RowLogReader::~RowLogReader() { std::fclose(stream_); }

std::size_t RowLogReader::read(char *place, std::size_t size)
{
    const std::size_t found = std::fread(place, 1, size, stream_);
    if (found < size && std::ferror(stream_))
        throw Error(TRANSLATABLE("Core", "Cannot read %1: %2"),
                    {file_.string(), std::string(std::strerror(errno))});
    return found;
}

bool RowLogReader::nextBytes(std::string &bytes)
{
    EntryHead head{};
    if (read(reinterpret_cast<char *>(&head), sizeof head) < sizeof head)
        return false;
    if (offset_ + sizeof head > size_ || head.size > size_ - offset_ - sizeof head)
        return false;
    bytes.resize(head.size);
    if (read(bytes.data(), bytes.size()) < bytes.size() || checkSum(bytes) != head.sum)
        return false;
    offset_ += sizeof head + bytes.size();
    return true;
}

bool RowLogReader::next(RowResult &result)
{
    if (!nextBytes(bytes_))
        return false;
    auto decoded = decodeResult(bytes_);
    if (!decoded)
        throw Error(TRANSLATABLE("Core", "%1 is damaged before byte %2: delete the folder and begin again"),
                    {file_.string(), offset_});
    result = std::move(*decoded);
    return true;
}

WholeEntries wholeEntries(const std::filesystem::path &file, std::uint64_t firstRow, std::uint64_t step)
{
    WholeEntries whole;
    std::error_code failure;
    // A file shorter than the eight bytes was killed at its very beginning.
    if (!std::filesystem::is_regular_file(file, failure)
        || std::filesystem::file_size(file, failure) < magic.size())
        return whole;
    RowLogReader reader(file);
    for (std::string bytes; reader.nextBytes(bytes); ++whole.count)
        if (encodedRow(bytes) != firstRow + whole.count * step)
            throw Error(TRANSLATABLE("Core",
                                     "%1 holds the results of other rows than those expected: choose "
                                     "another folder, or delete this one and begin again"),
                        {file.string()});
    whole.end = reader.offset();
    return whole;
}

RowLogWriter::RowLogWriter(std::filesystem::path file, const WholeEntries &whole)
    : file_(std::move(file))
    , entries_(whole.count)
{
    descriptor_ = open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0 || ftruncate(descriptor_, static_cast<off_t>(whole.end)) != 0
        || lseek(descriptor_, 0, SEEK_END) < 0)
        fail();
    if (whole.end == 0)
        write(magic);
}

RowLogWriter::~RowLogWriter()
{
    if (descriptor_ >= 0)
        close(descriptor_);
}

void RowLogWriter::fail() const
{
    throw Error(
        TRANSLATABLE("Core",
                     "Cannot write %1: %2; what is in it is kept: the same command goes on from there"),
        {file_.string(), std::string(std::strerror(errno))});
}

void RowLogWriter::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            fail();
    }
}

void RowLogWriter::append(const std::string &bytes)
{
    const EntryHead head{bytes.size(), checkSum(bytes)};
    std::string entry(reinterpret_cast<const char *>(&head), sizeof head);
    entry += bytes;
    write(entry);
    ++entries_;
}

void RowLogWriter::flush()
{
    if (fsync(descriptor_) != 0)
        fail();
}

} // namespace attopo
