#include "metric/row_distances.h"

#include "error.h"

#include <Eigen/Core>

namespace attopo {

namespace {

using Rows = Eigen::Array<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

Rows rowsOf(const Matrix &matrix)
{
    return Eigen::Map<const Rows>(matrix.values.data(), static_cast<Eigen::Index>(matrix.rows),
                                  static_cast<Eigen::Index>(matrix.columns));
}

template <typename Distance>
SquareMatrix ofAllPairs(const Rows &rows, const Distance &distance, const std::stop_token &stop)
{
    const auto n = static_cast<std::size_t>(rows.rows());
    SquareMatrix result(n);
    for (std::size_t i = 0; i < n; ++i) {
        throwIfStopped(stop);
        for (std::size_t j = 0; j < i; ++j)
            result(i, j) = result(j, i) =
                distance(rows.row(static_cast<Eigen::Index>(i)), rows.row(static_cast<Eigen::Index>(j)));
    }
    return result;
}

} // namespace

SquareMatrix hellingerDistances(const Matrix &distributions, const std::stop_token &stop)
{
    return ofAllPairs(
        rowsOf(distributions).max(0).sqrt(),
        [](const auto &p, const auto &q) { return std::min(1.0, std::sqrt((p - q).square().sum() / 2)); },
        stop);
}

SquareMatrix totalVariationDistances(const Matrix &distributions, const std::stop_token &stop)
{
    return ofAllPairs(
        rowsOf(distributions),
        [](const auto &p, const auto &q) { return std::min(1.0, (p - q).abs().sum() / 2); }, stop);
}

SquareMatrix euclideanDistances(const Matrix &vectors, const std::stop_token &stop)
{
    return ofAllPairs(
        rowsOf(vectors), [](const auto &x, const auto &y) { return std::sqrt((x - y).square().sum()); },
        stop);
}

SquareMatrix cosineDistances(const Matrix &vectors, const std::stop_token &stop)
{
    Rows rows = rowsOf(vectors);
    for (Eigen::Index i = 0; i < rows.rows(); ++i)
        if (const double length = rows.row(i).matrix().norm(); length > 0)
            rows.row(i) /= length;
    // Of vectors of length 1, 1 − x·y is ‖x − y‖² / 2, which does not cancel when they are near.
    return ofAllPairs(
        rows,
        [](const auto &x, const auto &y) {
            const bool directions = (x != 0).any() && (y != 0).any();
            return directions ? (x - y).square().sum() / 2 : 1.0;
        },
        stop);
}

} // namespace attopo
