#include "corpus/line_reader.h"

#include "error.h"
#include "translatable.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace attopo {

LineReader::LineReader(std::filesystem::path file)
    : file_(std::move(file))
    , buffer_(std::size_t(1) << 20)
{
    std::error_code failure;
    if (std::filesystem::exists(file_, failure) && !std::filesystem::is_regular_file(file_, failure))
        throw Error(
            TRANSLATABLE("Core", "%1 is no regular file; a corpus is read twice: save it as a file first"),
            {file_.string()});
    descriptor_ = open(file_.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0)
        throw Error(TRANSLATABLE("Core", "Cannot open %1: %2"),
                    {file_.string(), std::string(std::strerror(errno))});
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (fill() && std::string_view(buffer_.data(), end_).starts_with(mark))
        seek({mark.size(), 0});
}

LineReader::~LineReader()
{
    if (descriptor_ >= 0)
        close(descriptor_);
}

bool LineReader::fill()
{
    at_ = end_ = 0;
    ssize_t found = 0;
    do
        found = pread(descriptor_, buffer_.data(), buffer_.size(), static_cast<off_t>(readTo_));
    while (found < 0 && errno == EINTR);
    if (found < 0)
        throw Error(TRANSLATABLE("Core", "Cannot read %1: %2"),
                    {file_.string(), std::string(std::strerror(errno))});
    end_ = static_cast<std::size_t>(found);
    readTo_ += end_;
    return found > 0;
}

bool LineReader::next()
{
    text_.clear();
    tooLong_ = false;
    bool ended = false;
    const std::uint64_t start = place_.offset;
    while (!ended && (at_ < end_ || fill())) {
        const char *const from = buffer_.data() + at_;
        const auto *const newline = static_cast<const char *>(std::memchr(from, '\n', end_ - at_));
        ended = newline != nullptr;
        const std::size_t count = ended ? static_cast<std::size_t>(newline - from) + 1 : end_ - at_;
        const std::size_t kept = std::min(count, mostBytes - text_.size());
        tooLong_ = tooLong_ || kept < count;
        text_.append(from, kept);
        at_ += count;
        place_.offset += count;
    }
    if (place_.offset == start)
        return false;
    ++place_.lines;
    return true;
}

std::string longLine()
{
    return "the line is longer than " + std::to_string(LineReader::mostBytes >> 20) + " MiB";
}

void LineReader::seek(const Place &place)
{
    place_ = place;
    readTo_ = place.offset;
    at_ = end_ = 0;
}

} // namespace attopo
