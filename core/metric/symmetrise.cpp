#include "metric/symmetrise.h"

#include <algorithm>

namespace attopo {

namespace {

double together(double a, double b, Symmetrisation symmetrisation)
{
    switch (symmetrisation) {
    case Symmetrisation::Maximum:
        return std::max(a, b);
    case Symmetrisation::Mean:
        return a == b ? a : a / 2 + b / 2;
    case Symmetrisation::Minimum:
        return std::min(a, b);
    }
    return a;
}

} // namespace

SquareMatrix symmetrised(const Matrix &matrix, Symmetrisation symmetrisation)
{
    SquareMatrix result(matrix.rows);
    for (std::size_t i = 0; i < matrix.rows; ++i)
        for (std::size_t j = 0; j <= i; ++j)
            result(i, j) = result(j, i) = together(matrix(i, j), matrix(j, i), symmetrisation);
    return result;
}

} // namespace attopo
