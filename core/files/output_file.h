#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace attopo {

/// A file written piece by piece under another name, which appears whole or not at all.
class OutputFile {
public:
    /// Throws Error, as everything here does, when it cannot be written.
    explicit OutputFile(std::filesystem::path file);
    /// Without commit(), nothing is left.
    ~OutputFile();
    OutputFile(const OutputFile &) = delete;
    OutputFile &operator=(const OutputFile &) = delete;

    void write(std::string_view bytes);
    std::uint64_t size() const { return size_; } ///< Written so far.
    /// Over the first bytes, of which as many must have been written.
    void rewriteStart(std::string_view bytes);
    /// Returns when the disk has it.
    void commit();

private:
    [[noreturn]] void fail() const;
    void flush();

    std::filesystem::path file_;
    std::filesystem::path temporary_;
    int descriptor_ = -1;
    std::string buffer_;
    std::uint64_t size_ = 0;
};

/// A small file at once.
void writeFile(const std::filesystem::path &file, std::string_view bytes);

} // namespace attopo
