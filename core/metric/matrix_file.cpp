#include "metric/matrix_file.h"

#include "error.h"
#include "file_ending.h"
#include "files/npy_file.h"
#include "read_number.h"
#include "text_file.h"
#include "translatable.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace attopo {

namespace {

constexpr std::size_t largestSize = 20000; // 3.2 GB of distances; beyond it nothing downstream would end

/// The symmetric matrix of which `lower` has the rows below the diagonal, one after the other; with
/// `diagonal` each is followed by its number on the diagonal, which is 0.
SquareMatrix mirrored(std::span<const double> lower, std::size_t n, bool diagonal = false)
{
    SquareMatrix matrix(n);
    std::size_t next = diagonal ? 1 : 0;
    for (std::size_t i = 1; i < n; ++i, next += diagonal ? 1 : 0)
        for (std::size_t j = 0; j < i; ++j)
            matrix(i, j) = matrix(j, i) = lower[next++];
    return matrix;
}

[[noreturn]] void failTooLarge(const std::string &name, std::size_t rows)
{
    throw Error(TRANSLATABLE("Core", "%1: a matrix of %2 rows is too large; at most %3 can be read"),
                {name, rows, largestSize});
}

/// The numbers of a text, line by line.
class NumberLines {
public:
    /// Both must outlive this object.
    NumberLines(const std::string &text, const std::string &name)
        : text_(text)
        , name_(name)
    {
    }

    /// Appends the numbers of the next line that has some; false at the end.
    bool next(std::vector<double> &values)
    {
        const std::size_t before = values.size();
        while (begin_ < text_.size() && values.size() == before) {
            const std::size_t end = std::min(text_.find('\n', begin_), text_.size());
            const std::string_view line(text_.data() + begin_, end - begin_);
            begin_ = end + 1;
            ++line_;
            readLine(line, values);
        }
        return values.size() > before;
    }
    std::size_t line() const { return line_; } ///< From 1.

private:
    static bool isBlank(char c) { return c == ' ' || c == '\t'; }
    static bool isSeparator(char c) { return c == ',' || c == ';'; }
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }

    /// Such as 1,5;2,5, which would be four numbers.
    void refuseDecimalCommas(std::string_view line) const
    {
        const std::size_t first = line.find(',');
        if (first == std::string_view::npos || line.find('.') != std::string_view::npos)
            return;
        for (std::size_t at = first; at != std::string_view::npos; at = line.find(',', at + 1))
            if (at == 0 || at + 1 == line.size() || !isDigit(line[at - 1]) || !isDigit(line[at + 1]))
                return;
        for (std::size_t at = line.find_first_of(";\t"); at != std::string_view::npos;
             at = line.find_first_of(";\t", at + 1)) {
            if (at == 0 || !isDigit(line[at - 1]))
                continue; // each blank of a run is looked at once
            const std::size_t next = line.find_first_not_of(" \t", at + 1);
            if (next == std::string_view::npos || !isDigit(line[next]))
                continue;
            const std::size_t start = line.find_last_not_of("0123456789", first - 1) + 1; // npos + 1 is 0
            const std::size_t end = std::min(line.find_first_not_of("0123456789", first + 1), line.size());
            throw Error(
                TRANSLATABLE("Core",
                             "%1, line %2: “%3” has a decimal comma, as other characters separate the "
                             "numbers; write decimals with a point"),
                {name_, line_, line.substr(start, end - start)});
        }
    }

    void readLine(std::string_view line, std::vector<double> &values) const
    {
        refuseDecimalCommas(line);
        const std::size_t before = values.size();
        bool fieldHasNumber = false;
        std::optional<std::size_t> empty; // the first field without a number
        std::size_t column = 1;
        for (std::size_t at = 0; at < line.size();) {
            if (isBlank(line[at])) {
                ++at;
                continue;
            }
            if (isSeparator(line[at])) {
                if (!fieldHasNumber && !empty)
                    empty = column;
                column += fieldHasNumber ? 0 : 1;
                fieldHasNumber = false;
                ++at;
                continue;
            }
            if (line[at] == '#' && values.size() == before && !empty)
                return; // a comment
            std::size_t stop = at;
            while (stop < line.size() && !isBlank(line[stop]) && !isSeparator(line[stop]))
                ++stop;
            const std::string_view field = line.substr(at, stop - at);
            const auto value = readNumber(field);
            if (!value)
                failField(column, field);
            if (empty)
                throw Error(
                    TRANSLATABLE("Core",
                                 "%1, line %2, column %3: expected a number, found nothing before the "
                                 "separator"),
                    {name_, line_, *empty});
            if (values.size() - before >= mostInALine)
                throw Error(TRANSLATABLE("Core", "%1, line %2: more than %3 numbers in one line"),
                            {name_, line_, mostInALine});
            values.push_back(*value);
            fieldHasNumber = true;
            ++column;
            at = stop;
        }
    }

