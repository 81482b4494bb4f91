#pragma once

#include "corpus/row_result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace attopo {

// The file that results are kept in while a corpus is worked on: eight bytes that say so, then entry after
// entry, in the order of the corpus, each the number of its bytes, their check sum, and the bytes. Whatever
// happens to the process or the machine, what is lost is at the end: an entry that is not whole, and all
// after it, is dropped when the work goes on.

/// Reads entries, with the memory of one.
class RowLogReader {
public:
    /// Throws Error when there is no such file, or it is none of these.
    explicit RowLogReader(const std::filesystem::path &file);
    ~RowLogReader();
    RowLogReader(const RowLogReader &) = delete;
    RowLogReader &operator=(const RowLogReader &) = delete;

    /// The bytes of the next entry; false at the first that is not whole, or at the end. Throws Error when
    /// the file cannot be read.
    bool nextBytes(std::string &bytes);
    /// Likewise; throws Error also when they are no result.
    bool next(RowResult &result);
    /// Behind the entries that were read.
    std::uint64_t offset() const { return offset_; }

private:
    std::size_t read(char *place, std::size_t size);

    std::filesystem::path file_;
    std::FILE *stream_ = nullptr;
    std::uint64_t size_ = 0; ///< Of the file.
    std::uint64_t offset_ = 0;
    std::string bytes_;
};

/// The entries of such a file that are whole.
struct WholeEntries {
    std::uint64_t count = 0;
    std::uint64_t end = 0; ///< Byte behind them; 0: the file is still to be begun.
};

/// Reads what is there, if anything, which must be rows first, first + step, …. Throws Error when it holds
/// other rows.
WholeEntries wholeEntries(const std::filesystem::path &file, std::uint64_t firstRow, std::uint64_t step);

/// Goes on writing such a file, or begins one.
class RowLogWriter {
public:
    /// Drops what is behind these entries. Throws Error when the file cannot be written.
    RowLogWriter(std::filesystem::path file, const WholeEntries &whole);
    ~RowLogWriter();
    RowLogWriter(const RowLogWriter &) = delete;
    RowLogWriter &operator=(const RowLogWriter &) = delete;

    std::uint64_t entries() const { return entries_; } ///< That are in it.
    /// Throws Error when there is no room on the disk, and so for everything that can go wrong there.
    void append(const std::string &bytes);
    /// Returns when the disk has it.
    void flush();

private:
    [[noreturn]] void fail() const;
    void write(std::string_view bytes);

    std::filesystem::path file_;
    int descriptor_ = -1;
    std::uint64_t entries_ = 0;
};

} // namespace attopo
