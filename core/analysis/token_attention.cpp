#include "analysis/token_attention.h"

#include "analysis/parallel_each.h"

#include <algorithm>
#include <mutex>
#include <numeric>

namespace attopo {

namespace {

std::vector<double> meanOfRows(const Matrix &rows, std::size_t missing)
{
    const auto count = static_cast<double>(rows.rows - missing);
    std::vector<double> mean(rows.columns, 0.0);
    for (std::size_t i = 0; i < rows.rows; ++i)
        for (std::size_t j = 0; j < rows.columns; ++j)
            mean[j] += rows(i, j) / count;
    return mean;
}

/// The number of columns with a greater sum, plus 1.
std::size_t rankOfColumn(const Matrix &attention, std::size_t column)
{
    std::vector<double> sums(attention.columns, 0.0);
    for (std::size_t i = 0; i < attention.rows; ++i)
        for (std::size_t j = 0; j < attention.columns; ++j)
            sums[j] += attention(i, j);
    const double own = sums[column];
    return 1 + static_cast<std::size_t>(std::count_if(sums.begin(), sums.end(), [own](double s) {
               return s > own;
           }));
}

} // namespace

std::vector<double> TokenAttention::meanFrom() const { return meanOfRows(from, missing); }

std::vector<double> TokenAttention::meanTo() const { return meanOfRows(to, to.values.empty() ? 0 : missing); }

double TokenAttention::received(std::size_t head) const
{
    const double *row = to.row(head);
    return std::accumulate(row, row + to.columns, 0.0)
        / static_cast<double>(std::max<std::size_t>(to.columns, 1));
}

TokenAttention tokenAttention(std::size_t token, std::optional<std::size_t> place, std::size_t layers,
                              std::size_t heads, const std::function<Matrix(std::size_t head)> &attention,
                              const std::stop_token &stop)
{
    TokenAttention found{token, layers, heads, {}, {}, {}, 0};
    std::mutex mutex; // guards the sizes of the matrices
    parallelEach(
        layers * heads,
        [&](std::size_t head) {
            const Matrix of = attention(head);
            if (of.values.empty()) {
                const std::lock_guard lock(mutex);
                ++found.missing;
                return;
            }
            const std::size_t rank = place ? rankOfColumn(of, *place) : 0;
            const std::lock_guard lock(mutex);
            if (found.from.values.empty()) {
                found.from = Matrix(layers * heads, of.columns);
                if (place) {
                    found.to = Matrix(layers * heads, of.rows);
                    found.rank.resize(layers * heads);
                }
            }
            for (std::size_t j = 0; j < of.columns; ++j)
                found.from(head, j) = of(token, j);
            if (!place)
                return;
            for (std::size_t i = 0; i < of.rows; ++i)
                found.to(head, i) = of(i, *place);
            found.rank[head] = rank;
        },
        stop);
    return found;
}

} // namespace attopo
