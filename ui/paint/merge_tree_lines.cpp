#include "merge_tree_lines.h"

#include <QtNumeric>

namespace attopo {

MergeTreeLines mergeTreeLines(const MergeTree &tree, double end)
{
    MergeTreeLines lines;
    // Where each node's line lies, and where it begins.
    std::vector<double> heights(tree.vertices, 0.0);
    std::vector<double> rows(tree.vertices);
    for (std::size_t k = 0; k < tree.leafOrder.size(); ++k)
        rows[static_cast<std::size_t>(tree.leafOrder[k])] = static_cast<double>(k);
    lines.rows = rows;
    const auto line = [&](double fromX, double fromY, double toX, double toY) {
        lines.x << fromX << toX << qQNaN();
        lines.y << fromY << toY << qQNaN();
    };
    for (const MergeTree::Merge &merge : tree.merges) {
        const auto left = static_cast<std::size_t>(merge.left);
        const auto right = static_cast<std::size_t>(merge.right);
        line(heights[left], rows[left], merge.height, rows[left]);
        line(heights[right], rows[right], merge.height, rows[right]);
        line(merge.height, rows[left], merge.height, rows[right]);
        rows.push_back((rows[left] + rows[right]) / 2);
        heights.push_back(merge.height);
    }
    for (const int root : tree.roots) {
        const auto node = static_cast<std::size_t>(root);
        line(heights[node], rows[node], end, rows[node]);
    }
    return lines;
}

} // namespace attopo
