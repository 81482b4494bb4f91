#include "files/line_reader.h"

#include "error.h"
#include "text_file.h"
#include "translatable.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace attopo {

namespace {

struct ByteOrderMark {
    std::string_view bytes;
    std::string_view encoding;
};
constexpr ByteOrderMark marks[] = {
    {"\xef\xbb\xbf", "UTF-8"},
    {{"\xff\xfe\0\0", 4}, "UTF-32"}, // before UTF-16, whose mark it begins with
    {{"\0\0\xfe\xff", 4}, "UTF-32"},
    {"\xff\xfe", "UTF-16LE"},
    {"\xfe\xff", "UTF-16BE"}};

/// The encoding of a text without a mark, by where its zeros are: UTF-8 has none, but for the odd one.
std::string_view encodingByZeros(std::string_view text)
{
    text = text.substr(0, std::min(text.size(), std::size_t(1) << 16) / 4 * 4);
    const std::size_t units = text.size() / 2; // of UTF-16
    // Little-endian first:
    std::size_t zeros[2] = {};    // in the more significant byte
    std::size_t lineEnds[2] = {}; // units that are LF
    std::size_t both = 0;         // units of two zeros
    for (std::size_t k = 0; k < text.size(); k += 2) {
        const std::string_view unit = text.substr(k, 2);
        zeros[0] += unit[1] == 0 ? 1 : 0;
        zeros[1] += unit[0] == 0 ? 1 : 0;
        lineEnds[0] += unit[0] == '\n' && unit[1] == 0 ? 1 : 0;
        lineEnds[1] += unit[0] == 0 && unit[1] == '\n' ? 1 : 0;
        both += unit[0] == 0 && unit[1] == 0 ? 1 : 0;
    }
    if (3 * both >= units && both < units)
        return "UTF-32";
    constexpr std::size_t noChance = 8;
    for (const bool big : {false, true}) {
        const std::size_t found = zeros[big ? 1 : 0];
        const bool alone = zeros[big ? 0 : 1] == 0;
        // Letters of Latin, or spaces, digits and ends of lines among other letters; of Chinese, where either
        // byte may be zero, ends of lines, and what cannot be UTF-8.
        if ((alone && 2 * found > units) || (alone && found >= noChance && 100 * found >= units)
            || (lineEnds[big ? 1 : 0] > 0 && lineEnds[big ? 0 : 1] == 0 && firstInvalidUtf8(text)))
            return big ? "UTF-16BE" : "UTF-16LE";
    }
    return "UTF-8";
}

} // namespace

LineReader::LineReader(std::filesystem::path file)
    : file_(std::move(file))
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
    constexpr std::uintmax_t mostAtATime = std::uintmax_t(1) << 20;
    const std::uintmax_t size = std::filesystem::file_size(file_, failure);
    buffer_.resize((failure ? mostAtATime : std::min(size, mostAtATime)) / 2 * 2
                   + 2); // whole units of UTF-16
    try {
        chooseEncoding();
    } catch (...) {
        close(descriptor_); // there is no destructor yet
        throw;
    }
}

LineReader::~LineReader()
{
    if (descriptor_ >= 0)
        close(descriptor_);
}

void LineReader::chooseEncoding()
{
    fill();
    const std::string_view start(buffer_.data(), end_);
    const auto *const mark = std::find_if(std::begin(marks), std::end(marks), [&](const ByteOrderMark &one) {
        return start.starts_with(one.bytes);
    });
    const bool marked = mark != std::end(marks);
    const std::string_view encoding = marked ? mark->encoding : encodingByZeros(start);
    if (encoding == "UTF-32")
        throw Error(TRANSLATABLE("Core", "%1 is UTF-32, which is not read: save it as UTF-8"),
                    {file_.string()});
    if (encoding != "UTF-8" && !marked)
        throw Error(
            TRANSLATABLE("Core",
                         "%1 is UTF-16 without a byte-order mark, as far as can be told (%2): save it "
                         "as UTF-8, or with a mark"),
            {file_.string(), encoding});
    unit_ = encoding == "UTF-8" ? 1 : 2;
    bigEndian_ = encoding == "UTF-16BE";
    at_ = marked ? mark->bytes.size() : 0;
    if (findLineEnd() == nullptr) {
        lineEnd_ = '\r';
        if (findLineEnd() == nullptr)
            lineEnd_ = '\n';
    }
    seek({at_, 0});
}

