#include "metric/matrix_file.h"

#include "error.h"
#include "npy_file.h"
#include "text_file.h"

#include <charconv>
#include <cmath>
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

SquareMatrix readNpy(const std::string &bytes, const std::string &name)
{
    const NpyHeader header = npyHeader(bytes, name);
    if (header.shape.size() != 2)
        throw Error(name + ": expected a two-dimensional array, found shape " + npyShapeText(header.shape));
    const std::size_t n = header.shape[0];
    if (n != header.shape[1])
        throw Error(name + ": the matrix is not square: shape " + npyShapeText(header.shape));
    if (n > largestSize)
        throw Error(name + ": a matrix of " + std::to_string(n) + " rows is too large; at most "
                    + std::to_string(largestSize) + " can be read");
    SquareMatrix matrix;
    matrix.rows = matrix.columns = n;
    matrix.values = npyValues(header, bytes, name);
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
