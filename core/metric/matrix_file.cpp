#include "metric/matrix_file.h"

#include "error.h"
#include "text_file.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace attopo {

namespace {

constexpr std::size_t largestSize = 20000; // 3.2 GB of distances; beyond it nothing downstream would end

/// The symmetric matrix of which `lower` has the rows below the diagonal, one after the other.
SquareMatrix mirrored(const std::vector<double> &lower, std::size_t n)
{
    SquareMatrix matrix(n);
    auto next = lower.begin();
    for (std::size_t i = 1; i < n; ++i)
        for (std::size_t j = 0; j < i; ++j)
            matrix(i, j) = matrix(j, i) = *next++;
    return matrix;
}

SquareMatrix readText(const std::string &text, const std::string &name)
{
    SquareMatrix matrix;
    std::size_t line = 0;
    std::size_t rows = 0;
    std::size_t rowLength = 0;
    bool isLowerTriangle = false;
    const auto isSeparator = [](char c) {
        return c == ',' || c == ';' || c == '\t' || c == ' ' || c == '\r';
    };
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view row(text.data() + begin, end - begin);
        begin = end + 1;
        ++line;
        std::size_t length = 0;
        for (std::size_t at = 0; at < row.size();) {
            if (isSeparator(row[at])) {
                ++at;
                continue;
            }
            std::size_t stop = at;
            while (stop < row.size() && !isSeparator(row[stop]))
                ++stop;
            const std::string_view field = row.substr(at, stop - at);
            double value = 0;
            const char *first = field.data() + (field.size() > 1 && field[0] == '+');
            const auto parsed = std::from_chars(first, field.data() + field.size(), value);
            if (parsed.ec != std::errc() || parsed.ptr != field.data() + field.size())
                throw Error(name + ", line " + std::to_string(line) + ", column " + std::to_string(length + 1)
                            + ": expected a number, found “" + std::string(field.substr(0, 40)) + "”");
            matrix.values.push_back(value);
            ++length;
            at = stop;
        }
        if (length == 0)
            continue;
        if (rows == 0) {
            rowLength = length;
            if (rowLength > largestSize)
                throw Error(name + ": a matrix with " + std::to_string(rowLength)
                            + " columns is too large; at most " + std::to_string(largestSize)
                            + " can be read");
        } else if (rows == 1 && rowLength == 1 && length == 2) {
            isLowerTriangle = true;
        } else if (isLowerTriangle && (length != rows + 1 || rows + 1 >= largestSize)) {
            throw Error(
                name + ", line " + std::to_string(line) + ": expected " + std::to_string(rows + 1)
                + " numbers, one more than in the row before (the part of a distance matrix below its "
                  "diagonal, of at most "
                + std::to_string(largestSize) + " points), found " + std::to_string(length));
        } else if (!isLowerTriangle && length != rowLength) {
            throw Error(name + ", line " + std::to_string(line) + ": expected " + std::to_string(rowLength)
                        + " numbers as in the first row, found " + std::to_string(length));
        }
        if (++rows > rowLength && !isLowerTriangle)
            break;
    }
    if (isLowerTriangle)
        return mirrored(matrix.values, rows + 1);
    if (rows != rowLength)
        throw Error(name + ": the matrix is not square: " + std::to_string(rowLength) + " columns, "
                    + (rows > rowLength ? "more than " + std::to_string(rowLength) : std::to_string(rows))
                    + " rows");
    matrix.rows = matrix.columns = rows;
    return matrix;
}

double halfToDouble(std::uint16_t half)
{
    const int exponent = (half >> 10) & 0x1f;
    const int mantissa = half & 0x3ff;
    const double sign = half & 0x8000 ? -1 : 1;
    if (exponent == 0x1f)
        return mantissa ? std::nan("") : sign * HUGE_VAL;
    return sign * (exponent == 0 ? std::ldexp(mantissa, -24) : std::ldexp(mantissa + 1024, exponent - 25));
}

/// The text after 'key': in the header of an .npy file, which is a Python dictionary literal.
std::string_view npyField(std::string_view header, std::string_view key, const std::string &name)
{
    const std::size_t at = header.find("'" + std::string(key) + "':");
    if (at == std::string_view::npos)
        throw Error(name + ": the NumPy header has no '" + std::string(key) + "'");
    std::string_view value = header.substr(at + key.size() + 3);
    value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
    return value;
}

