#include "analysis/circle_layout.h"

#include <cmath>
#include <numeric>

namespace attopo {

namespace {

/// `shares[k]` is the part of the circle before the k-th token of `order`, from the top; the rest is the gap.
Layout onCircle(const std::vector<int> &order, const std::vector<double> &shares)
{
    Layout layout(order.size());
    double turned = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
        turned += shares[k];
        const double angle = 2 * M_PI * turned;
        layout[static_cast<std::size_t>(order[k])] = {std::sin(angle), std::cos(angle)};
    }
    if (order.size() == 1)
        layout[0] = {0, 0};
    return layout;
}

} // namespace

Layout circleLayout(std::size_t tokens)
{
    std::vector<int> order(tokens);
    std::iota(order.begin(), order.end(), 0);
    return onCircle(order, std::vector<double>(tokens, 1 / (static_cast<double>(tokens) + 1)));
}

Layout dendrogramLayout(const MergeTree &tree)
{
    const std::size_t n = tree.vertices;
    // The height at which each leaf in order merges with the one before: that of the lowest node over both.
    std::vector<double> heights(n, -1);
    std::vector<std::size_t> first(n); // of the leaves below a node, the place of the first
    for (std::size_t k = 0; k < n; ++k)
        first[static_cast<std::size_t>(tree.leafOrder[k])] = k;
    for (const MergeTree::Merge &merge : tree.merges) {
        heights[first[static_cast<std::size_t>(merge.right)]] = merge.height;
        first.push_back(first[static_cast<std::size_t>(merge.left)]);
    }
    double highest = 0;
    for (const double height : heights)
        highest = std::max(highest, height);
    double total = 0;
    for (double &height : heights) {
        if (height < 0) // the first leaf, and components that never merge
            height = 1.1 * highest;
        total += height;
    }
    const double gap = 1.1 * highest; // behind the last
    total += gap;
    const double even = 1 / (static_cast<double>(n) + 1);
    std::vector<double> shares(n, even);
    for (std::size_t k = 0; k < n && total > 0; ++k)
        shares[k] = even / 2 + heights[k] / total / 2;
    return onCircle(tree.leafOrder, shares);
}

} // namespace attopo
