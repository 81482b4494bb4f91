#include "files/parquet_writer.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace attopo {

namespace {

static_assert(std::endian::native == std::endian::little, "Parquet's numbers have their lowest byte first");

constexpr std::string_view parquetMagic = "PAR1";
constexpr std::size_t groupBytes = std::size_t(64) << 20;

// Of parquet.thrift:
constexpr std::int64_t typeInt64 = 2, typeDouble = 5, typeByteArray = 6;
constexpr std::int64_t required = 0, optional = 1;
constexpr std::int64_t utf8 = 0;
constexpr std::int64_t plain = 0, rle = 3;
constexpr std::int64_t uncompressed = 0;
constexpr std::int64_t dataPage = 0;

std::int64_t typeOf(ParquetType type)
{
    return type == ParquetType::Text ? typeByteArray : type == ParquetType::Number ? typeDouble : typeInt64;
}

std::string variableLength(std::uint64_t number)
{
    std::string bytes;
    for (; number >= 0x80; number >>= 7)
        bytes += static_cast<char>(number | 0x80);
    return bytes + static_cast<char>(number);
}

template <typename Number>
std::string plainBytes(Number number)
{
    return {reinterpret_cast<const char *>(&number), sizeof number};
}

/// Types of fields and elements in Thrift's compact protocol.
namespace thrift {
constexpr int i32 = 5, i64 = 6, binary = 8, list = 9, structure = 12;
}

/// A struct in Thrift's compact protocol
/// (github.com/apache/thrift, doc/specs/thrift-compact-protocol.md); fields in ascending order.
class ThriftStruct {
public:
    ThriftStruct &integer32(int field, std::int64_t value) { return integer(field, thrift::i32, value); }
    ThriftStruct &integer64(int field, std::int64_t value) { return integer(field, thrift::i64, value); }
    ThriftStruct &text(int field, std::string_view value)
    {
        head(field, thrift::binary);
        bytes_ += variableLength(value.size());
        bytes_ += value;
        return *this;
    }
    ThriftStruct &structure(int field, const ThriftStruct &value)
    {
        head(field, thrift::structure);
        bytes_ += value.bytes();
        return *this;
    }
    ThriftStruct &structures(int field, const std::vector<ThriftStruct> &values)
    {
        list(field, thrift::structure, values.size());
        for (const ThriftStruct &value : values)
            bytes_ += value.bytes();
        return *this;
    }
    ThriftStruct &integers32(int field, const std::vector<std::int64_t> &values)
    {
        list(field, thrift::i32, values.size());
        for (const std::int64_t value : values)
            bytes_ += zigzag(value);
        return *this;
    }
    ThriftStruct &texts(int field, const std::vector<std::string> &values)
    {
        list(field, thrift::binary, values.size());
        for (const std::string &value : values)
            bytes_ += variableLength(value.size()) + value;
        return *this;
    }
    std::string bytes() const { return bytes_ + '\0'; }

private:
    static std::string zigzag(std::int64_t value)
    {
        return variableLength(static_cast<std::uint64_t>(value) << 1
                              ^ static_cast<std::uint64_t>(value >> 63));
    }
    void head(int field, int type)
    {
        bytes_ += static_cast<char>((field - last_) << 4 | type); // the fields used here are near each other
        last_ = field;
    }
    ThriftStruct &integer(int field, int type, std::int64_t value)
    {
        head(field, type);
        bytes_ += zigzag(value);
        return *this;
    }
    void list(int field, int type, std::size_t size)
    {
        head(field, thrift::list);
        constexpr std::size_t longList = 15; // the size comes behind
        if (size < longList)
            bytes_ += static_cast<char>(size << 4 | static_cast<std::size_t>(type));
        else
            bytes_ +=
                static_cast<char>(longList << 4 | static_cast<std::size_t>(type)) + variableLength(size);
    }

    std::string bytes_;
    int last_ = 0;
};

/// Definition levels 0 and 1, bit-packed in one run, with their length before them.
std::string definitionLevels(const std::vector<bool> &present)
{
    const std::size_t bytes = (present.size() + 7) / 8;
    std::string levels = variableLength(bytes << 1 | 1);
    const std::size_t start = levels.size();
    levels.resize(start + bytes, '\0');
    for (std::size_t k = 0; k < present.size(); ++k)
        if (present[k])
            levels[start + k / 8] = static_cast<char>(levels[start + k / 8] | 1 << k % 8);
    return plainBytes(static_cast<std::uint32_t>(levels.size())) + levels;
}

} // namespace

