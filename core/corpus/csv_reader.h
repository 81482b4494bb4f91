#pragma once

#include "corpus/line_reader.h"

#include <string>
#include <vector>

namespace attopo {

/// A record of a CSV file.
struct CsvRecord {
    std::uint64_t line = 0; ///< The first of its lines, from 1.
    std::vector<std::string> fields;
    std::string problem; ///< Why it cannot be read; empty when it can.
};

/// CSV by RFC 4180, record by record: fields in quotes may hold separators, doubled quotes and ends of lines.
/// Lines end in LF or CRLF; lines with nothing in them are no records. A quote inside a field that does not
/// begin with one is a character like others. After a record with a problem it goes on at its second line, so
/// that a stray quote costs no more than its line.
class CsvReader {
public:
    CsvReader(const std::filesystem::path &file, char separator)
        : lines_(file)
        , separator_(separator)
    {
    }

    bool next(CsvRecord &record);

private:
    void readFields(CsvRecord &record);
    /// The rest of a field in quotes from `at`, which is moved behind it.
    void readQuoted(CsvRecord &record, std::string &field, std::size_t &at);

    LineReader lines_;
    char separator_;
};

} // namespace attopo
