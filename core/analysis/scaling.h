#pragma once

#include "error.h"
#include "metric/square_matrix.h"

#include <algorithm>
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
/// n×dimensions.
Eigen::MatrixXd classicalScaling(const Eigen::MatrixXd &target, Eigen::Index dimensions,
                                 const std::stop_token &stop);

/// The orthogonal matrix nearest to a square one: U V' of its singular value decomposition.
Eigen::MatrixXd nearestOrthogonal(const Eigen::MatrixXd &matrix);

/// One Guttman transform: never increases the stress Σ (|x_i − x_j| − d_ij)². The distances are symmetric.
template <int Dimensions>
Positions<Dimensions> guttmanTransform(const Positions<Dimensions> &x, const Eigen::MatrixXd &target)
{
    constexpr double least = 1e-12; // of a distance divided by: points in one place stay in one
    const Eigen::Index n = x.rows();
    Positions<Dimensions> next = Positions<Dimensions>::Zero(n, Dimensions);
    Eigen::Array<double, Eigen::Dynamic, Dimensions> apart(n, Dimensions);
    Eigen::ArrayXd ratio(n);
    for (Eigen::Index i = 0; i + 1 < n; ++i) {
        const Eigen::Index later = n - i - 1; // each pair once
        auto pulls = apart.topRows(later);
        for (Eigen::Index k = 0; k < Dimensions; ++k)
            pulls.col(k) = x(i, k) - x.col(k).tail(later).array();
        ratio.head(later) =
            target.col(i).tail(later).array() / pulls.square().rowwise().sum().sqrt().max(least);
        for (Eigen::Index k = 0; k < Dimensions; ++k) {
            pulls.col(k) *= ratio.head(later);
            next(i, k) += pulls.col(k).sum();
            next.col(k).tail(later).array() -= pulls.col(k);
        }
    }
    return next / static_cast<double>(n);
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
        x.template leftCols<2>() = classicalScaling(target, 2, stop);
    else
        x = classicalScaling(target, Dimensions, stop);
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
    return nearestOrthogonal(b.transpose() * a);
}

} // namespace attopo
