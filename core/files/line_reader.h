#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// A text file line by line, of any size, with the memory of one line. It is UTF-8, or UTF-16 where a
/// byte-order mark says so, which becomes UTF-8. Lines end in LF or CRLF, or in CR where the first MiB has no
/// LF.
class LineReader {
public:
    /// Of longer lines only so many bytes of the file are kept.
    static constexpr std::size_t mostBytes = std::size_t(16) << 20;

    /// A byte-order mark at the beginning of the file is skipped. Throws Error when there is no such file, it
    /// is none that can be read twice (a pipe), or it is UTF-16 without a mark or UTF-32.
    explicit LineReader(std::filesystem::path file);
    ~LineReader();
    LineReader(const LineReader &) = delete;
    LineReader &operator=(const LineReader &) = delete;

    /// False at the end of the file. Throws Error when it cannot be read.
    bool next();
    /// The line that next() has found, with its end, which the last one may lack. Half a character of UTF-16
    /// is what UTF-8 would make of a surrogate.
    const std::string &text() const { return text_; }
    bool tooLong() const { return tooLong_; }
    std::uint64_t number() const { return place_.lines; } ///< Of that line, from 1.

    /// A place between two lines.
    struct Place {
        std::uint64_t offset = 0; ///< Bytes before it.
        std::uint64_t lines = 0;  ///< Lines before it.
    };
    Place place() const { return place_; }
    void seek(const Place &place);

    const std::filesystem::path &file() const { return file_; }

private:
    bool fill();
    void chooseEncoding();
    const char *findLineEnd() const;
    void appendUtf16(std::string_view units);

    std::filesystem::path file_;
    int descriptor_ = -1;
    std::vector<char> buffer_;
    std::size_t at_ = 0;  ///< In the buffer: what comes next.
    std::size_t end_ = 0; ///< Likewise: behind what was read.
    std::uint64_t readTo_ = 0;
    Place place_;
    std::size_t unit_ = 1;   ///< Bytes of what the encoding counts in: 2 of UTF-16.
    bool bigEndian_ = false; ///< Of UTF-16.
    char lineEnd_ = '\n';
    std::string raw_; ///< The line, of UTF-16.
    std::string text_;
    bool tooLong_ = false;
};

/// What is said of a line that is tooLong().
std::string longLine();

/// The line without what ends it.
inline std::string_view withoutLineEnd(std::string_view line)
{
    if (line.ends_with('\n'))
        line.remove_suffix(1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

} // namespace attopo