    [[noreturn]] void failField(std::size_t column, std::string_view field) const
    {
        const std::string_view start = std::string_view(text_).substr(0, 4);
        if (start.starts_with("PK\x03\x04"))
            refuseNpz(name_);
        if (text_.find('\0') != std::string::npos || firstInvalidUtf8(field))
            throw Error(
                TRANSLATABLE("Core",
                             "%1, line %2: this is no text in UTF-8; save the matrix as UTF-8 or as a "
                             "NumPy array (.npy)"),
                {name_, line_});
        constexpr std::size_t longest = 40;
        std::size_t shown = std::min(longest, field.size());
        while (shown < field.size() && (field[shown] & 0xc0) == 0x80) // not in the middle of a character
            ++shown;
        throw Error(TRANSLATABLE("Core", "%1, line %2, column %3: expected a number, found “%4”"),
                    {name_, line_, column, field.substr(0, shown)});
    }

    static constexpr std::size_t mostInALine = largestSize * (largestSize - 1) / 2;

    const std::string &text_;
    const std::string &name_;
    std::size_t begin_ = 0;
    std::size_t line_ = 0;
};

[[noreturn]] void failEmpty(const std::string &name)
{
    throw Error(TRANSLATABLE("Core", "%1 is empty: there is no matrix in it"), {name});
}

/// As Ripser reads its format lower-distance: a stream of numbers, whatever the lines.
SquareMatrix readLowerStream(const std::string &text, const std::string &name)
{
    NumberLines lines(text, name);
    std::vector<double> values;
    while (lines.next(values)) { }
    if (values.empty())
        failEmpty(name);
    std::size_t n = 2;
    while (n * (n - 1) / 2 < values.size())
        ++n;
    if (n > largestSize)
        failTooLarge(name, n);
    if (const std::size_t expected = n * (n - 1) / 2; expected != values.size())
        throw Error(TRANSLATABLE("Core",
                                 "%1 holds %2 numbers, which are the part of a distance matrix below its "
                                 "diagonal of no number of points: %3 have %4, %5 have %6"),
                    {name, values.size(), n - 1, (n - 1) * (n - 2) / 2, n, expected});
    return mirrored(values, n);
}

/// What the numbers of numbers in the first two lines say of the rest.
enum class Shape { Square, Triangle, TriangleAfterZero };

SquareMatrix readRows(const std::string &text, const std::string &name)
{
    NumberLines lines(text, name);
    SquareMatrix matrix;
    std::vector<double> &values = matrix.values;
    std::size_t rows = 0;
    std::size_t rowLength = 0; // of the first one
    bool zeroDiagonal = true;  // of a triangle with its diagonal
    auto shape = Shape::Square;
    for (std::size_t before = 0; lines.next(values); before = values.size()) {
        const std::size_t length = values.size() - before;
        if (rows == 0) {
            rowLength = length;
            if (rowLength > largestSize)
                throw Error(
                    TRANSLATABLE("Core", "%1: a matrix with %2 columns is too large; at most %3 can be read"),
                    {name, rowLength, largestSize});
        } else if (rows == 1 && rowLength == 1 && length == 2) {
            shape = Shape::Triangle;
        } else if (rows == 1 && rowLength == 1 && length == 1 && values.front() == 0) {
            shape = Shape::TriangleAfterZero;
        }
        const std::size_t expected = shape == Shape::Square ? rowLength
            : shape == Shape::Triangle                      ? rows + 1
                                                            : std::max<std::size_t>(rows, 1);
        if (length != expected && shape != Shape::Square)
            throw Error(
                TRANSLATABLE("Core",
                             "%1, line %2: expected %3 numbers, one more than in the row before (the part of "
                             "a distance matrix below its diagonal), found %4"),
                {name, lines.line(), expected, length});
        if (length != expected)
            throw Error(
                TRANSLATABLE("Core", "%1, line %2: expected %3 numbers as in the first row, found %4"),
                {name, lines.line(), expected, length});
        zeroDiagonal = zeroDiagonal && values.back() == 0;
        ++rows;
        if (shape == Shape::Square && rows > rowLength)
            throw Error(TRANSLATABLE("Core", "%1: the matrix is not square: %2 columns, more than %2 rows"),
                        {name, rowLength});
        if (rows > largestSize)
            failTooLarge(name, rows);
    }
    if (rows == 0)
        failEmpty(name);
    if (shape == Shape::TriangleAfterZero)
        return mirrored(std::span(values).subspan(1), rows);
    if (shape == Shape::Triangle && zeroDiagonal)
        return mirrored(values, rows, true);
    if (shape == Shape::Triangle) {
        if (rows == largestSize)
            failTooLarge(name, rows + 1);
        return mirrored(values, rows + 1);
    }
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
        failTooLarge(name, n);
    if (n == 0)
        failEmpty(name);
    SquareMatrix matrix;
    matrix.rows = matrix.columns = n;
    matrix.values = npyValues(header, bytes, name);
    return matrix;
}

} // namespace

SquareMatrix readSquareMatrix(const std::filesystem::path &file)
{
    const std::string name = file.string();
    const std::string ending = fileEnding(file);
    if (ending == ".npz")
        refuseNpz(name);
    std::string bytes = readFile(file);
    if (ending == ".npy")
        return readNpy(bytes, name);
    if (bytes.starts_with("\xef\xbb\xbf"))
        bytes.erase(0, 3);
    const std::string text = withLineFeeds(std::move(bytes));
    return ending == ".lower_distance_matrix" ? readLowerStream(text, name) : readRows(text, name);
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
