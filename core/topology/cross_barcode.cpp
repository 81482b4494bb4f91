#include "topology/cross_barcode.h"

#include "error.h"
#include "topology/persistence.h"
#include "translatable.h"

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

/// As numpy.quantile: linear between the entries next to it.
double quantile(std::vector<double> values, double q)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const double place = q * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    if (values[below] == values[above])
        return values[below]; // also when they are infinite
    return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

void divideByQuantile(SquareMatrix &matrix)
{
    constexpr double q = 0.9;
    const double scale = quantile(matrix.values, q);
    if (matrix.n() < 2)
        return;
    if (!(scale > 0) || !std::isfinite(scale))
        throw Error(TRANSLATABLE(
            "Core",
            "Distances cannot be brought to a common scale: nine tenths of them are 0, or one tenth ∞"));
    for (double &value : matrix.values)
        value /= scale;
}

} // namespace

Barcode crossBarcode(const SquareMatrix &a, const SquareMatrix &b, const std::stop_token &stop)
{
    const std::size_t n = a.n();
    SquareMatrix both(2 * n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) {
            both(i, n + j) = both(n + j, i) = a(i, j);
            both(n + i, n + j) = std::min(a(i, j), b(i, j));
        }
    return persistentHomology(both, {}, stop);
}

double RepresentationDivergence::value() const { return (totalLength(ofA, 1) + totalLength(ofB, 1)) / 2; }

RepresentationDivergence representationDivergence(SquareMatrix a, SquareMatrix b, DivergenceScale scale,
                                                  const std::stop_token &stop)
{
    if (a.n() != b.n())
        throw Error(
            TRANSLATABLE("Core",
                         "The divergence compares two complexes on the same tokens; there are %1 and %2"),
            {a.n(), b.n()});
    if (scale == DivergenceScale::Quantile) {
        divideByQuantile(a);
        divideByQuantile(b);
    }
    return {crossBarcode(a, b, stop), crossBarcode(b, a, stop)};
}

Barcode barcodeOverPrompt(const SquareMatrix &distances, const std::vector<bool> &isPrompt, int maxDimension,
                          const std::stop_token &stop)
{
    SquareMatrix joined = distances;
    for (std::size_t i = 0; i < joined.n(); ++i)
        for (std::size_t j = 0; j < joined.n(); ++j)
            if (isPrompt[i] && isPrompt[j])
                joined(i, j) = 0;
    return persistentHomology(joined, {.maxDimension = maxDimension}, stop);
}

double totalLength(const Barcode &barcode, int dimension)
{
    double sum = 0;
    for (const Bar &bar : barcode.bars)
        if (bar.dimension == dimension && !bar.essential())
            sum += bar.death - bar.birth;
    return sum;
}

} // namespace attopo
