#include "analysis/layout.h"

#include "analysis/scaling.h"
#include "topology/barcode.h"

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

struct Spread {
    double median = 0; ///< Of the finite distances.
    double largest = 0;
};

Spread spreadOf(const SquareMatrix &distances)
{
    std::vector<double> finite;
    finite.reserve(distances.n() * (distances.n() - std::min<std::size_t>(1, distances.n())) / 2);
    for (std::size_t i = 0; i < distances.n(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (std::isfinite(distances(i, j)))
                finite.push_back(distances(i, j));
    if (finite.empty())
        return {};
    const double largest = *std::max_element(finite.begin(), finite.end());
    const auto middle = finite.begin() + static_cast<std::ptrdiff_t>(finite.size() / 2);
    std::nth_element(finite.begin(), middle, finite.end());
    return {*middle, largest};
}

/// Beyond it distances are shortened.
double farDistance(const Spread &spread)
{
    constexpr double farther = 2.5; // times the median: heads that look at words stay below it
    return spread.median > 0 && spread.largest > farther * spread.median ? farther * spread.median : infinity;
}

} // namespace

double shortenedFrom(const SquareMatrix &distances) { return farDistance(spreadOf(distances)); }

Eigen::MatrixXd targetDistances(const SquareMatrix &distances)
{
    const auto n = static_cast<Eigen::Index>(distances.n());
    Spread spread = spreadOf(distances);
    if (spread.largest == 0)
        spread = {1, 1}; // all tokens coincide, or none is connected: an evenly spread picture
    const double far = farDistance(spread);
    const auto shortened = [far](double distance) {
        return distance > far ? far * (1 + 0.5 * std::log(distance / far)) : distance;
    };
    const double largest = shortened(spread.largest);
    const double floor = std::max(spread.median, 0.1 * largest) / 4;
    Eigen::MatrixXd target = Eigen::MatrixXd::Zero(n, n);
    for (Eigen::Index i = 0; i < n; ++i)
        for (Eigen::Index j = 0; j < n; ++j)
            if (i != j) {
                const double d = distances(static_cast<std::size_t>(i), static_cast<std::size_t>(j));
                target(i, j) = std::isfinite(d) ? std::max(shortened(d), floor) : 1.1 * largest;
            }
    return target;
}

namespace {

void orient(Positions<2> &x)
{
    const Eigen::Index n = x.rows();
    const double angle = M_PI - std::atan2(x(0, 1), x(0, 0));
    const Eigen::Matrix2d rotation = Eigen::Rotation2Dd(angle).toRotationMatrix();
    x = (x * rotation.transpose()).eval();
    if (x(n - 1, 1) < 0)
        x.col(1) *= -1;
}

} // namespace

Layout multidimensionalScaling(const SquareMatrix &distances, std::stop_token stop)
{
    const auto n = static_cast<Eigen::Index>(distances.n());
    if (n <= 1)
        return Layout(distances.n(), {0, 0});
    Positions<2> x = metricScaling<2>(distances, stop);
    orient(x);
    const double radius = std::max(x.rowwise().norm().maxCoeff(), 1e-12);
    Layout layout(distances.n());
    for (Eigen::Index i = 0; i < n; ++i)
        layout[static_cast<std::size_t>(i)] = {x(i, 0) / radius, x(i, 1) / radius};
    return layout;
}

Layout alignedTo(const Layout &layout, const Layout &reference, const std::vector<std::pair<int, int>> &pairs)
{
    if (pairs.size() < 2)
        return layout;
    const auto count = static_cast<Eigen::Index>(pairs.size());
    Positions<2> from(count, 2);
    Positions<2> to(count, 2);
    for (Eigen::Index k = 0; k < count; ++k) {
        const auto &[token, old] = pairs[static_cast<std::size_t>(k)];
        from.row(k) = Eigen::RowVector2d(layout[static_cast<std::size_t>(token)].data());
        to.row(k) = Eigen::RowVector2d(reference[static_cast<std::size_t>(old)].data());
    }
    const Eigen::Matrix2d turn = procrustes<2>(from, to);
    Layout aligned(layout.size());
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const Eigen::Vector2d p = turn * Eigen::Vector2d(layout[i].data());
        aligned[i] = {p.x(), p.y()};
    }
    return aligned;
}

} // namespace attopo
