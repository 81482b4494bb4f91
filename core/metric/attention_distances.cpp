#include "metric/attention_distances.h"

#include "error.h"
#include "metric/symmetrise.h"
#include "translatable.h"

#include <algorithm>

namespace attopo {

namespace {

SquareMatrix oneMinus(const Matrix &attention, Symmetrisation symmetrisation, const std::stop_token &stop)
{
    throwIfStopped(stop);
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

} // namespace

SquareMatrix attentionDistances(const Matrix &attention, const std::stop_token &stop)
{
    return oneMinus(attention, Symmetrisation::Maximum, stop);
}

SquareMatrix meanAttentionDistances(const Matrix &attention, const std::stop_token &stop)
{
    return oneMinus(attention, Symmetrisation::Mean, stop);
}

SquareMatrix minimumAttentionDistances(const Matrix &attention, const std::stop_token &stop)
{
    return oneMinus(attention, Symmetrisation::Minimum, stop);
}

} // namespace attopo
