#include "statistics/student_t.h"

#include <cmath>

namespace attopo {

namespace {

/// The continued fraction of the incomplete beta function, by Lentz's method.
double betaFraction(double a, double b, double x)
{
    constexpr double tiny = 1e-300;
    constexpr int mostSteps = 10'000;
    const auto away = [](double value) { return std::abs(value) < tiny ? tiny : value; };
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m <= mostSteps; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / away(1 + even * d);
        c = away(1 + even / c);
        fraction *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / away(1 + odd * d);
        c = away(1 + odd / c);
        fraction *= d * c;
        if (std::abs(d * c - 1) < 1e-16)
            break;
    }
    return fraction;
}

/// The regularised incomplete beta function I_x(a, b).
double incompleteBeta(double a, double b, double x)
{
    if (x <= 0 || x >= 1)
        return x <= 0 ? 0 : 1;
    const double front =
        std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    return x < (a + 1) / (a + b + 2) ? front * betaFraction(a, b, x) / a
                                     : 1 - front * betaFraction(b, a, 1 - x) / b;
}

} // namespace

double studentQuantile(double probability, double freedom)
{
    const double beyond = 2 * (1 - probability); // of |t|
    double low = 0; // of freedom / (freedom + t²), in which what lies beyond grows
    double high = 1;
    for (int step = 0; step < 200; ++step) {
        const double middle = (low + high) / 2;
        (incompleteBeta(freedom / 2, 0.5, middle) < beyond ? low : high) = middle;
    }
    return std::sqrt(freedom * (1 - high) / high);
}

} // namespace attopo
