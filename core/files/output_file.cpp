#include "files/output_file.h"

#include "error.h"
#include "translatable.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace attopo {

namespace {

constexpr std::size_t bufferSize = std::size_t(1) << 20;

/// False when it fails.
bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor, bytes.data(), bytes.size());
        if (written >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            return false;
    }
    return true;
}

} // namespace

OutputFile::OutputFile(std::filesystem::path file)
    : file_(std::move(file))
    , temporary_(file_.string() + ".part")
{
    // What a killed process left goes; a link that somebody else put there is not followed.
    unlink(temporary_.c_str());
    descriptor_ = open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor_ < 0)
        fail();
}

OutputFile::~OutputFile()
{
    if (descriptor_ < 0)
        return;
    close(descriptor_);
    unlink(temporary_.c_str());
}

void OutputFile::fail() const
{
    throw Error(TRANSLATABLE("Core", "Cannot write %1: %2"),
                {file_.string(), std::string(std::strerror(errno))});
}

void OutputFile::write(std::string_view bytes)
{
    buffer_ += bytes;
    size_ += bytes.size();
    if (buffer_.size() >= bufferSize)
        flush();
}

void OutputFile::flush()
{
    if (!writeAll(descriptor_, buffer_))
        fail();
    buffer_.clear();
}

void OutputFile::rewriteStart(std::string_view bytes)
{
    flush();
    if (lseek(descriptor_, 0, SEEK_SET) < 0 || !writeAll(descriptor_, bytes)
        || lseek(descriptor_, 0, SEEK_END) < 0)
        fail();
}

void OutputFile::commit()
{
    flush();
    if (fsync(descriptor_) != 0)
        fail();
    const int descriptor = std::exchange(descriptor_, -1);
    if (close(descriptor) != 0 || std::rename(temporary_.c_str(), file_.c_str()) != 0)
        fail();
    const std::filesystem::path folder = file_.has_parent_path() ? file_.parent_path() : ".";
    const int opened = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened >= 0) {
        fsync(opened); // so that the name is there after a power cut; not all file systems can
        close(opened);
    }
}

void writeFile(const std::filesystem::path &file, std::string_view bytes)
{
    OutputFile output(file);
    output.write(bytes);
    output.commit();
}

} // namespace attopo
