#pragma once

#include "files/output_file.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attopo {

/// What a column of a Parquet file holds.
enum class ParquetType {
    Integer,         ///< int64
    OptionalInteger, ///< int64 or null
    Number,          ///< double
    Text,            ///< UTF-8
};

struct ParquetColumn {
    std::string name;
    ParquetType type;
};

/// Writes a flat table as a Parquet file (github.com/apache/parquet-format, README.md, Encodings.md and
/// src/main/thrift/parquet.thrift of version 2.10), row group by row group, with the memory of one: data
/// pages of version 1, PLAIN encoding, no compression, metadata in Thrift's compact protocol. By hand, as
/// Debian 12 has no library that writes it.
class ParquetWriter {
public:
    ParquetWriter(OutputFile &file, std::vector<ParquetColumn> columns);

    // The values of a row, column after column, of the type of the column each.
    void addInteger(std::optional<std::int64_t> value);
    void addNumber(double value);
    void addText(std::string_view value);

    /// Writes what is left and the footer.
    void finish();

private:
    /// The values of a column in the row group.
    struct Values {
        std::string bytes;
        std::vector<bool> present; ///< Of an optional column.
    };
    struct Chunk {
        std::uint64_t offset; ///< Of its page in the file.
        std::uint64_t size;   ///< With its header.
    };
    struct RowGroup {
        std::uint64_t rows;
        std::vector<Chunk> chunks;
    };

    void added(std::size_t bytes);
    void writeRowGroup();
    std::string footer() const;

    OutputFile &file_;
    std::vector<ParquetColumn> columns_;
    std::vector<Values> values_;
    std::size_t column_ = 0; ///< Where the next value goes.
    std::uint64_t rows_ = 0; ///< In the row group.
    std::size_t bytes_ = 0;  ///< Likewise.
    std::vector<RowGroup> groups_;
};

} // namespace attopo
