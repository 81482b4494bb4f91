#include "metric/matrix_file.h"

#include "error.h"
#include "npy_file.h"
#include "text_file.h"
#include "translatable.h"

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
                throw Error(TRANSLATABLE("Core", "%1, line %2, column %3: expected a number, found “%4”"),
                            {name, line, length + 1, field.substr(0, 40)});
            matrix.values.push_back(value);
            ++length;
            at = stop;
        }
        if (length == 0)
            continue;
        if (rows == 0) {
            rowLength = length;
            if (rowLength > largestSize)
                throw Error(
                    TRANSLATABLE("Core", "%1: a matrix with %2 columns is too large; at most %3 can be read"),
                    {name, rowLength, largestSize});
        } else if (rows == 1 && rowLength == 1 && length == 2) {
            isLowerTriangle = true;
        } else if (isLowerTriangle && (length != rows + 1 || rows + 1 >= largestSize)) {
            throw Error(
                TRANSLATABLE("Core",
                             "%1, line %2: expected %3 numbers, one more than in the row before (the part of "
                             "a distance matrix below its diagonal, of at most %4 points), found %5"),
                {name, line, rows + 1, largestSize, length});
        } else if (!isLowerTriangle && length != rowLength) {
            throw Error(
                TRANSLATABLE("Core", "%1, line %2: expected %3 numbers as in the first row, found %4"),
                {name, line, rowLength, length});
        }
        if (++rows > rowLength && !isLowerTriangle)
            break;
    }
    if (isLowerTriangle)
        return mirrored(matrix.values, rows + 1);
    if (rows > rowLength)
        throw Error(TRANSLATABLE("Core", "%1: the matrix is not square: %2 columns, more than %2 rows"),
                    {name, rowLength});
    if (rows != rowLength)
        throw Error(TRANSLATABLE("Core", "%1: the matrix is not square: %2 columns, %3 rows"),
                    {name, rowLength, rows});
    matrix.rows = matrix.columns = rows;
    return matrix;
}

SquareMatrix readNpy(const std::string &bytes, const std::string &name)
{
    const NpyHeader header = npyHeader(bytes, name);
    if (header.shape.size() != 2)
        throw Error(TRANSLATABLE("Core", "%1: expected a two-dimensional array, found shape %2"),
                    {name, npyShapeText(header.shape)});
    const std::size_t n = header.shape[0];
    if (n != header.shape[1])
        throw Error(TRANSLATABLE("Core", "%1: the matrix is not square: shape %2"),
                    {name, npyShapeText(header.shape)});
    if (n > largestSize)
        throw Error(TRANSLATABLE("Core", "%1: a matrix of %2 rows is too large; at most %3 can be read"),
                    {name, n, largestSize});
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
                throw Error(TRANSLATABLE("Core",
                                         "Not an attention matrix: row %1, column %2 (counted from 0) is %3; "
                                         "attention weights are ≥ 0"),
                            {i, j, std::to_string(attention(i, j))});
            sum += attention(i, j);
        }
        if (!(std::abs(sum - 1) <= 0.01))
            throw Error(TRANSLATABLE("Core",
                                     "Not an attention matrix: row %1 (counted from 0) sums to %2, expected "
                                     "1 (weights after softmax)"),
                        {i, std::to_string(sum)});
    }
}

} // namespace attopo
