#include "analysis/layout.h"

#include "error.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Dense>

namespace attopo {

namespace {

using Positions = Eigen::Matrix<double, Eigen::Dynamic, 2>;

/// The dissimilarities that the picture aims at; see the header.
Eigen::MatrixXd targetDistances(const SquareMatrix &distances)
{
    const auto n = static_cast<Eigen::Index>(distances.n());
    std::vector<double> finite;
    finite.reserve(distances.n() * (distances.n() - 1) / 2);
    for (std::size_t i = 0; i < distances.n(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (std::isfinite(distances(i, j)))
                finite.push_back(distances(i, j));
    double largest = 0;
    double median = 0;
    if (!finite.empty()) {
        largest = *std::max_element(finite.begin(), finite.end());
        const auto middle = finite.begin() + static_cast<std::ptrdiff_t>(finite.size() / 2);
        std::nth_element(finite.begin(), middle, finite.end());
        median = *middle;
    }
    if (largest == 0)
        largest = median = 1; // all tokens coincide, or none is connected: an evenly spread picture
    const double floor = std::max(median, 0.1 * largest) / 4;
    Eigen::MatrixXd target = Eigen::MatrixXd::Zero(n, n);
    for (Eigen::Index i = 0; i < n; ++i)
        for (Eigen::Index j = 0; j < n; ++j)
            if (i != j) {
                const double d = distances(static_cast<std::size_t>(i), static_cast<std::size_t>(j));
                target(i, j) = std::isfinite(d) ? std::max(d, floor) : 1.1 * largest;
            }
    return target;
}

/// The two leading axes of the doubly centred squared distances: a block of six vectors under orthogonal
/// iteration, then the two largest Ritz values (distances that fit no plane have negative eigenvalues too).
Positions classicalScaling(const Eigen::MatrixXd &target)
{
    const Eigen::Index n = target.rows();
    Eigen::MatrixXd gram = target.cwiseProduct(target);
    const Eigen::VectorXd means = gram.rowwise().mean();
    const double mean = means.mean();
    gram = -0.5 * ((gram.colwise() - means).rowwise() - means.transpose()).array() - 0.5 * mean;

    const Eigen::Index block = std::min<Eigen::Index>(6, n);
    Eigen::MatrixXd axes(n, block);
    for (Eigen::Index i = 0; i < n; ++i)
        for (Eigen::Index k = 0; k < block; ++k) // without symmetry, the same every time
            axes(i, k) = std::sin(1.0 + 2.4 * static_cast<double>(i) * static_cast<double>(k + 1));
    constexpr int iterations = 30;
    for (int iteration = 0; iteration < iterations; ++iteration) {
        const Eigen::MatrixXd next = gram * axes + 1e-9 * gram.norm() * axes;
        axes =
            Eigen::HouseholderQR<Eigen::MatrixXd>(next).householderQ() * Eigen::MatrixXd::Identity(n, block);
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> ritz(axes.transpose() * gram * axes);
    Positions positions(n, 2);
    const double largest = std::max(ritz.eigenvalues()(block - 1), 1e-12);
    for (Eigen::Index k = 0; k < 2; ++k) {
        const Eigen::Index which = block - 1 - k; // ascending order
        positions.col(k) = axes * ritz.eigenvectors().col(which)
            * std::sqrt(std::max(ritz.eigenvalues()(which), 1e-6 * largest));
    }
    return positions;
}

/// One Guttman transform: never increases the stress Σ (|x_i − x_j| − d_ij)².
Positions guttmanTransform(const Positions &x, const Eigen::MatrixXd &target)
{
    const Eigen::Index n = x.rows();
    Positions next = Positions::Zero(n, 2);
    for (Eigen::Index i = 0; i < n; ++i) {
        double sumX = 0;
        double sumY = 0;
        for (Eigen::Index j = 0; j < n; ++j) {
            const double dx = x(i, 0) - x(j, 0);
            const double dy = x(i, 1) - x(j, 1);
            const double distance = std::sqrt(dx * dx + dy * dy);
            const double ratio = distance > 1e-12 ? target(j, i) / distance : 0;
            sumX += ratio * dx;
            sumY += ratio * dy;
        }
        next(i, 0) = sumX / static_cast<double>(n);
        next(i, 1) = sumY / static_cast<double>(n);
    }
    return next;
}

void orient(Positions &x)
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
    const Eigen::MatrixXd target = targetDistances(distances);
    Positions x = n == 2 ? Positions(Eigen::Matrix2d{{-1, 0}, {1, 0}}) : classicalScaling(target);
    if (n > 2) {
        constexpr int iterations = 60;
        constexpr double converged = 1e-4;
        for (int iteration = 0; iteration < iterations; ++iteration) {
            throwIfStopped(stop);
            const Positions next = guttmanTransform(x, target);
            const double moved = (next - x).norm() / std::max(next.norm(), 1e-12);
            x = next;
            if (moved < converged)
                break;
        }
    }
    x.rowwise() -= x.colwise().mean().eval();
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
    Eigen::Vector2d from = Eigen::Vector2d::Zero();
    Eigen::Vector2d to = Eigen::Vector2d::Zero();
    const auto point = [](const Layout &of, int token) {
        return Eigen::Vector2d(of[static_cast<std::size_t>(token)].data());
    };
    for (const auto &[token, old] : pairs) {
        from += point(layout, token) / static_cast<double>(pairs.size());
        to += point(reference, old) / static_cast<double>(pairs.size());
    }
    Eigen::Matrix2d covariance = Eigen::Matrix2d::Zero();
    for (const auto &[token, old] : pairs)
        covariance += (point(reference, old) - to) * (point(layout, token) - from).transpose();
    const Eigen::JacobiSVD<Eigen::Matrix2d> svd(covariance, Eigen::ComputeFullU | Eigen::ComputeFullV);
    const Eigen::Matrix2d turn = svd.matrixU() * svd.matrixV().transpose();
    Layout aligned(layout.size());
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const Eigen::Vector2d p = turn * Eigen::Vector2d(layout[i].data());
        aligned[i] = {p.x(), p.y()};
    }
    return aligned;
}

} // namespace attopo
