#pragma once

#include "files/csv_separator.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
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

/// What of a file is read, and how.
struct CorpusColumns {
    std::string text = {};              ///< Empty: “text”, or the only column there is.
    std::vector<std::string> kept = {}; ///< Carried along.
    // Of tables:
    std::optional<CsvSeparator> separator = {}; ///< None: the one that the first line decides.
    bool header = true; ///< The first line has the names of the columns; else they are “1”, “2”, ….
    bool stacks = false; ///< The texts are files of what was attended to in texts (stack_corpus.h).
    std::filesystem::path labels = {}; ///< Of a folder of such files: a table with their columns.

    bool operator==(const CorpusColumns &) const = default;
};

/// What the first line of a table says.
struct CorpusTable {
    CsvSeparator separator;
    std::vector<std::string> columns;
};

/// Of a .csv or .tsv. The separator, if none is given, is that of the file's ending (comma, tab) where with
/// it the header has the columns that are asked for, else another one with which it has, else the one that
/// makes most columns. Without a header it is that of the ending. Throws Error when there is no first line or
/// it cannot be read, or when it has no header and is one column with the ending's separator and several with
/// another.
CorpusTable corpusTable(const std::filesystem::path &file, const CorpusColumns &columns);
/// The separator of a table where nothing else is said: that of its ending.
CsvSeparator separatorOfEnding(const std::filesystem::path &file);
/// By its ending: a .csv or .tsv.
bool isCorpusTable(const std::filesystem::path &file);

/// A corpus text by text, with the memory of one text (text files as in line_reader.h; endings in small or
/// capital letters):
///   .txt    a text a line
///   .csv    a table (CsvQuotes::Rfc4180)
///   .tsv    a table (CsvQuotes::OneLine)
///   .jsonl  a JSON object a line; of kept columns strings are taken as they are, numbers too large for a
///           double or 64 bits as they are written, other values as JSON writes them, and what is missing or
///           null is empty. Empty lines are no rows.
class CorpusReader {
public:
    virtual ~CorpusReader() = default;
    /// False at the end. Throws Error when the file cannot be read.
    virtual bool next(CorpusRow &row) = 0;

    static bool knows(const std::filesystem::path &file);
    /// Throws Error when the file cannot be read, is of another kind, has no such columns, or has two that
    /// are called like one of these.
    static std::unique_ptr<CorpusReader> open(const std::filesystem::path &file,
                                              const CorpusColumns &columns);
};

} // namespace attopo
