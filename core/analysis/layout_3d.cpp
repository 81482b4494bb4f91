#include "analysis/layout_3d.h"

#include "analysis/scaling.h"

namespace attopo {

namespace {

Layout3D toLayout(const Positions<3> &x)
{
    const double radius = std::max(x.rowwise().norm().maxCoeff(), 1e-12);
    Layout3D layout(static_cast<std::size_t>(x.rows()));
    for (Eigen::Index i = 0; i < x.rows(); ++i)
        layout[static_cast<std::size_t>(i)] = {x(i, 0) / radius, x(i, 1) / radius, x(i, 2) / radius};
    return layout;
}

} // namespace

Layout3D multidimensionalScaling3D(const SquareMatrix &distances, std::stop_token stop)
{
    if (distances.n() <= 1)
        return Layout3D(distances.n(), {0, 0, 0});
    Positions<3> x = metricScaling<3>(distances, stop);
    const Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d> axes(Eigen::Matrix3d(x.transpose() * x));
    x = (x * axes.eigenvectors().rowwise().reverse()).eval(); // from the widest to the least wide
    if (x(0, 0) > 0)
        x.col(0) *= -1;
    if (x(x.rows() - 1, 1) < 0)
        x.col(1) *= -1;
    Eigen::Index furthest = 0;
    x.col(2).cwiseAbs().maxCoeff(&furthest);
    if (x(furthest, 2) < 0)
        x.col(2) *= -1;
    return toLayout(x);
}

Layout3D alignedTo(const Layout3D &layout, const Layout3D &reference,
                   const std::vector<std::pair<int, int>> &pairs)
{
    if (pairs.size() < 2)
        return layout;
    const auto count = static_cast<Eigen::Index>(pairs.size());
    Positions<3> from(count, 3);
    Positions<3> to(count, 3);
    for (Eigen::Index k = 0; k < count; ++k) {
        const auto &[token, old] = pairs[static_cast<std::size_t>(k)];
        from.row(k) = Eigen::RowVector3d(layout[static_cast<std::size_t>(token)].data());
        to.row(k) = Eigen::RowVector3d(reference[static_cast<std::size_t>(old)].data());
    }
    const Eigen::Matrix3d turn = procrustes<3>(from, to);
    Layout3D aligned(layout.size());
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const Eigen::Vector3d p = turn * Eigen::Vector3d(layout[i].data());
        aligned[i] = {p.x(), p.y(), p.z()};
    }
    return aligned;
}

Layout3D flat(const Layout &layout)
{
    Layout3D result;
    result.reserve(layout.size());
    for (const auto &[x, y] : layout)
        result.push_back({x, y, 0});
    return result;
}

Layout fromFront(const Layout3D &layout)
{
    Layout result;
    result.reserve(layout.size());
    for (const auto &[x, y, z] : layout)
        result.push_back({x, y});
    return result;
}

} // namespace attopo
