#pragma once

#include "files/csv_separator.h"
#include "files/line_reader.h"

#include <string>
#include <vector>

namespace attopo {

/// A record of a table.
struct CsvRecord {
    std::uint64_t line = 0; ///< The first of its lines, from 1.
    std::vector<std::string> fields;
    std::string problem; ///< Why it cannot be read; empty when it can.
};

/// What quotes mean.
enum class CsvQuotes {
    Rfc4180, ///< A field that begins with one may hold separators, doubled quotes and ends of lines.
    OneLine  ///< So does a field whose partner stands on the same line, before a separator or its end; else a
             ///< quote is a character like others, and every line is a record. What .tsv files are like.
};

/// A table record by record. Lines with nothing in them are no records. A quote inside a field that does not
/// begin with one is a character like others. After a record with a problem it goes on at its second line, so
/// that a stray quote costs no more than its line.
class CsvReader {
public:
    /// A record that is larger has a problem.
    static constexpr std::size_t mostBytes = 4 * LineReader::mostBytes;
    static constexpr std::size_t mostFields = std::size_t(1) << 20;

    CsvReader(const std::filesystem::path &file, CsvSeparator separator, CsvQuotes quotes)
        : lines_(file)
        , separator_(static_cast<char>(separator))
        , quotes_(quotes)
    {
    }

    bool next(CsvRecord &record);

private:
    void readFields(CsvRecord &record);
    bool beginsQuoted(std::size_t at) const;
    /// The rest of a field in quotes from `at`, which is moved behind it.
    void readQuoted(CsvRecord &record, std::string &field, std::size_t &at);

    LineReader lines_;
    char separator_;
    CsvQuotes quotes_;
    std::size_t bytes_ = 0; ///< Of the record, up to the line before.
};

} // namespace attopo