SquareMatrix readNpy(const std::string &bytes, const std::string &name)
{
    const auto fail = [&](const std::string &what) -> Error { return Error(name + ": " + what); };
    if (bytes.size() < 10 || bytes.compare(0, 6, "\x93NUMPY") != 0)
        throw fail("this is not a NumPy file: it does not begin with \\x93NUMPY");
    const auto byte = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i]));
    };
    std::size_t headerLength = byte(8) | byte(9) << 8;
    std::size_t headerStart = 10;
    if (byte(6) >= 2) {
        if (bytes.size() < 12)
            throw fail("the NumPy header is cut short");
        headerLength |= byte(10) << 16 | byte(11) << 24;
        headerStart = 12;
    }
    if (headerLength > bytes.size() - headerStart)
        throw fail("the NumPy header claims " + std::to_string(headerLength)
                   + " bytes, but the file ends first");
    const std::string_view header(bytes.data() + headerStart, headerLength);

    const std::string_view descr = npyField(header, "descr", name);
    if (descr.size() < 5 || descr[0] != '\'')
        throw fail("arrays of records cannot be read; save a plain two-dimensional array of numbers");
    const char order = descr[1];
    const std::string type(descr.substr(2, 2));
    const bool known = type == "f2" || type == "f4" || type == "f8" || type == "i1" || type == "i2"
        || type == "i4" || type == "i8" || type == "u1" || type == "u2" || type == "u4" || type == "u8";
    if (!known || descr[4] != '\'' || (order != '<' && order != '>' && order != '|' && order != '='))
        throw fail("expected an array of floats or integers, found type " + std::string(descr.substr(0, 8)));
    const bool fortran = npyField(header, "fortran_order", name).starts_with("True");
    const std::string_view shapeField = npyField(header, "shape", name);
    const std::string_view shape = shapeField.substr(0, std::min(shapeField.find(')'), shapeField.size()));
    std::size_t rows = 0;
    std::size_t columns = 0;
    {
        const char *end = shape.data() + shape.size();
        const auto skip = [&](const char *at) {
            while (at < end && (*at == ',' || *at == ' '))
                ++at;
            return at;
        };
        bool read = shape.starts_with('(');
        if (read) {
            const auto first = std::from_chars(shape.data() + 1, end, rows);
            const auto second = std::from_chars(skip(first.ptr), end, columns);
            read = first.ec == std::errc() && second.ec == std::errc() && skip(second.ptr) == end;
        }
        if (!read)
            throw fail("expected a two-dimensional array, found shape " + std::string(shape.substr(0, 40))
                       + ")");
    }
    if (rows != columns)
        throw fail("the matrix is not square: shape (" + std::to_string(rows) + ", " + std::to_string(columns)
                   + ")");
    if (rows > largestSize)
        throw fail("a matrix of " + std::to_string(rows) + " rows is too large; at most "
                   + std::to_string(largestSize) + " can be read");

    const std::size_t width = static_cast<std::size_t>(type[1] - '0');
    const std::size_t expected = rows * columns * width;
    const std::size_t found = bytes.size() - headerStart - headerLength;
    if (found < expected)
        throw fail("the file is cut short: " + std::to_string(expected) + " bytes of data expected, "
                   + std::to_string(found) + " found");
    const bool swap = width > 1 && (order == '>') != (std::endian::native == std::endian::big);
    SquareMatrix matrix(rows);
    const char *data = bytes.data() + headerStart + headerLength;
    for (std::size_t k = 0; k < rows * columns; ++k) {
        char raw[8];
        for (std::size_t b = 0; b < width; ++b)
            raw[b] = data[k * width + (swap ? width - 1 - b : b)];
        const auto as = [&]<typename T>(T value) {
            std::memcpy(&value, raw, sizeof value);
            return static_cast<double>(value);
        };
        double value = 0;
        if (type == "f2") {
            std::uint16_t half = 0;
            std::memcpy(&half, raw, sizeof half);
            value = halfToDouble(half);
        } else if (type[0] == 'f') {
            value = width == 4 ? as(float()) : as(double());
        } else if (type[0] == 'i') {
            value = width == 1 ? as(std::int8_t())
                : width == 2   ? as(std::int16_t())
                : width == 4   ? as(std::int32_t())
                               : as(std::int64_t());
        } else {
            value = width == 1 ? as(std::uint8_t())
                : width == 2   ? as(std::uint16_t())
                : width == 4   ? as(std::uint32_t())
                               : as(std::uint64_t());
        }
        matrix.values[fortran ? (k % rows) * rows + k / rows : k] = value;
    }
    return matrix;
}

} // namespace

SquareMatrix readSquareMatrix(const std::filesystem::path &file)
{
    const std::string bytes = readFile(file);
    return file.extension() == ".npy" ? readNpy(bytes, file.string()) : readText(bytes, file.string());
}

void checkAttentionMatrix(const SquareMatrix &attention)
{
    for (std::size_t i = 0; i < attention.n(); ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < attention.n(); ++j) {
            if (!(attention(i, j) >= 0)) // NaN too
                throw Error("Not an attention matrix: row " + std::to_string(i) + ", column "
                            + std::to_string(j) + " (counted from 0) is " + std::to_string(attention(i, j))
                            + "; attention weights are ≥ 0");
            sum += attention(i, j);
        }
        if (!(std::abs(sum - 1) <= 0.01))
            throw Error("Not an attention matrix: row " + std::to_string(i) + " (counted from 0) sums to "
                        + std::to_string(sum) + ", expected 1 (weights after softmax)");
    }
}

} // namespace attopo
