#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace attopo {

/// One text of a corpus, or what stands in the place of one.
struct CorpusRow {
    std::uint64_t row = 0;  ///< From 0.
    std::uint64_t line = 0; ///< Where it begins in the file, from 1.
    std::string text = {};  ///< UTF-8, not only white space.
    std::vector<std::string> columns = {};
    std::string problem = {}; ///< Why there is no text; empty when there is one.
};

/// What of a file is read.
struct CorpusColumns {
    std::string text;              ///< Empty: “text”, or the only column there is.
    std::vector<std::string> kept; ///< Carried along.

    bool operator==(const CorpusColumns &) const = default;
};

/// A corpus text by text, with the memory of one text:
///   .txt    a text a line
///   .csv, .tsv  with a header (csv_reader.h)
///   .jsonl  a JSON object a line; of kept columns strings are taken as they are, other values as JSON writes
///           them, and what is missing or null is empty. Empty lines are no rows.
class CorpusReader {
public:
    virtual ~CorpusReader() = default;
    /// False at the end. Throws Error when the file cannot be read.
    virtual bool next(CorpusRow &row) = 0;

    static bool knows(const std::filesystem::path &file);
    /// Throws Error when the file cannot be read, is of another kind, or has no such columns.
    static std::unique_ptr<CorpusReader> open(const std::filesystem::path &file,
                                              const CorpusColumns &columns);
};

} // namespace attopo
