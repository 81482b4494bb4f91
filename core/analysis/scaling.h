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
/// n×dimensions.
Eigen::MatrixXd classicalScaling(const Eigen::MatrixXd &target, Eigen::Index dimensions,
                                 const std::stop_token &stop);

/// The orthogonal matrix nearest to a square one: U V' of its singular value decomposition.
Eigen::MatrixXd nearestOrthogonal(const Eigen::MatrixXd &matrix);

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
