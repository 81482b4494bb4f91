#pragma once

#include "error.h"
#include "metric/square_matrix.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stop_token>

#include <Eigen/Dense>

namespace attopo {

/// Positions of n points, n×Dimensions.
template <int Dimensions>
using Positions = Eigen::Matrix<double, Eigen::Dynamic, Dimensions>;

/// The dissimilarities that the picture aims at; see layout.h.
Eigen::MatrixXd targetDistances(const SquareMatrix &distances);

/// The leading axes of the doubly centred squared distances: a block of six vectors under orthogonal
/// iteration, then the largest Ritz values (distances that fit no plane have negative eigenvalues too).
template <int Dimensions>
Positions<Dimensions> classicalScaling(const Eigen::MatrixXd &target, const std::stop_token &stop)
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
        throwIfStopped(stop);
        const Eigen::MatrixXd next = gram * axes + 1e-9 * gram.norm() * axes;
        axes =
            Eigen::HouseholderQR<Eigen::MatrixXd>(next).householderQ() * Eigen::MatrixXd::Identity(n, block);
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> ritz(axes.transpose() * gram * axes);
    Positions<Dimensions> positions(n, Dimensions);
    const double largest = std::max(ritz.eigenvalues()(block - 1), 1e-12);
    for (Eigen::Index k = 0; k < Dimensions; ++k) {
        const Eigen::Index which = block - 1 - k; // ascending order
        positions.col(k) = axes * ritz.eigenvectors().col(which)
            * std::sqrt(std::max(ritz.eigenvalues()(which), 1e-6 * largest));
    }
    return positions;
}

/// One Guttman transform: never increases the stress Σ (|x_i − x_j| − d_ij)².
template <int Dimensions>
Positions<Dimensions> guttmanTransform(const Positions<Dimensions> &x, const Eigen::MatrixXd &target)
{
    const Eigen::Index n = x.rows();
    Positions<Dimensions> next(n, Dimensions);
    for (Eigen::Index i = 0; i < n; ++i) {
        std::array<double, Dimensions> sum{};
        for (Eigen::Index j = 0; j < n; ++j) {
            std::array<double, Dimensions> apart{};
            double square = 0;
            for (int k = 0; k < Dimensions; ++k) {
                apart[static_cast<std::size_t>(k)] = x(i, k) - x(j, k);
                square += apart[static_cast<std::size_t>(k)] * apart[static_cast<std::size_t>(k)];
            }
            const double distance = std::sqrt(square);
            const double ratio = distance > 1e-12 ? target(j, i) / distance : 0;
            for (std::size_t k = 0; k < sum.size(); ++k)
                sum[k] += ratio * apart[k];
        }
        for (std::size_t k = 0; k < sum.size(); ++k)
            next(i, static_cast<Eigen::Index>(k)) = sum[k] / static_cast<double>(n);
    }
    return next;
}

/// Metric scaling of at least two points, see layout.h: centred on the origin, turned as it comes.
template <int Dimensions>
Positions<Dimensions> metricScaling(const SquareMatrix &distances, const std::stop_token &stop)
{
    const auto n = static_cast<Eigen::Index>(distances.n());
    const Eigen::MatrixXd target = targetDistances(distances);
    Positions<Dimensions> x = Positions<Dimensions>::Zero(n, Dimensions);
    if (n == 2) {
        x(0, 0) = -1;
        x(1, 0) = 1;
        return x;
    }
    // Three points have two axes; the third stays 0.
    if (n == 3)
        x.template leftCols<2>() = classicalScaling<2>(target, stop);
    else
        x = classicalScaling<Dimensions>(target, stop);
    constexpr int iterations = 60;
    constexpr double converged = 1e-4;
    for (int iteration = 0; iteration < iterations; ++iteration) {
        throwIfStopped(stop);
        const Positions<Dimensions> next = guttmanTransform<Dimensions>(x, target);
        const double moved = (next - x).norm() / std::max(next.norm(), 1e-12);
        x = next;
        if (moved < converged)
            break;
    }
    x.rowwise() -= x.colwise().mean().eval();
    return x;
}

/// The orthogonal matrix that best brings `from` onto `to`, point by point, both about their centres.
template <int Dimensions>
Eigen::Matrix<double, Dimensions, Dimensions> procrustes(const Positions<Dimensions> &from,
                                                         const Positions<Dimensions> &to)
{
    const Positions<Dimensions> a = from.rowwise() - from.colwise().mean().eval();
    const Positions<Dimensions> b = to.rowwise() - to.colwise().mean().eval();
    const Eigen::Matrix<double, Dimensions, Dimensions> covariance = b.transpose() * a;
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(covariance, Eigen::ComputeFullU | Eigen::ComputeFullV);
    return svd.matrixU() * svd.matrixV().transpose();
}

} // namespace attopo
