#include "metric/metric.h"

#include "error.h"
#include "metric/jensen_shannon.h"
#include "metric/row_distances.h"
#include "metric/symmetrise.h"
#include "translatable.h"

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

SquareMatrix attentionDistance(const Matrix &attention, Symmetrisation symmetrisation)
{
    if (attention.rows != attention.columns)
        throw Error(TRANSLATABLE("Core", "1 − attention needs a square matrix, found %1 rows and %2 columns"),
                    {attention.rows, attention.columns});
    SquareMatrix result = symmetrised(attention, symmetrisation);
    for (double &value : result.values)
        value = std::max(0.0, 1 - value);
    for (std::size_t i = 0; i < result.n(); ++i)
        result(i, i) = 0;
    return result;
}

/// Every distance d becomes factor · d, or its square root as well.
void rescale(SquareMatrix &distances, double factor, bool squareRoot)
{
    for (double &d : distances.values)
        d = squareRoot ? std::sqrt(factor * d) : factor * d;
}

} // namespace

SquareMatrix distanceMatrix(Metric metric, const Matrix &points, std::stop_token stop)
{
    switch (metric) {
    case Metric::JensenShannon:
        return jensenShannonDistances(points, stop);
    case Metric::Hellinger:
        return hellingerDistances(points, stop);
    case Metric::TotalVariation:
        return totalVariationDistances(points, stop);
    case Metric::Attention:
        return attentionDistance(points, Symmetrisation::Maximum);
    case Metric::AttentionMean:
        return attentionDistance(points, Symmetrisation::Mean);
    case Metric::AttentionMinimum:
        return attentionDistance(points, Symmetrisation::Minimum);
    case Metric::Euclidean:
        return euclideanDistances(points, stop);
    case Metric::Cosine:
        return cosineDistances(points, stop);
    case Metric::JensenShannonSoftmax:
    case Metric::JensenShannonNotebook:
        break;
    }
    SquareMatrix result = jensenShannonDistances(softmaxRows(points), stop);
    const double toNaturalLogarithm = std::sqrt(std::numbers::ln2); // divergence in nats = ln 2 · bits
    rescale(result, toNaturalLogarithm, metric == Metric::JensenShannonNotebook);
    return result;
}

} // namespace attopo