ParquetWriter::ParquetWriter(OutputFile &file, std::vector<ParquetColumn> columns)
    : file_(file)
    , columns_(std::move(columns))
    , values_(columns_.size())
{
    file_.write(parquetMagic);
}

void ParquetWriter::addInteger(std::optional<std::int64_t> value)
{
    Values &values = values_[column_];
    if (columns_[column_].type == ParquetType::OptionalInteger)
        values.present.push_back(value.has_value());
    if (value)
        values.bytes += plainBytes(*value);
    added(sizeof(std::int64_t));
}

void ParquetWriter::addNumber(double value)
{
    values_[column_].bytes += plainBytes(value);
    added(sizeof value);
}

void ParquetWriter::addText(std::string_view value)
{
    values_[column_].bytes += plainBytes(static_cast<std::uint32_t>(value.size()));
    values_[column_].bytes += value;
    added(sizeof(std::uint32_t) + value.size());
}

void ParquetWriter::added(std::size_t bytes)
{
    bytes_ += bytes;
    if (++column_ < columns_.size())
        return;
    column_ = 0;
    ++rows_;
    if (bytes_ >= groupBytes)
        writeRowGroup();
}

void ParquetWriter::writeRowGroup()
{
    RowGroup group{rows_, {}};
    for (std::size_t k = 0; k < columns_.size(); ++k) {
        const bool hasLevels = columns_[k].type == ParquetType::OptionalInteger;
        const std::string levels = hasLevels ? definitionLevels(values_[k].present) : std::string();
        const auto size = static_cast<std::int64_t>(levels.size() + values_[k].bytes.size());
        const std::string header = ThriftStruct()
                                       .integer32(1, dataPage)
                                       .integer32(2, size)
                                       .integer32(3, size)
                                       .structure(5,
                                                  ThriftStruct()
                                                      .integer32(1, static_cast<std::int64_t>(rows_))
                                                      .integer32(2, plain)
                                                      .integer32(3, rle)
                                                      .integer32(4, rle))
                                       .bytes();
        group.chunks.push_back({file_.size(), header.size() + static_cast<std::size_t>(size)});
        file_.write(header);
        file_.write(levels);
        file_.write(values_[k].bytes);
        values_[k] = {};
    }
    groups_.push_back(std::move(group));
    rows_ = 0;
    bytes_ = 0;
}

std::string ParquetWriter::footer() const
{
    const auto number = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
    std::vector<ThriftStruct> schema{ThriftStruct().text(4, "schema").integer32(5, number(columns_.size()))};
    for (const ParquetColumn &column : columns_) {
        ThriftStruct element;
        element.integer32(1, typeOf(column.type))
            .integer32(3, column.type == ParquetType::OptionalInteger ? optional : required)
            .text(4, column.name);
        if (column.type == ParquetType::Text)
            element.integer32(6, utf8).structure(10, ThriftStruct().structure(1, ThriftStruct()));
        schema.push_back(element);
    }
    std::vector<ThriftStruct> groups;
    std::uint64_t rows = 0;
    for (const RowGroup &group : groups_) {
        rows += group.rows;
        std::vector<ThriftStruct> chunks;
        std::uint64_t bytes = 0;
        for (std::size_t k = 0; k < columns_.size(); ++k) {
            const Chunk &chunk = group.chunks[k];
            bytes += chunk.size;
            chunks.push_back(ThriftStruct()
                                 .integer64(2, number(chunk.offset))
                                 .structure(3,
                                            ThriftStruct()
                                                .integer32(1, typeOf(columns_[k].type))
                                                .integers32(2, {plain, rle})
                                                .texts(3, {columns_[k].name})
                                                .integer32(4, uncompressed)
                                                .integer64(5, number(group.rows))
                                                .integer64(6, number(chunk.size))
                                                .integer64(7, number(chunk.size))
                                                .integer64(9, number(chunk.offset))));
        }
        groups.push_back(ThriftStruct()
                             .structures(1, chunks)
                             .integer64(2, number(bytes))
                             .integer64(3, number(group.rows)));
    }
    return ThriftStruct()
        .integer32(1, 1)
        .structures(2, schema)
        .integer64(3, number(rows))
        .structures(4, groups)
        .text(6, "attention-topology")
        .bytes();
}

void ParquetWriter::finish()
{
    if (rows_ > 0)
        writeRowGroup();
    const std::string metadata = footer();
    file_.write(metadata);
    file_.write(plainBytes(static_cast<std::uint32_t>(metadata.size())));
    file_.write(parquetMagic);
}

} // namespace attopo
