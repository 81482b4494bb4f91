#include "metric/second_softmax.h"

#include "metric/jensen_shannon.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace attopo {

namespace {

/// Softmax of every row, as scipy.special.softmax does it.
Matrix softmaxRows(const Matrix &matrix)
{
    Matrix result(matrix.rows, matrix.columns);
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        const double *in = matrix.row(i);
        double *out = result.values.data() + i * matrix.columns;
        const double largest = *std::max_element(in, in + matrix.columns);
        double sum = 0;
        for (std::size_t j = 0; j < matrix.columns; ++j)
            sum += out[j] = std::exp(in[j] - largest);
        for (std::size_t j = 0; j < matrix.columns; ++j)
            out[j] /= sum;
    }
    return result;
}

} // namespace

SquareMatrix softmaxDistances(const Matrix &distributions, const std::stop_token &stop)
{
    SquareMatrix result = jensenShannonDistances(softmaxRows(distributions), stop);
    const double toNaturalLogarithm = std::sqrt(std::numbers::ln2); // divergence in nats = ln 2 · bits
    for (double &d : result.values)
        d = toNaturalLogarithm * d;
    return result;
}

SquareMatrix notebookDistances(const Matrix &distributions, const std::stop_token &stop)
{
    SquareMatrix result = softmaxDistances(distributions, stop);
    for (double &d : result.values)
        d = std::sqrt(d);
    return result;
}

} // namespace attopo
