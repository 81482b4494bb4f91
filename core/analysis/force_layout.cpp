#include "analysis/force_layout.h"

#include "error.h"

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

using Point = std::array<double, 3>;

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// How strongly each pair pulls, 0 … 1.
SquareMatrix pulls(const SquareMatrix &distances)
{
    const std::size_t n = distances.n();
    std::vector<double> reach(n);
    std::vector<double> row;
    for (std::size_t i = 0; i < n; ++i) {
        row.clear();
        for (std::size_t j = 0; j < n; ++j)
            if (j != i)
                row.push_back(distances(i, j));
        const auto fifth = row.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(4, n - 2));
        std::nth_element(row.begin(), fifth, row.end());
        reach[i] = *fifth;
    }
    double scale = median(reach);
    if (!(scale > 0 && std::isfinite(scale)))
        scale = 1;
    SquareMatrix pull(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) {
            const double d = distances(i, j) / scale;
            pull(i, j) = i == j ? 0 : std::exp(-d * d);
        }
    return pull;
}

/// Σ over pairs of (w r³ / 3ℓ − ℓ² ln r), and g |x|² / 2 of every token; ℓ² = 1 / n.
struct ForceField {
    SquareMatrix pull;
    double length = 1;
    double gravity = 1;

    /// The energy, and per token the step towards its balance: force over stiffness.
    double evaluate(const std::vector<Point> &x, std::vector<Point> &steps) const
    {
        const std::size_t n = x.size();
        double energy = 0;
        for (std::size_t i = 0; i < n; ++i) {
            Point force{};
            double stiffness = gravity;
            for (std::size_t k = 0; k < 3; ++k) {
                force[k] = -gravity * x[i][k];
                energy += gravity * x[i][k] * x[i][k] / 2;
            }
            for (std::size_t j = 0; j < n; ++j) {
                if (j == i)
                    continue;
                const Point apart{x[j][0] - x[i][0], x[j][1] - x[i][1], x[j][2] - x[i][2]};
                const double square =
                    std::max(apart[0] * apart[0] + apart[1] * apart[1] + apart[2] * apart[2], 1e-12);
                const double distance = std::sqrt(square);
                const double attraction = pull(i, j) * distance / length;
                const double repulsion = length * length / square;
                for (std::size_t k = 0; k < 3; ++k)
                    force[k] += (attraction - repulsion) * apart[k];
                stiffness += 2 * attraction + repulsion;
                if (j < i)
                    energy += attraction * square / 3 - length * length * std::log(square) / 2;
            }
            for (std::size_t k = 0; k < 3; ++k)
                steps[i][k] = force[k] / stiffness;
        }
        return energy;
    }

    /// The size at which `x` is in balance as a whole: where Σ w r³ s³ / ℓ + g Σ |x|² s² = ℓ² n (n − 1) / 2.
    double balancedSize(const std::vector<Point> &x) const
    {
        double cubes = 0;
        double squares = 0;
        for (std::size_t i = 0; i < x.size(); ++i) {
            squares += gravity * (x[i][0] * x[i][0] + x[i][1] * x[i][1] + x[i][2] * x[i][2]);
            for (std::size_t j = 0; j < i; ++j)
                cubes += pull(i, j)
                    * std::pow(std::hypot(x[i][0] - x[j][0], x[i][1] - x[j][1], x[i][2] - x[j][2]), 3)
                    / length;
        }
        const double pairs = static_cast<double>(x.size() * (x.size() - 1)) / 2;
        double low = 0;
        double high = 1e6;
        for (int halving = 0; halving < 80; ++halving) {
            const double size = (low + high) / 2;
            const bool tooLarge = size * size * (size * cubes + squares) > length * length * pairs;
            (tooLarge ? high : low) = size;
        }
        return low;
    }
};

void centre(std::vector<Point> &x)
{
    Point mean{};
    for (const Point &p : x)
        for (std::size_t k = 0; k < 3; ++k)
            mean[k] += p[k] / static_cast<double>(x.size());
    for (Point &p : x)
        for (std::size_t k = 0; k < 3; ++k)
            p[k] -= mean[k];
}

} // namespace

Layout3D forceDirectedLayout(const SquareMatrix &distances, const Layout3D &start, std::stop_token stop)
{
    const std::size_t n = distances.n();
    if (n <= 1)
        return Layout3D(n, {0, 0, 0});
    ForceField field;
    field.pull = pulls(distances);
    field.length = 1 / std::sqrt(static_cast<double>(n));
    std::vector<Point> x = start;
    for (std::size_t i = 0; i < n; ++i) { // none may lie on another
        const double angle = 2.4 * static_cast<double>(i);
        x[i][0] += 1e-4 * std::cos(angle);
        x[i][1] += 1e-4 * std::sin(angle);
    }
    centre(x);
    const double size = field.balancedSize(x);
    for (Point &p : x)
        for (double &coordinate : p)
            coordinate *= size;

    std::vector<Point> steps(n);
    std::vector<Point> trial(n);
    std::vector<Point> trialSteps(n);
    double energy = field.evaluate(x, steps);
    double stride = 1;
    // As many steps as take no more than about a second.
    const int most = static_cast<int>(std::clamp(4e7 / static_cast<double>(n * n), 120.0, 1500.0));
    for (int iteration = 0; iteration < most && stride > 1e-3; ++iteration) {
        throwIfStopped(stop);
        double moved = 0;
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t k = 0; k < 3; ++k) {
                trial[i][k] = x[i][k] + stride * steps[i][k];
                moved = std::max(moved, std::abs(stride * steps[i][k]));
            }
        const double next = field.evaluate(trial, trialSteps);
        if (next > energy) {
            stride /= 2;
            continue;
        }
        x.swap(trial);
        steps.swap(trialSteps);
        energy = next;
        stride = std::min(1.2 * stride, 2.0);
        if (moved < 1e-4)
            break;
    }

    centre(x);
    double radius = 1e-12;
    for (const Point &p : x)
        radius = std::max(radius, std::hypot(p[0], p[1], p[2]));
    for (Point &p : x)
        for (double &coordinate : p)
            coordinate /= radius;
    return x;
}

} // namespace attopo
