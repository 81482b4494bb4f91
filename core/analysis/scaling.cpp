#include "analysis/scaling.h"

#include <cmath>

namespace attopo {

Eigen::MatrixXd classicalScaling(const Eigen::MatrixXd &target, Eigen::Index dimensions,
                                 const std::stop_token &stop)
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
    Eigen::MatrixXd positions(n, dimensions);
    const double largest = std::max(ritz.eigenvalues()(block - 1), 1e-12);
    for (Eigen::Index k = 0; k < dimensions; ++k) {
        const Eigen::Index which = block - 1 - k; // ascending order
        positions.col(k) = axes * ritz.eigenvectors().col(which)
            * std::sqrt(std::max(ritz.eigenvalues()(which), 1e-6 * largest));
    }
    return positions;
}

Eigen::MatrixXd nearestOrthogonal(const Eigen::MatrixXd &matrix)
{
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(matrix, Eigen::ComputeFullU | Eigen::ComputeFullV);
    return svd.matrixU() * svd.matrixV().transpose();
}

} // namespace attopo