bool LineReader::fill()
{
    at_ = end_ = 0;
    while (end_ < buffer_.size()) { // whole, so that no unit of UTF-16 is torn
        const ssize_t found =
            pread(descriptor_, buffer_.data() + end_, buffer_.size() - end_, static_cast<off_t>(readTo_));
        if (found < 0 && errno == EINTR)
            continue;
        if (found < 0)
            throw Error(TRANSLATABLE("Core", "Cannot read %1: %2"),
                        {file_.string(), std::string(std::strerror(errno))});
        if (found == 0)
            break;
        end_ += static_cast<std::size_t>(found);
        readTo_ += static_cast<std::uint64_t>(found);
    }
    return end_ > 0;
}

/// The first byte behind the line's end in the buffer; null when none is in it.
const char *LineReader::findLineEnd() const
{
    const char *const end = buffer_.data() + end_;
    if (unit_ == 1) {
        const auto *const found =
            static_cast<const char *>(std::memchr(buffer_.data() + at_, lineEnd_, end_ - at_));
        return found == nullptr ? nullptr : found + 1;
    }
    for (const char *at = buffer_.data() + at_; end - at >= 2; at += 2)
        if (at[bigEndian_ ? 0 : 1] == 0 && at[bigEndian_ ? 1 : 0] == lineEnd_)
            return at + 2;
    return nullptr;
}

void LineReader::appendUtf16(std::string_view units)
{
    const auto unitAt = [&](std::size_t k) -> std::uint32_t {
        const auto first = static_cast<unsigned char>(units[k]);
        const auto second = static_cast<unsigned char>(units[k + 1]);
        return bigEndian_ ? first << 8 | second : second << 8 | first;
    };
    const auto isLow = [](std::uint32_t unit) { return unit >= 0xdc00 && unit < 0xe000; };
    for (std::size_t k = 0; k < units.size(); k += 2) {
        constexpr std::uint32_t half = 0xd800; // also of a unit that the file's end tears
        std::uint32_t c = k + 1 < units.size() ? unitAt(k) : half;
        if (c >= 0xd800 && c < 0xdc00 && k + 3 < units.size() && isLow(unitAt(k + 2))) {
            c = 0x10000 + ((c - 0xd800) << 10) + (unitAt(k + 2) - 0xdc00);
            k += 2;
        }
        const auto add = [this](std::uint32_t byte) { text_ += static_cast<char>(byte); };
        if (c < 0x80) {
            add(c);
        } else if (c < 0x800) {
            add(0xc0 | c >> 6);
            add(0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            add(0xe0 | c >> 12);
            add(0x80 | (c >> 6 & 0x3f));
            add(0x80 | (c & 0x3f));
        } else {
            add(0xf0 | c >> 18);
            add(0x80 | (c >> 12 & 0x3f));
            add(0x80 | (c >> 6 & 0x3f));
            add(0x80 | (c & 0x3f));
        }
    }
}

bool LineReader::next()
{
    std::string &line = unit_ == 1 ? text_ : raw_;
    text_.clear();
    raw_.clear();
    tooLong_ = false;
    bool ended = false;
    const std::uint64_t start = place_.offset;
    while (!ended && (at_ < end_ || fill())) {
        const char *const from = buffer_.data() + at_;
        const char *const to = findLineEnd();
        ended = to != nullptr;
        const std::size_t count = ended ? static_cast<std::size_t>(to - from) : end_ - at_;
        const std::size_t kept = std::min(count, mostBytes - line.size());
        tooLong_ = tooLong_ || kept < count;
        line.append(from, kept);
        at_ += count;
        place_.offset += count;
    }
    if (place_.offset == start)
        return false;
    if (unit_ == 2)
        appendUtf16(raw_);
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
